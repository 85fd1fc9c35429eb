using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Runtime.Credentials;
using TikTok;
using TikTok.Configuration;
using TikTok.Login;
using TikTok.Models;
using TikTok.Posting;
using TikTok.Webhooks;

namespace OpenApi.Extensions.Tests.TikTok.Docs;

/// <summary>The page's code is the code that is compiled here, and it runs.</summary>
public sealed partial class TikTokDocsTests
{
    private const string Secret = "app-secret";

    private static readonly string Media = Path.Combine(AppContext.BaseDirectory, "TikTok", "Media");

    [Fact]
    public void Every_code_block_of_the_page_is_compiled_and_every_compiled_snippet_is_on_the_page()
    {
        var root = Repository.Folder;
        var source = File.ReadAllText(Path.Combine(root, "tests", "Extensions", "TikTok", "Docs", "TikTokSnippets.cs"));
        var page = File.ReadAllText(Path.Combine(root, "docs", "tiktok.md"));

        Blocks()
            .Matches(page)
            .Select(block => block.Groups["code"].Value.Trim())
            .Should()
            .BeEquivalentTo(Regions().Matches(source).Select(region => Dedent(region.Groups["code"].Value)));
    }

    [Fact]
    public void Every_option_and_exception_is_named_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "tiktok.md"));
        var options = new[] { typeof(TikTokOptions), typeof(UploadOptions), typeof(CancelOptions) }.SelectMany(type =>
            type.GetProperties().Select(option => option.Name)
        );
        var exceptions = typeof(TikTokOptions)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(Exception)) && type != typeof(TikTokWebhookException))
            .Select(type => type.Name);

        options
            .Concat(exceptions)
            .Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public async Task The_pages_posting_runs_against_a_server()
    {
        await using var server = await PostingServer.StartAsync();
        var file = Path.Combine(Media, "h264.mp4");
        server.NewUpload = () => new UploadEndpoint(new FileInfo(file).Length, () => UploadFault.None);
        using var account = VideoUploadTests.Account(server);
        var remembered = "";

        var state = await TikTokSnippets.Post(
            account,
            file,
            id =>
            {
                remembered = id;
                return ValueTask.CompletedTask;
            }
        );
        await using (var stream = File.OpenRead(file))
        {
            await TikTokSnippets.Draft(account, stream, stream.Length);
        }

        (await TikTokSnippets.Privacy(account, levels => levels.Last()))
            .PrivacyLevel.Should()
            .Be(PrivacyLevel.SELF_ONLY);
        await TikTokSnippets.PullAndCancel(account, new VideoPostInfo { PrivacyLevel = PrivacyLevel.SELF_ONLY });
        await TikTokSnippets.Photos(account);

        (remembered, state.Phase).Should().Be(("task-1", PublishPhase.Complete));
        server.CallsTo("/v2/post/transmission/cancel/").Should().HaveCount(1);
        (await TikTokSnippets.Check(Path.Combine(Media, "vp9.webm"))).Should().Be("V_VP9");
    }

    [Fact]
    public async Task The_pages_handling_of_failures_tells_what_happened()
    {
        await using var server = await PostingServer.StartAsync();
        using var account = VideoUploadTests.Account(server);
        var post = new VideoPostInfo { PrivacyLevel = PrivacyLevel.SELF_ONLY };
        var link = VideoSource.FromUrl(new Uri("https://media.example.com/a.mp4"));

        (await TikTokSnippets.Failures(account, link, post)).Should().Be("posted");
        (await TikTokSnippets.Failures(account, VideoSource.FromFile(Path.Combine(Media, "audio-first.mp4")), post))
            .Should()
            .Contain("The width is 64 pixels");
        server.States.Clear();
        server.States.Enqueue(PostingServer.State("FAILED", ""","fail_reason":"spam_risk" """));
        (await TikTokSnippets.Failures(account, link, post)).Should().Be("give up: SpamRisk");
        server.Instead = async (_, context) =>
        {
            await PostingServer.JsonAsync(
                context,
                """{"error":{"code":"spam_risk_too_many_posts","message":"","log_id":"LOG9"}}"""
            );
            return true;
        };
        (await TikTokSnippets.Failures(account, link, post)).Should().Be("tomorrow; support asks for LOG9");
    }

    [Fact]
    public async Task The_pages_login_runs_against_a_server()
    {
        await using var server = await SocketServer.StartAsync(call =>
            call.Path switch
            {
                "/v2/oauth/revoke/" => (200, "{}"),
                "/v2/oauth/get_qrcode/" => (200, """{"scan_qrcode_url":"aweme://authorize?x=1","token":"QR5"}"""),
                "/v2/oauth/check_qrcode/" => (200, """{"status":"expired","client_ticket":""}"""),
                "/v2/oauth/token/" => (
                    200,
                    """{"access_token":"act.1","expires_in":7200,"open_id":"ada","refresh_expires_in":9,"refresh_token":"rft.1","scope":"user.info.basic","token_type":"Bearer"}"""
                ),
                "/v2/video/list/" => (
                    200,
                    """{"data":{"videos":[{"id":"1"},{"id":"2"}],"cursor":1,"has_more":false},"error":{"code":"ok","message":"","log_id":"L"}}"""
                ),
                _ => (200, """{"data":{"user":{"open_id":"ada"}},"error":{"code":"ok","message":"","log_id":"L"}}"""),
            }
        );
        using var provider = Provider(server.Url);
        var login = provider.GetRequiredService<TikTokLogin>();

        var request = TikTokSnippets.BeginLogin(login);
        var openId = await TikTokSnippets.CompleteLogin(
            login,
            request,
            new Uri($"{request.RedirectUri}?code=c&state={request.State}")
        );
        using var account = await TikTokSnippets.Users(provider.GetRequiredService<TikTokUsers>(), openId);
        (await TikTokSnippets.Display(account.Client)).Should().Be(2);
        var drawn = "";
        await TikTokSnippets.QrLogin(login, url => drawn = url);
        await TikTokSnippets.Revoke(login, openId);

        drawn.Should().StartWith("aweme://authorize?x=1&client_ticket=");
        (await login.FindAsync(openId)).Should().BeNull();
    }

    [Fact]
    public async Task The_pages_ways_to_an_account_work()
    {
        using var account = TikTokSnippets.Script("act.token");
        TikTokSnippets.OwnTokens(_ => ValueTask.FromResult("act.token")).Should().NotBeNull();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var shared = TikTokSnippets.SharedTokens("aw1key", "secret", "ada", new FileTokenStore(path));
        var services = new ServiceCollection();
        TikTokSnippets.Register(
            services,
            Configuration(("TikTok:AccessToken", "a"), ("TikTokSandbox:AccessToken", "b"))
        );
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredKeyedService<TikTokAccount>("sandbox").Should().NotBeNull();
        provider.GetRequiredService<TikTokPosting>().Should().NotBeNull();
        account.Client.Should().NotBeNull();
        shared.Login.Should().NotBeNull();
    }

    [Fact]
    public void The_pages_webhook_reads_a_signed_delivery()
    {
        var body =
            """{"client_key":"k","event":"post.publish.failed","create_time":1,"content":"{\"publish_id\":\"p\",\"reason\":\"internal\",\"publish_type\":\"D\"}"}"""u8.ToArray();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var mac = System.Security.Cryptography.HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(Secret),
            (byte[])[.. Encoding.UTF8.GetBytes($"{now}."), .. body]
        );

        TikTokSnippets.Webhook(Secret, $"t={now},s={Convert.ToHexStringLower(mac)}", body, []).Should().BeTrue();
    }

    private static ServiceProvider Provider(Uri url)
    {
        var services = new ServiceCollection();
        services.AddTikTok(options =>
        {
            options.BaseUrl = url;
            options.ClientKey = "aw1key";
            options.ClientSecret = Secret;
        });
        return services.BuildServiceProvider();
    }

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value))
            .Build();

    private static string Dedent(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : "")).Trim();
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("#region [^\n]*\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Regions();
}
