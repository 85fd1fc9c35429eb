using System.Net;
using System.Text;
using TikTok;
using TikTok.Configuration;
using TikTok.Errors;
using TikTok.Posting;

namespace OpenApi.Extensions.Tests.TikTok;

public class PublishCancelTests
{
    private const string Ok = """{"error":{"code":"ok","message":"","log_id":"L"}}""";

    [Fact]
    public async Task A_cancel_goes_to_the_host_of_its_own_and_all_else_to_the_documents()
    {
        var network = new Network(_ => (200, "application/json", Ok));
        using var account = TikTokClientFactory.CreateAccount(
            new TikTokOptions { AccessToken = "act.token" },
            primary: network
        );

        await account.Posting.CancelAsync("p1");
        await account.Posting.GetStateAsync("p1").ContinueWith(_ => { }, TaskScheduler.Default);

        network
            .Urls.Should()
            .Equal(
                "https://open-platform.tiktokapis.com/v2/post/transmission/cancel/",
                "https://open.tiktokapis.com/v2/post/publish/status/fetch/"
            );
        network.Tokens.Should().OnlyContain(token => token == "Bearer act.token");
    }

    [Theory]
    [InlineData(404, "text/plain", "Unsupported path(Janus)")]
    [InlineData(404, "application/json", """{"error":{"code":"some_code","message":"","log_id":"L"}}""")]
    [InlineData(200, "text/html", "<html>hello</html>")]
    [InlineData(200, "text/plain", "ok")]
    [InlineData(200, "application/json", "not json")]
    [InlineData(200, "application/json", "")]
    [InlineData(502, "text/html", "<html>bad gateway</html>")]
    public async Task Where_the_first_place_is_none_the_public_one_is_taken(int status, string type, string body)
    {
        var network = new Network(url =>
            url.Host == "open-platform.tiktokapis.com" ? (status, type, body) : (200, "application/json", Ok)
        );
        var options = new TikTokOptions { AccessToken = "act.token" };
        options.Resilience.MaximumAttempts = 1;
        using var account = TikTokClientFactory.CreateAccount(options, primary: network);

        await account.Posting.CancelAsync("p1");

        network
            .Urls.Should()
            .Equal(
                "https://open-platform.tiktokapis.com/v2/post/transmission/cancel/",
                "https://open.tiktokapis.com/v2/post/publish/cancel/"
            );
    }

    [Theory]
    [InlineData(400, "invalid_publish_id", TikTokErrorCode.InvalidPublishId)]
    [InlineData(400, "publish_not_cancellable", TikTokErrorCode.PublishNotCancellable)]
    [InlineData(401, "scope_not_authorized", TikTokErrorCode.ScopeNotAuthorized)]
    [InlineData(200, "publish_not_cancellable", TikTokErrorCode.PublishNotCancellable)]
    public async Task A_refusal_of_the_first_place_is_the_answer(int status, string code, TikTokErrorCode expected)
    {
        var network = new Network(_ =>
            (status, "application/json", $$$"""{"error":{"code":"{{{code}}}","message":"","log_id":"L"}}""")
        );
        using var account = TikTokClientFactory.CreateAccount(
            new TikTokOptions { AccessToken = "act.token" },
            primary: network
        );

        var refusal = await account
            .Posting.Awaiting(posting => posting.CancelAsync("p1"))
            .Should()
            .ThrowAsync<TikTokException>();

        refusal.Which.ErrorCode.Should().Be(expected);
        network.Urls.Should().HaveCount(1);
    }

    [Fact]
    public async Task Both_places_can_be_set()
    {
        var network = new Network(url =>
            url.AbsolutePath == "/a/" ? (404, "text/plain", "") : (200, "application/json", Ok)
        );
        var options = new TikTokOptions
        {
            AccessToken = "act.token",
            Cancel =
            {
                Url = new Uri("https://x.tiktokapis.com/a/"),
                FallbackUrl = new Uri("https://y.tiktokapis.com/b/"),
            },
        };
        using var account = TikTokClientFactory.CreateAccount(options, primary: network);

        await account.Posting.CancelAsync("p1");

        network.Urls.Should().Equal("https://x.tiktokapis.com/a/", "https://y.tiktokapis.com/b/");
    }

    [Fact]
    public async Task A_base_URL_of_the_callers_own_takes_every_call_and_nothing_leaves_for_TikTok()
    {
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(9, () => UploadFault.None);
        server.Instead = (call, context) =>
        {
            context.Response.StatusCode = call.Path == "/v2/post/transmission/cancel/" ? 404 : 200;
            return Task.FromResult(context.Response.StatusCode == 404);
        };
        using var account = VideoUploadTests.Account(server);
        await using var video = new MemoryStream(new byte[9]);

        var task = await account.Posting.SendVideoDraftAsync(
            VideoSource.FromStream(video, contentType: "video/mp4"),
            new PublishOptions { CheckMedia = false }
        );
        await task.WaitAsync();
        await task.CancelAsync();

        server
            .Calls.Select(call => call.Path)
            .Should()
            .Equal(
                "/v2/post/publish/inbox/video/init/",
                "/video/",
                "/v2/post/publish/status/fetch/",
                "/v2/post/transmission/cancel/",
                "/v2/post/publish/cancel/"
            );
    }

    /// <summary>The network, as far as a test needs it: notes where requests would have gone.</summary>
    internal sealed class Network(Func<Uri, (int Status, string Type, string Body)> answer) : HttpMessageHandler
    {
        public List<string> Urls { get; } = [];

        public List<string?> Tokens { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Urls.Add(request.RequestUri!.AbsoluteUri);
            Tokens.Add(request.Headers.Authorization?.ToString());
            var (status, type, body) = answer(request.RequestUri);
            return Task.FromResult(
                new HttpResponseMessage((HttpStatusCode)status)
                {
                    Content = new StringContent(body, Encoding.UTF8, type),
                }
            );
        }
    }
}
