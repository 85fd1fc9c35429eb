using Microsoft.Extensions.Time.Testing;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using TikTok;
using TikTok.Configuration;
using TikTok.Errors;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>A good answer to a refresh is never thrown away: the old refresh token is spent by then.</summary>
public class TokenAnswerTests
{
    private const string Key = "tiktok/aw1key/user-1";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly MemoryTokenStore _store = new();

    [Theory]
    [InlineData("""{"access_token":"act.new","expires_in":7200,"refresh_token":"rft.new","refresh_expires_in":100}""")]
    [InlineData("""{"access_token":"act.new","expires_in":"7200","refresh_token":"rft.new","open_id":""}""")]
    [InlineData(
        """{"access_token":"act.new","expires_in":7200.0,"refresh_token":"rft.new","open_id":"user-1","error":""}"""
    )]
    [InlineData(
        """{"error":"","error_description":"","log_id":"L","access_token":"act.new","refresh_token":"rft.new"}"""
    )]
    [InlineData("""{"error":"ok","access_token":"act.new","refresh_token":"rft.new","scope":"user.info.basic"}""")]
    [InlineData("""{"error":{"code":"","message":""},"access_token":"act.new","refresh_token":"rft.new"}""")]
    [InlineData("\uFEFF{\"access_token\":\"act.new\",\"refresh_token\":\"rft.new\"}")]
    public async Task A_refresh_answer_that_lacks_something_or_has_something_beside_its_tokens_is_kept(string answer)
    {
        await using var server = await SocketServer.StartAsync(_ => (200, answer));
        using var account = Account(server);
        await StoreAsync(expiresIn: TimeSpan.FromHours(2));
        _time.Advance(TimeSpan.FromHours(3));

        (await account.Login.TokensOf("user-1").GetAsync()).AccessToken.Should().Be("act.new");

        var kept = (await account.Login.FindAsync("user-1"))!;
        kept.OpenId.Should().Be("user-1");
        kept.Scopes.Should().Equal("user.info.basic");
        kept.Tokens.RefreshToken.Should().Be("rft.new");
        kept.Tokens.ExpiresAt.Should().Be(_time.GetUtcNow().AddHours(2), "what is left out has not changed");
        server.Calls.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_refresh_token_that_is_left_out_stays_with_its_end()
    {
        await using var server = await SocketServer.StartAsync(_ => (200, """{"access_token":"act.new"}"""));
        using var account = Account(server);
        await StoreAsync(expiresIn: TimeSpan.FromHours(-1));

        var renewed = await account.Login.TokensOf("user-1").GetAsync();

        renewed.RefreshToken.Should().Be("rft.old");
        renewed.RefreshExpiresAt.Should().Be(DateTimeOffset.UnixEpoch.AddYears(57));
    }

    [Fact]
    public async Task A_user_whose_refresh_token_is_dead_can_be_disconnected_and_is_forgotten()
    {
        await using var server = await SocketServer.StartAsync(_ =>
            (200, """{"error":"invalid_grant","log_id":"L"}""")
        );
        using var account = Account(server);
        await StoreAsync(expiresIn: TimeSpan.FromHours(-1));

        await _time.RunAsync(account.Login.RevokeAsync("user-1"), TimeSpan.FromMilliseconds(200));

        (await account.Login.FindAsync("user-1")).Should().BeNull();
        server.Calls.Select(call => call.Path).Should().NotContain("/v2/oauth/revoke/", "no token is left to revoke");
    }

    [Fact]
    public async Task An_access_token_that_outlives_its_refresh_token_is_revoked()
    {
        await using var server = await SocketServer.StartAsync(call =>
            call.Path == "/v2/oauth/revoke/" ? (200, "{}") : (200, """{"error":"invalid_grant","log_id":"L"}""")
        );
        using var account = Account(server);
        await StoreAsync(expiresIn: TimeSpan.FromHours(2));
        _time.Advance(TimeSpan.FromMinutes(110));

        await _time.RunAsync(account.Login.RevokeAsync("user-1"), TimeSpan.FromMilliseconds(200));

        server.Calls.Single(call => call.Path == "/v2/oauth/revoke/").Form["token"].Should().Be("act.old");
        (await account.Login.FindAsync("user-1")).Should().BeNull();
    }

    [Theory]
    [InlineData("access_token_invalid")]
    [InlineData("invalid_grant")]
    public async Task A_link_that_TikTok_has_cut_already_is_only_forgotten(string code)
    {
        await using var server = await SocketServer.StartAsync(_ => (200, $$"""{"error":"{{code}}","log_id":"L"}"""));
        using var account = Account(server);
        await StoreAsync(expiresIn: TimeSpan.FromHours(2));

        await account.Login.RevokeAsync("user-1");

        (await account.Login.FindAsync("user-1")).Should().BeNull();
    }

    [Fact]
    public async Task A_revocation_that_TikTok_refuses_for_another_reason_keeps_the_tokens()
    {
        await using var server = await SocketServer.StartAsync(_ =>
            (200, """{"error":"invalid_client","log_id":"L"}""")
        );
        using var account = Account(server);
        await StoreAsync(expiresIn: TimeSpan.FromHours(2));

        var revoke = () => account.Login.RevokeAsync("user-1");

        (await revoke.Should().ThrowAsync<TikTokException>())
            .Which.ErrorCode.Should()
            .Be(TikTokErrorCode.InvalidClient);
        (await account.Login.FindAsync("user-1")).Should().NotBeNull();
    }

    [Fact]
    public async Task A_user_who_is_not_logged_in_needs_no_revocation()
    {
        await using var server = await SocketServer.StartAsync(_ => null);
        using var account = Account(server);

        await account.Login.RevokeAsync("stranger");

        server.Calls.Should().BeEmpty();
    }

    private TikTokAccount Account(SocketServer server)
    {
        var options = new TikTokOptions
        {
            BaseUrl = server.Url,
            ClientKey = "aw1key",
            ClientSecret = "app-secret",
        };
        options.Resilience.AttemptTimeout = options.Resilience.TotalTimeout = TimeSpan.FromHours(12);
        return TikTokClientFactory.CreateAccount(options, new ServiceDependencies { Time = _time, Tokens = _store });
    }

    private async Task StoreAsync(TimeSpan expiresIn) =>
        await _store.WriteAsync(
            Key,
            new TokenSet
            {
                AccessToken = "act.old",
                RefreshToken = "rft.old",
                RefreshExpiresAt = DateTimeOffset.UnixEpoch.AddYears(57),
                Scope = "user.info.basic",
                IssuedAt = _time.GetUtcNow(),
                ExpiresAt = _time.GetUtcNow() + expiresIn,
            }
        );
}
