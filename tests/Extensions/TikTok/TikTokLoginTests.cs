using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using TikTok;
using TikTok.Configuration;
using TikTok.Errors;
using TikTok.Login;

namespace OpenApi.Extensions.Tests.TikTok;

public class TikTokLoginTests
{
    private const string Redirect = "https://app.example.com/tiktok/callback/";

    private const string InvalidGrant =
        """{"error":"invalid_grant","error_description":"Refresh token is invalid","log_id":"20261122LOG"}""";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    private readonly MemoryTokenStore _store = new();

    [Fact]
    public async Task A_code_becomes_tokens_in_the_store_and_scopes_are_those_granted()
    {
        await using var server = await SocketServer.StartAsync(_ => (200, Tokens("1")));
        using var account = Account(server);
        var request = account.Login.Begin(Redirect, [TikTokScopes.UserInfoBasic, TikTokScopes.VideoPublish]);

        var authorization = await account.Login.CompleteAsync(
            request,
            new Uri($"{Redirect}?code=the-code%2A1&state={request.State}&scopes=user.info.basic")
        );

        authorization.OpenId.Should().Be("user-1");
        authorization.Scopes.Should().Equal("user.info.basic");
        authorization.Tokens.ExpiresAt.Should().Be(_time.GetUtcNow().AddHours(2));
        authorization.Tokens.RefreshExpiresAt.Should().Be(_time.GetUtcNow().AddDays(180));
        (await account.Login.FindAsync("user-1"))!.Tokens.AccessToken.Should().Be("act.access-1");
        var call = server.Calls.Should().ContainSingle().Which;
        call.Path.Should().Be("/v2/oauth/token/");
        call.Header("Authorization").Should().BeNull();
        call.Header("Content-Type").Should().StartWith("application/x-www-form-urlencoded");
        call.Form.Should()
            .BeEquivalentTo(
                new Dictionary<string, string>
                {
                    ["client_key"] = "aw1key",
                    ["client_secret"] = "app-secret",
                    ["grant_type"] = "authorization_code",
                    ["code"] = "the-code*1",
                    ["redirect_uri"] = Redirect,
                    ["code_verifier"] = request.CodeVerifier!,
                }
            );
    }

    [Fact]
    public async Task A_flat_failure_inside_HTTP_200_is_the_typed_exception_with_its_log_id()
    {
        await using var server = await SocketServer.StartAsync(_ => (200, InvalidGrant));
        using var account = Account(server);

        var failure = (
            await account
                .Login.Awaiting(login => login.ExchangeCodeAsync("stale-code", Redirect))
                .Should()
                .ThrowAsync<TikTokException>()
        ).Which;

        (failure.ErrorCode, failure.HttpStatus, failure.LogId)
            .Should()
            .Be((TikTokErrorCode.InvalidGrant, 200, "20261122LOG"));
        failure.ToString().Should().NotContainAny("app-secret", "stale-code");
    }

    [Fact]
    public async Task A_thousand_callers_make_one_refresh_and_the_new_pair_is_stored_before_it_is_used()
    {
        var refreshes = new ConcurrentQueue<string>();
        TokenSet? storedAtFirstUse = null;
        await using var server = await SocketServer.StartAsync(call =>
        {
            if (call.Path == "/v2/oauth/token/")
            {
                refreshes.Enqueue(call.Form["refresh_token"]);
                return (200, Tokens("2"));
            }

            storedAtFirstUse ??= _store.ReadAsync("tiktok/aw1key/user-1").AsTask().GetAwaiter().GetResult();
            return (
                200,
                $$$"""{"data":{"user":{"display_name":"{{{call.Header("Authorization")}}}"}},"error":{"code":"ok","message":"","log_id":"1"}}"""
            );
        });
        await StoreAsync("1", expiresIn: TimeSpan.FromHours(-1));
        using var account = Account(server, options => options.OpenId = "user-1");

        var users = await Task.WhenAll(
            Enumerable
                .Range(0, 1_000)
                .Select(_ =>
                    account.Client.V2.User.Info.EmptyPathSegment.GetAsync(r =>
                        r.QueryParameters.Fields = [global::TikTok.Models.UserField.Display_name]
                    )
                )
        );

        refreshes.Should().Equal("rft.refresh-1");
        users.Should().OnlyContain(user => user!.Data!.User!.DisplayName == "Bearer act.access-2");
        storedAtFirstUse!.AccessToken.Should().Be("act.access-2");
    }

    [Fact]
    public async Task A_token_is_renewed_when_a_fifth_of_its_life_is_left()
    {
        await using var server = await SocketServer.StartAsync(_ => (200, Tokens("2")));
        using var account = Account(server);
        await StoreAsync("1", expiresIn: TimeSpan.FromHours(2));
        var tokens = account.Login.TokensOf("user-1");

        _time.Advance(TimeSpan.FromMinutes(95));
        (await tokens.GetAsync()).AccessToken.Should().Be("act.access-1");
        _time.Advance(TimeSpan.FromMinutes(2));
        (await tokens.GetAsync()).AccessToken.Should().Be("act.access-2");
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_call_repeated()
    {
        await using var server = await SocketServer.StartAsync(call =>
            call switch
            {
                { Path: "/v2/oauth/token/" } => (200, Tokens("2")),
                _ when call.Header("Authorization") == "Bearer act.access-2" => (
                    200,
                    """{"data":{"publish_id":"p1"},"error":{"code":"ok","message":"","log_id":"1"}}"""
                ),
                _ => (401, """{"data":{},"error":{"code":"access_token_invalid","message":"expired","log_id":"L"}}"""),
            }
        );
        await StoreAsync("1", expiresIn: TimeSpan.FromHours(2));
        using var account = Account(server, options => options.OpenId = "user-1");

        var answer = await account.Client.V2.PostPath.Publish.Content.Init.EmptyPathSegment.PostAsync(
            new global::TikTok.Models.PhotoPostRequest()
        );

        answer!.Data!.PublishId.Should().Be("p1");
        server
            .Calls.Select(call => call.Path)
            .Should()
            .Equal("/v2/post/publish/content/init/", "/v2/oauth/token/", "/v2/post/publish/content/init/");
    }

    [Fact]
    public async Task A_rotation_race_lost_to_another_process_is_recovered_from_the_store()
    {
        await using var server = await SocketServer.StartAsync(_ =>
        {
            // The other process was faster: its new pair is stored while ours is refused.
            StoreAsync("9", TimeSpan.FromHours(2)).GetAwaiter().GetResult();
            return (200, InvalidGrant);
        });
        using var account = Account(server);
        await StoreAsync("1", expiresIn: TimeSpan.FromHours(-1));

        (await account.Login.TokensOf("user-1").GetAsync()).AccessToken.Should().Be("act.access-9");
    }

    [Fact]
    public async Task A_refresh_token_that_is_dead_for_good_asks_for_a_new_login_and_does_not_loop()
    {
        await using var server = await SocketServer.StartAsync(_ => (200, InvalidGrant));
        using var account = Account(server);
        await StoreAsync("1", expiresIn: TimeSpan.FromHours(-1));

        var waiting = account.Login.TokensOf("user-1").GetAsync().AsTask();
        var refusal = await FluentActions
            .Awaiting(() => _time.RunAsync(waiting, TimeSpan.FromMilliseconds(200)))
            .Should()
            .ThrowAsync<LoginRequiredException>();

        refusal.WithMessage("*log in again*").Which.ToString().Should().NotContainAny("rft.refresh-1", "app-secret");
        server.Calls.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_user_who_never_logged_in_is_told_to()
    {
        await using var server = await SocketServer.StartAsync(_ => null);
        using var account = Account(server);

        await account
            .Login.TokensOf("stranger")
            .Awaiting(tokens => tokens.GetAsync().AsTask())
            .Should()
            .ThrowAsync<LoginRequiredException>();

        server.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Revoking_takes_the_empty_answer_for_success_and_forgets_the_tokens()
    {
        await using var server = await SocketServer.StartAsync(
            (_, context) => Task.FromResult(context.Response.StatusCode = 200)
        );
        using var account = Account(server);
        await StoreAsync("1", expiresIn: TimeSpan.FromHours(2));

        await account.Login.RevokeAsync("user-1");

        server.Calls.Single().Form.Should().Contain("token", "act.access-1").And.Contain("client_secret", "app-secret");
        (await account.Login.FindAsync("user-1")).Should().BeNull();
    }

    [Fact]
    public async Task An_app_that_acts_for_itself_gets_a_client_token_and_keeps_it()
    {
        await using var server = await SocketServer.StartAsync(call =>
            call.Path == "/v2/oauth/token/"
                ? (200, """{"access_token":"clt.2.e81d","expires_in":7200,"token_type":"Bearer"}""")
                : (200, """{"data":{},"error":{"code":"ok","message":"","log_id":"1"}}""")
        );
        using var account = Account(server, options => options.Identity = TikTokIdentity.App);

        for (var i = 0; i < 3; i++)
        {
            await account.Client.V2.Research.User.Followers.EmptyPathSegment.PostAsync(
                new global::TikTok.Models.ResearchUserPageRequest()
            );
        }

        server.Calls.Count(call => call.Path == "/v2/oauth/token/").Should().Be(1);
        server
            .Calls.Where(call => call.Path != "/v2/oauth/token/")
            .Should()
            .OnlyContain(call => call.Header("Authorization") == "Bearer clt.2.e81d");
    }

    [Fact]
    public async Task A_QR_code_carries_our_ticket_and_a_confirmed_one_ends_in_tokens()
    {
        var answers = new Queue<string>(["new", "new", "scanned", "confirmed"]);
        var ticket = "";
        await using var server = await SocketServer.StartAsync(call =>
            call.Path switch
            {
                "/v2/oauth/get_qrcode/" => (
                    200,
                    """{"scan_qrcode_url":"aweme://authorize?authType=100&client_ticket=tobefilled&x=1","token":"QR5"}"""
                ),
                "/v2/oauth/check_qrcode/" => (200, State(answers.Dequeue(), ticket)),
                _ => (200, Tokens("1")),
            }
        );
        using var account = Account(server);

        var code = await account.Login.QrCodes.BeginAsync([TikTokScopes.UserInfoBasic]);
        ticket = new Uri(code.ScanUrl).Query.Split('&').Single(field => field.Contains("client_ticket")).Split('=')[1];
        var states = new List<QrLoginState>();
        QrLoginProgress? last = null;
        var follow = Task.Run(async () =>
        {
            await foreach (var progress in account.Login.QrCodes.FollowAsync(code))
            {
                states.Add(progress.State);
                last = progress;
            }
        });
        await _time.RunAsync(follow, TimeSpan.FromMilliseconds(500));
        var authorization = await account.Login.QrCodes.CompleteAsync(last!, Redirect);

        ticket.Should().HaveLength(16).And.NotBe("tobefilled");
        code.ScanUrl.Should().EndWith("&x=1");
        states.Should().Equal(QrLoginState.New, QrLoginState.Scanned, QrLoginState.Confirmed);
        server.Calls.Last().Form["code"].Should().Be("Zx9kq-authcode");
        authorization.OpenId.Should().Be("user-1");
        $"{code} {last}".Should().NotContainAny(ticket, "QR5", "Zx9kq");
    }

    [Fact]
    public async Task Following_a_QR_code_survives_an_outage_and_has_an_end()
    {
        var answers = 0;
        await using var server = await SocketServer.StartAsync(
            async (call, context) =>
            {
                if (call.Path == "/v2/oauth/get_qrcode/")
                {
                    await PostingServer.JsonAsync(context, """{"scan_qrcode_url":"aweme://a?x=1","token":"QR5"}""");
                }
                else if (++answers is > 1 and < 6)
                {
                    context.Abort();
                }
                else
                {
                    await PostingServer.JsonAsync(context, State("new", ""));
                }
            }
        );
        using var account = Account(server, options => options.Resilience.MaximumAttempts = 1);
        var code = await account.Login.QrCodes.BeginAsync([TikTokScopes.UserInfoBasic]);
        var started = _time.GetUtcNow();

        var follow = Task.Run(async () =>
        {
            await foreach (var _ in account.Login.QrCodes.FollowAsync(code, limit: TimeSpan.FromMinutes(1))) { }
        });

        await FluentActions
            .Awaiting(() => _time.RunAsync(follow, TimeSpan.FromMilliseconds(100)))
            .Should()
            .ThrowAsync<TimeoutException>()
            .WithMessage("*New*Ask for a new one*");
        answers.Should().BeGreaterThan(5);
        (_time.GetUtcNow() - started).Should().BeLessThan(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_QR_answer_with_another_ticket_is_refused()
    {
        await using var server = await SocketServer.StartAsync(call =>
            call.Path == "/v2/oauth/get_qrcode/"
                ? (200, """{"scan_qrcode_url":"aweme://authorize?client_ticket=tobefilled","token":"QR5"}""")
                : (200, State("confirmed", "somebody-elses"))
        );
        using var account = Account(server);
        var code = await account.Login.QrCodes.BeginAsync([TikTokScopes.UserInfoBasic]);

        await account
            .Login.QrCodes.Awaiting(codes => codes.CheckAsync(code))
            .Should()
            .ThrowAsync<TikTokLoginRefusedException>();
    }

    private TikTokAccount Account(SocketServer server, Action<TikTokOptions>? configure = null)
    {
        var options = new TikTokOptions
        {
            BaseUrl = server.Url,
            ClientKey = "aw1key",
            ClientSecret = "app-secret",
        };
        options.Quotas.Enabled = false;
        options.Resilience.AttemptTimeout = options.Resilience.TotalTimeout = TimeSpan.FromHours(12);
        configure?.Invoke(options);
        return TikTokClientFactory.CreateAccount(options, new ServiceDependencies { Time = _time, Tokens = _store });
    }

    private async Task StoreAsync(string name, TimeSpan expiresIn) =>
        await _store.WriteAsync(
            "tiktok/aw1key/user-1",
            new TokenSet
            {
                AccessToken = $"act.access-{name}",
                RefreshToken = $"rft.refresh-{name}",
                IssuedAt = _time.GetUtcNow(),
                ExpiresAt = _time.GetUtcNow() + expiresIn,
            }
        );

    private static string Tokens(string name) =>
        $$"""{"access_token":"act.access-{{name}}","expires_in":7200,"open_id":"user-1","refresh_expires_in":15552000,"refresh_token":"rft.refresh-{{name}}","scope":"user.info.basic","token_type":"Bearer"}""";

    private static string State(string state, string ticket) =>
        state == "confirmed"
            ? $$"""{"client_ticket":"{{ticket}}","status":"confirmed","redirect_uri":"https://app.example.com/tiktok/callback/?code=Zx9kq-authcode"}"""
            : $$"""{"client_ticket":"{{(state == "new" ? "" : ticket)}}","status":"{{state}}"}""";
}
