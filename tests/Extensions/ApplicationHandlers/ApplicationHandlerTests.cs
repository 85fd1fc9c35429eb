using AiToEarn;
using AiToEarn.Assets;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using TikTok;
using TikTok.Posting;
using TimPush;
using TimPush.Accounts;

namespace OpenApi.Extensions.Tests.ApplicationHandlers;

/// <summary>
/// What an application sets on its HTTP client factory (proxies, client certificates, recorders, test doubles) holds for every call, log-ins and uploads
/// included.
/// </summary>
public class ApplicationHandlerTests
{
    public enum Place
    {
        /// <summary>On the builder that the registration returns.</summary>
        Account,

        /// <summary>For all clients of the application.</summary>
        Defaults,
    }

    [Theory]
    [InlineData(Place.Account)]
    [InlineData(Place.Defaults)]
    public async Task Calls_log_ins_and_chunks_of_TikTok_go_through_the_applications_handlers(Place place)
    {
        using var network = new ScriptedHandler((_, request, _) => Task.FromResult(TikTokAnswer(request)));
        var store = new MemoryTokenStore();
        await store.WriteAsync(
            "tiktok/aw1key/ada",
            new TokenSet
            {
                AccessToken = "act.old",
                RefreshToken = "rft.old",
                IssuedAt = DateTimeOffset.UtcNow.AddHours(-3),
                ExpiresAt = DateTimeOffset.UtcNow.AddHours(-1),
            }
        );
        await using var provider = Provider(
            place,
            network,
            services =>
            {
                services.AddSingleton<ITokenStore>(store);
                return services.AddTikTok(options =>
                {
                    options.ClientKey = "aw1key";
                    options.ClientSecret = "app-secret";
                    options.OpenId = "ada";
                });
            }
        );
        await using var video = new MemoryStream(new byte[9]);

        await provider
            .GetRequiredService<TikTokAccount>()
            .Posting.SendVideoDraftAsync(
                VideoSource.FromStream(video, contentType: "video/mp4"),
                new PublishOptions { CheckMedia = false }
            );

        network
            .Requests.Select(request => $"{request.Method} {new Uri(request.Url).AbsolutePath}")
            .Should()
            .Equal("POST /v2/oauth/token/", "POST /v2/post/publish/inbox/video/init/", "PUT /video/");
        network.Requests.Should().OnlyContain(request => request.Headers.ContainsKey("X-Application"));
        network
            .Requests.Select(request => request.Headers.ContainsKey("Authorization"))
            .Should()
            .Equal(false, true, false);
    }

    [Theory]
    [InlineData(Place.Account)]
    [InlineData(Place.Defaults)]
    public async Task Calls_and_uploads_of_AiToEarn_go_through_the_applications_handlers(Place place)
    {
        using var network = new ScriptedHandler((_, request, _) => Task.FromResult(AiToEarnAnswer(request)));
        await using var provider = Provider(
            place,
            network,
            services => services.AddAiToEarn(options => options.ApiKey = "planted-key")
        );

        await provider
            .GetRequiredService<AssetUploader>()
            .UploadAsync(AssetSource.FromUrl(new Uri("https://elsewhere.example/clip.mp4")));

        network
            .Requests.Select(request => $"{request.Method} {request.Url}")
            .Should()
            .Equal(
                "GET https://elsewhere.example/clip.mp4",
                "GET https://elsewhere.example/moved.mp4",
                "POST https://aitoearn.cn/api/assets/uploadSign",
                "PUT https://storage.example/clip.mp4?signature=s",
                "POST https://aitoearn.cn/api/assets/asset-1/confirm"
            );
        network.Requests.Should().OnlyContain(request => request.Headers.ContainsKey("X-Application"));
        network
            .Requests.Select(request => request.Headers.ContainsKey("X-Api-Key"))
            .Should()
            .Equal(false, false, true, false, true);
    }

    [Theory]
    [InlineData(Place.Account)]
    [InlineData(Place.Defaults)]
    public async Task Calls_of_TIMPush_go_through_the_applications_handlers(Place place)
    {
        using var network = new ScriptedHandler(_ =>
            ScriptedHandler.Json("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","UserTags":[]}""")
        );
        await using var provider = Provider(
            place,
            network,
            services =>
                services.AddTimPush(options =>
                {
                    options.SdkAppId = 1400000000;
                    options.Identifier = "administrator";
                    options.SecretKey = "planted-key";
                })
        );

        await provider.GetRequiredService<TimPushClient>().GetTagsAsync(["alice"]);

        network.Requests.Should().ContainSingle().Which.Headers.Should().ContainKey("X-Application");
    }

    private static ServiceProvider Provider(
        Place place,
        HttpMessageHandler network,
        Func<IServiceCollection, IHttpClientBuilder> add
    )
    {
        var services = new ServiceCollection();
        if (place == Place.Account)
        {
            Set(add(services));
        }
        else
        {
            services.ConfigureHttpClientDefaults(Set);
            add(services);
        }

        return services.BuildServiceProvider();

        void Set(IHttpClientBuilder builder) =>
            builder
                .ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Application", "yes"))
                .ConfigurePrimaryHttpMessageHandler(() => network);
    }

    private static HttpResponseMessage TikTokAnswer(HttpRequestMessage request) =>
        request switch
        {
            { Method.Method: "PUT" } => ScriptedHandler.Empty(System.Net.HttpStatusCode.Created),
            { RequestUri.AbsolutePath: "/v2/oauth/token/" } => ScriptedHandler.Json(
                """{"access_token":"act.new","expires_in":7200,"open_id":"ada","refresh_token":"rft.new","refresh_expires_in":100}"""
            ),
            _ => ScriptedHandler.Json(
                """{"data":{"publish_id":"p1","upload_url":"https://open-upload.tiktokapis.com/video/?t=1"},"error":{"code":"ok"}}"""
            ),
        };

    private static HttpResponseMessage AiToEarnAnswer(HttpRequestMessage request)
    {
        switch (request.RequestUri!.AbsolutePath)
        {
            case "/clip.mp4" when request.Method == HttpMethod.Get:
                var moved = ScriptedHandler.Empty(System.Net.HttpStatusCode.Found);
                moved.Headers.Location = new Uri("/moved.mp4", UriKind.Relative);
                return moved;
            case "/moved.mp4":
                return new HttpResponseMessage { Content = new ByteArrayContent(new byte[9]) };
            case "/clip.mp4":
                return ScriptedHandler.Empty(System.Net.HttpStatusCode.OK);
            case "/api/assets/uploadSign":
                return ScriptedHandler.Json(
                    """{"code":0,"message":"OK","data":{"id":"asset-1","path":"p","url":"https://assets.aitoearn.cn/a.mp4","uploadUrl":"https://storage.example/clip.mp4?signature=s"}}"""
                );
            default:
                return ScriptedHandler.Json(
                    """{"code":0,"message":"OK","data":{"id":"asset-1","userId":"u","userType":"user","path":"p","url":"https://assets.aitoearn.cn/a.mp4","type":"publishMedia","status":"confirmed","mimeType":"video/mp4"}}"""
                );
        }
    }
}
