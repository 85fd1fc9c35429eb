using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenApi.Runtime.Credentials;
using TikTok;
using TikTok.Authentication;
using TikTok.Configuration;
using TikTok.Display;
using TikTok.Errors;
using TikTok.Login;
using TikTok.Posting;

namespace OpenApi.Extensions.Tests.TikTok;

public class TikTokRegistrationTests
{
    [Fact]
    public async Task Options_are_bound_from_configuration_and_the_whole_account_is_injected()
    {
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(9, () => UploadFault.None);
        await using var provider = Provider(services =>
            services.AddTikTok(
                Section(
                    ("BaseUrl", server.Url.AbsoluteUri),
                    ("AccessToken", "act.from-config"),
                    ("Uploads:MaximumAttempts", "3")
                )
            )
        );
        await using var video = new MemoryStream(new byte[9]);

        var account = provider.GetRequiredService<TikTokAccount>();
        var task = await account.Posting.SendVideoDraftAsync(
            VideoSource.FromStream(video, contentType: "video/mp4"),
            new PublishOptions { CheckMedia = false }
        );

        (await task.WaitAsync()).Phase.Should().Be(PublishPhase.Complete);
        server
            .CallsTo("/v2/post/publish/inbox/video/init/")
            .Single()
            .Header("Authorization")
            .Should()
            .Be("Bearer act.from-config");
        server
            .CallsTo("/v2/post/publish/inbox/video/init/")
            .Single()
            .Header("Content-Type")
            .Should()
            .Be("application/json; charset=UTF-8");
        server.CallsTo("/video/").Single().Header("Authorization").Should().BeNull();
        provider.GetRequiredService<IOptionsMonitor<TikTokOptions>>().Get("").Uploads.MaximumAttempts.Should().Be(3);
        provider.GetRequiredService<TikTokClient>().Should().NotBeNull();
        provider.GetRequiredService<TikTokPosting>().Should().NotBeNull();
    }

    [Fact]
    public async Task Named_accounts_live_side_by_side()
    {
        await using var server = await SocketServer.StartAsync(call => (200, User(call.Header("Authorization")!)));
        await using var provider = Provider(services =>
        {
            services.AddTikTok(options => Set(options, server.Url, "act.first"), "first");
            services.AddTikTok(options => Set(options, server.Url, "act.second"), "second");
        });

        (await provider.GetRequiredKeyedService<TikTokAccount>("first").Client.GetUserAsync())
            .DisplayName.Should()
            .Be("Bearer act.first");
        (await provider.GetRequiredKeyedService<TikTokClient>("second").GetUserAsync())
            .DisplayName.Should()
            .Be("Bearer act.second");
        provider
            .Invoking(services => services.GetRequiredService<TikTokClient>())
            .Should()
            .Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task One_app_serves_many_users_each_with_their_own_token()
    {
        await using var server = await SocketServer.StartAsync(call =>
            call.Path == "/v2/oauth/token/"
                ? (
                    200,
                    $$"""{"access_token":"act.of-{{call.Form["refresh_token"]}}","expires_in":7200,"open_id":"{{call.Form["refresh_token"]}}","refresh_expires_in":1,"refresh_token":"next","scope":"","token_type":"Bearer"}"""
                )
                : (200, User(call.Header("Authorization")!))
        );
        await using var provider = Provider(services =>
            services.AddTikTok(options =>
            {
                options.BaseUrl = server.Url;
                options.ClientKey = "aw1key";
                options.ClientSecret = "secret";
            })
        );
        var store = provider.GetRequiredService<ITokenStore>();
        foreach (var user in new[] { "ada", "bo" })
        {
            await store.WriteAsync(
                $"tiktok/aw1key/{user}",
                new TokenSet
                {
                    AccessToken = "act.old",
                    RefreshToken = user,
                    IssuedAt = DateTimeOffset.UnixEpoch,
                    ExpiresAt = DateTimeOffset.UnixEpoch,
                }
            );
        }

        var users = provider.GetRequiredService<TikTokUsers>();
        var names = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => users.For(i % 2 == 0 ? "ada" : "bo").Client.GetUserAsync())
        );

        names.Where((_, i) => i % 2 == 0).Should().OnlyContain(user => user.DisplayName == "Bearer act.of-ada");
        names.Where((_, i) => i % 2 == 1).Should().OnlyContain(user => user.DisplayName == "Bearer act.of-bo");
        server.Calls.Count(call => call.Path == "/v2/oauth/token/").Should().Be(2);
        (await provider.GetRequiredService<TikTokLogin>().FindAsync("ada"))!
            .Tokens.AccessToken.Should()
            .Be("act.of-ada");
    }

    [Fact]
    public async Task A_call_without_a_user_says_what_to_do_where_the_app_serves_many()
    {
        await using var provider = Provider(services =>
            services.AddTikTok(options => (options.ClientKey, options.ClientSecret) = ("aw1key", "secret"))
        );

        await provider
            .GetRequiredService<TikTokClient>()
            .Awaiting(client => client.GetUserAsync())
            .Should()
            .ThrowAsync<InvalidOperationException>()
            .WithMessage("*TikTokUsers*OpenId*");
    }

    [Fact]
    public async Task A_user_can_be_named_on_a_single_request()
    {
        var network = new PublishCancelTests.Network(_ => (200, "application/json", User("x")));
        using var account = TikTokClientFactory.CreateAccount(
            new TikTokOptions { AccessToken = "act.own" },
            primary: network
        );

        await account
            .Client.Awaiting(client =>
                client.V2.User.Info.EmptyPathSegment.GetAsync(request => request.Options.Add(new TikTokUser("ada")))
            )
            .Should()
            .ThrowAsync<InvalidOperationException>()
            .WithMessage("*ClientKey*");
        network.Urls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ClientKey", "", "TikTok:ClientKey is missing*developer portal*")]
    [InlineData("ClientSecret", "with space", "*TikTok:ClientSecret holds spaces*Copy it again*")]
    [InlineData("BaseUrl", "/relative", "*TikTok:BaseUrl*http*")]
    [InlineData("Uploads:ChunkSize", "1", "*TikTok:Uploads:ChunkSize is out of range. Use 5242880 to 64000000*")]
    [InlineData("Uploads:MaximumAttempts", "0", "*TikTok:Uploads:MaximumAttempts*Use 1*")]
    [InlineData("Cancel:Url", "http://plain.example/", "*TikTok:Cancel*https*")]
    public async Task Bad_configuration_stops_the_start_and_names_the_key_and_the_fix(
        string key,
        string value,
        string message
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["TikTok:ClientKey"] = "aw1key",
                ["TikTok:ClientSecret"] = "secret",
                [$"TikTok:{key}"] = value,
            }
        );
        builder.Services.AddTikTok(builder.Configuration.GetSection("TikTok"));
        using var host = builder.Build();

        var failure = await host.Awaiting(started => started.StartAsync())
            .Should()
            .ThrowAsync<OptionsValidationException>()
            .WithMessage(message);

        failure.Which.Message.Should().NotContain("with space");
    }

    [Fact]
    public void A_script_with_bad_options_is_told_the_same() =>
        FluentActions
            .Invoking(() => TikTokClientFactory.Create(new TikTokOptions()))
            .Should()
            .Throw<OptionsValidationException>()
            .WithMessage("*ClientKey is missing*ClientSecret is missing*");

    [Fact]
    public async Task A_token_is_sent_to_TikToks_hosts_over_https_and_to_no_other()
    {
        var network = new PublishCancelTests.Network(_ => (200, "application/json", User("x")));
        using var account = TikTokClientFactory.CreateAccount(
            new TikTokOptions { AccessToken = "act.own" },
            primary: network
        );
        string[] urls =
        [
            "https://open.tiktokapis.com/v2/user/info/",
            "https://open-platform.tiktokapis.com/v2/user/info/",
            "https://evil.example/v2/user/info/",
            "http://open.tiktokapis.com/v2/user/info/",
            "https://eviltiktokapis.com/v2/user/info/",
            "https://open.tiktokapis.com/v2/oauth/revoke/",
        ];

        foreach (var url in urls)
        {
            await account.Client.V2.User.Info.EmptyPathSegment.WithUrl(url).GetAsync();
        }

        network.Tokens.Should().Equal("Bearer act.own", "Bearer act.own", null, null, null, null);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_so_the_token_reaches_no_other_host()
    {
        await using var other = await SocketServer.StartAsync(_ => (200, User("x")));
        await using var server = await SocketServer.StartAsync(
            (_, context) =>
            {
                context.Response.Redirect(new Uri(other.Url, "/v2/user/info/").AbsoluteUri);
                return Task.CompletedTask;
            }
        );
        await using var provider = Provider(services =>
            services.AddTikTok(options => Set(options, server.Url, "act.planted"))
        );

        await provider
            .GetRequiredService<TikTokClient>()
            .Awaiting(client => client.GetUserAsync())
            .Should()
            .ThrowAsync<TikTokException>();

        other.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_callback_is_asked_for_each_request_and_once_more_when_its_token_is_refused()
    {
        var tokens = new Queue<string>(["act.1", "act.2", "act.2"]);
        await using var server = await SocketServer.StartAsync(call =>
            call.Header("Authorization") == "Bearer act.1"
                ? (401, """{"data":{},"error":{"code":"access_token_invalid","message":"","log_id":"L"}}""")
                : (200, User("ada"))
        );
        using var account = TikTokClientFactory.CreateAccount(
            new TikTokOptions
            {
                BaseUrl = server.Url,
                AccessTokenProvider = _ => ValueTask.FromResult(tokens.Dequeue()),
            }
        );

        (await account.Client.GetUserAsync()).DisplayName.Should().Be("ada");

        server.Calls.Should().HaveCount(2);
    }

    private static void Set(TikTokOptions options, Uri url, string token) =>
        (options.BaseUrl, options.AccessToken) = (url, token);

    private static string User(string name) =>
        $$$"""{"data":{"user":{"display_name":"{{{name}}}"}},"error":{"code":"ok","message":"","log_id":"L"}}""";

    private static ServiceProvider Provider(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider();
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting => new KeyValuePair<string, string?>($"TikTok:{setting.Key}", setting.Value))
            )
            .Build()
            .GetSection("TikTok");
}
