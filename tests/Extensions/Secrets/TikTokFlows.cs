using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Contract;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Scripting;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using TikTok;
using TikTok.Configuration;
using TikTok.Display;
using TikTok.Login;
using TikTok.Models;
using TikTok.Posting;
using TikTok.Restrictions;
using TikTok.Webhooks;

namespace OpenApi.Extensions.Tests.Secrets;

/// <summary>TikTok: the app's secret, codes and verifiers of logins, tokens, tickets of QR codes, and upload URLs.</summary>
internal sealed class TikTokFlows : ServiceFlows
{
    private const string ClientSecret = "planted-client-secret";
    private const string AccessToken = "act.planted-access-token";
    private const string RefreshToken = "rft.planted-refresh-token";
    private const string UploadToken = "planted-upload-token";
    private const string Code = "planted-authorization-code";
    private const string Verifier = "planted-verifier-of-at-least-forty-three-characters";
    private const string QrToken = "planted-qr-token";
    private const string OpenId = "ada";
    private const string Redirect = "https://app.example.com/tiktok/callback/";

    private static readonly string[] OAuthCalls = ["createToken", "revokeToken", "getQrCode", "checkQrCode"];
    private static readonly PublishOptions Unchecked = new() { CheckMedia = false };
    private static readonly PublishWaitOptions Pace = new()
    {
        FirstInterval = TimeSpan.FromMilliseconds(1),
        MaximumInterval = TimeSpan.FromMilliseconds(1),
        OutageLimit = TimeSpan.Zero,
    };

    private readonly MemoryTokenStore _store = new();
    private ContractServer _server = null!;
    private AuthorizationRequest? _login;
    private QrCodeTicket? _ticket;

    public override Assembly Package => typeof(TikTokClientFactory).Assembly;

    public override IReadOnlyList<Flow> Flows => [.. Logins, .. Posts, .. Tasks, .. Display, .. Media, .. Farewells];

    public override IReadOnlyList<Circumstance> Circumstances =>
        [
            new("the service answers as documented", Succeeds: true, AnswerAsync),
            new("uploads are unknown", Succeeds: false, ForgetUploadsAsync),
            new("the service refuses and repeats the secrets", Succeeds: false, RefuseAsync),
            new("connections break", Succeeds: false, BreakAsync),
        ];

    public override IReadOnlyList<string> Secrets =>
        [
            ClientSecret,
            AccessToken,
            RefreshToken,
            UploadToken,
            Code,
            Verifier,
            QrToken,
            _login!.CodeVerifier!,
            _ticket!.ClientTicket,
        ];

    public override IEnumerable<object> Holders =>
        [
            Services.GetRequiredService<ServiceConnection<TikTokOptions>>().Options,
            Services.GetRequiredService<ServiceConnection<TikTokOptions>>(),
            Account,
            Account.Login,
            Account.Login.TokensOf(OpenId),
            _login!,
            _ticket!,
            Tokens,
            new TikTokWebhookReceiver([ClientSecret]),
        ];

    public override bool ServiceSawSecrets =>
        _server.Journal.Calls.Any(call => call.Request.Headers["Authorization"] == $"Bearer {AccessToken}")
        && _server.Journal.Calls.Any(call => call.Request.QueryString.Contains(UploadToken));

    private TikTokAccount Account => Services.GetRequiredService<TikTokAccount>();

    private static TokenSet Tokens =>
        new()
        {
            AccessToken = AccessToken,
            RefreshToken = RefreshToken,
            IssuedAt = DateTimeOffset.UtcNow,
            ExpiresAt = DateTimeOffset.UtcNow.AddHours(2),
            Properties = ImmutableSortedDictionary<string, string>.Empty.Add("open_id", OpenId),
        };

    private IEnumerable<Flow> Logins =>
        [
            Flow.Of("TikTokLogin.CompleteAsync", CompleteLoginAsync),
            Flow.Of("TikTokLogin.ExchangeCodeAsync", () => Account.Login.ExchangeCodeAsync(Code, Redirect, Verifier)),
            Flow.Of("TikTokLogin.FindAsync", () => Account.Login.FindAsync(OpenId)),
            Flow.Of("TikTokLogin.GetClientTokenAsync", () => Account.Login.GetClientTokenAsync()),
            Flow.Of("QrCodeLogin.BeginAsync", BeginQrAsync),
            Flow.Of("QrCodeLogin.CheckAsync", () => Account.Login.QrCodes.CheckAsync(_ticket!)),
            Flow.Of(
                "QrCodeLogin.FollowAsync",
                () => Account.Login.QrCodes.FollowAsync(_ticket!, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(5))
            ),
            Flow.Of("QrCodeLogin.CompleteAsync", CompleteQrAsync),
        ];

    private IEnumerable<Flow> Posts =>
        [
            Flow.Of("TikTokPosting.GetCreatorAsync", () => Account.Posting.GetCreatorAsync()),
            Flow.Of("TikTokPosting.PostVideoAsync", () => Account.Posting.PostVideoAsync(Video(), Post(), Unchecked)),
            Flow.Of(
                "TikTokPosting.PostVideoAsync",
                () =>
                    Account.Posting.PostVideoAsync(VideoSource.FromUrl(new("https://media.example.com/a.mp4")), Post())
            ),
            Flow.Of("TikTokPosting.SendVideoDraftAsync", () => Account.Posting.SendVideoDraftAsync(Video(), Unchecked)),
            Flow.Of("TikTokPosting.PostPhotosAsync", () => Account.Posting.PostPhotosAsync(Photos())),
            Flow.Of("TikTokPosting.SendPhotoDraftAsync", () => Account.Posting.SendPhotoDraftAsync(Photos())),
        ];

    private IEnumerable<Flow> Tasks =>
        [
            Flow.Of("TikTokPosting.GetStateAsync", () => Account.Posting.GetStateAsync("task-1")),
            Flow.Of("TikTokPosting.FollowAsync", () => Account.Posting.FollowAsync("task-1", Pace)),
            Flow.Of("TikTokPosting.WaitAsync", () => Account.Posting.WaitAsync("task-1", Pace)),
            Flow.Of("TikTokPosting.CancelAsync", () => Account.Posting.CancelAsync("task-1")),
            Flow.Of("PublishTask.FollowAsync", () => Account.Posting.Task("task-1").FollowAsync(Pace)),
            Flow.Of("PublishTask.WaitAsync", () => Account.Posting.Task("task-1").WaitAsync(Pace)),
            Flow.Of("PublishTask.CancelAsync", () => Account.Posting.Task("task-1").CancelAsync()),
        ];

    private IEnumerable<Flow> Display =>
        [
            Flow.Of("DisplayExtensions.GetUserAsync", () => Account.Client.GetUserAsync(UserFields.Basic)),
            Flow.Of("DisplayExtensions.ListVideosAsync", () => Account.Client.ListVideosAsync()),
            Flow.Of("DisplayExtensions.QueryVideosAsync", () => Account.Client.QueryVideosAsync(["1"])),
        ];

    private static IEnumerable<Flow> Media =>
        [
            Flow.Of("MediaProbe.ReadVideoAsync", () => MediaProbe.ReadVideoAsync(MediaFile("h264.mp4"))),
            Flow.Of("MediaProbe.ReadPhotoAsync", () => MediaProbe.ReadPhotoAsync(MediaFile("photo.jpg"))),
        ];

    /// <summary>Last, since nothing works without tokens.</summary>
    private IEnumerable<Flow> Farewells =>
        [
            Flow.Of("TikTokLogin.RevokeTokenAsync", () => Account.Login.RevokeTokenAsync(AccessToken)),
            Flow.Of("TikTokLogin.RevokeAsync", () => Account.Login.RevokeAsync(OpenId)),
            Flow.Of("TikTokLogin.FinishRenewalsAsync", () => Account.Login.FinishRenewalsAsync()),
        ];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }

    protected override async Task StartServiceAsync() =>
        _server = await ContractServer.StartAsync(Path.Combine(Repository.Folder, "specs", "tiktok.openapi.yaml"));

    protected override void Register(IServiceCollection services)
    {
        services.AddSingleton<ITokenStore>(_store);
        services.AddTikTok(options =>
        {
            options.ClientKey = "aw1key";
            options.ClientSecret = ClientSecret;
            options.OpenId = OpenId;
            options.BaseUrl = new Uri(_server.BaseUrl);
            options.Quotas.Enabled = false;
            options.Resilience.BaseDelay = TimeSpan.FromMilliseconds(1);
            options.Uploads.BaseDelay = TimeSpan.FromMilliseconds(1);
            options.Uploads.MaximumAttempts = 2;
        });
    }

    private static VideoSource Video() =>
        VideoSource.FromStream(new MemoryStream(new byte[9]), contentType: "video/mp4");

    private static VideoPostInfo Post() => new() { Title = "A day", PrivacyLevel = PrivacyLevel.SELF_ONLY };

    private static PhotoSet Photos() =>
        new(
            [new("https://media.example.com/p/1.webp")],
            new PhotoPostInfo { Title = "A day", PrivacyLevel = PrivacyLevel.SELF_ONLY }
        );

    private static string MediaFile(string name) => Path.Combine(AppContext.BaseDirectory, "TikTok", "Media", name);

    private Task<TikTokAuthorization> CompleteLoginAsync()
    {
        _login = Account.Login.Begin(Redirect, [TikTokScopes.VideoUpload]);
        return Account.Login.CompleteAsync(_login, new Uri($"{Redirect}?code={Code}&state={_login.State}"));
    }

    private async Task<QrCodeTicket> BeginQrAsync() =>
        _ticket = await Account.Login.QrCodes.BeginAsync([TikTokScopes.VideoUpload]);

    private async Task<TikTokAuthorization> CompleteQrAsync()
    {
        var progress = await Account.Login.QrCodes.CheckAsync(_ticket!);
        return await Account.Login.QrCodes.CompleteAsync(progress, Redirect);
    }

    private async Task AnswerAsync()
    {
        await StoreTokensAsync();
        _server
            .For("createToken")
            .Answer(
                Json(
                    $$"""{"access_token":"{{AccessToken}}","expires_in":7200,"open_id":"{{OpenId}}","refresh_expires_in":15552000,"refresh_token":"{{RefreshToken}}","scope":"video.upload","token_type":"Bearer"}"""
                )
            );
        _server
            .For("getQrCode")
            .Answer(
                Json($$"""{"scan_qrcode_url":"aweme://authorize?client_ticket=tobefilled","token":"{{QrToken}}"}""")
            );
        _server
            .For("checkQrCode")
            .Answer(_ =>
                Json(
                    $$"""{"client_ticket":"{{_ticket!.ClientTicket}}","status":"confirmed","redirect_uri":"{{Redirect}}?code={{Code}}"}"""
                )
            );
        foreach (var init in new[] { "initDirectPostVideo", "initInboxVideoUpload" })
        {
            _server.For(init).Answer(Opened);
        }

        _server.For("uploadVideoChunk").Answer(TakeChunk);
        _server.For("fetchPostStatus").Answer("complete");
    }

    private async Task ForgetUploadsAsync()
    {
        await StoreTokensAsync();
        _server.For("uploadVideoChunk").Answer(StubAnswer.Empty(404));
    }

    private async Task RefuseAsync()
    {
        await StoreTokensAsync();
        const string told =
            $"client_secret={ClientSecret}, Authorization: Bearer {AccessToken}, see https://open-upload.tiktokapis.com/?upload_token={UploadToken}";
        foreach (var operation in _server.Contract.Operations)
        {
            _server
                .For(operation.Id)
                .Answer(
                    OAuthCalls.Contains(operation.Id)
                        ? StubAnswer.Json(
                            200,
                            new
                            {
                                error = "invalid_request",
                                error_description = told,
                                log_id = "L",
                            }
                        )
                        : StubAnswer.Json(
                            400,
                            new
                            {
                                data = new { },
                                error = new
                                {
                                    code = "invalid_params",
                                    message = told,
                                    log_id = "L",
                                },
                            }
                        )
                );
        }
    }

    private async Task BreakAsync()
    {
        await StoreTokensAsync();
        foreach (var operation in _server.Contract.Operations)
        {
            _server.For(operation.Id).Answer().Reset();
        }
    }

    private Task StoreTokensAsync() => Account.Login.TokensOf(OpenId).SetAsync(Tokens);

    private static StubAnswer Opened(StubCall call) =>
        Json(
            $$$"""{"data":{"publish_id":"task-1","upload_url":"https://open-upload-va.tiktokapis.com/video/?upload_id=1&upload_token={{{UploadToken}}}"},"error":{"code":"ok","message":"","log_id":"L"}}"""
        );

    private static StubAnswer TakeChunk(StubCall call)
    {
        var range = ContentRangeHeaderValue.Parse(call.Request.Headers["Content-Range"] ?? "");
        return StubAnswer.Empty(201).WithHeader("Content-Range", $"bytes 0-{range.To}/{range.Length}");
    }

    private static StubAnswer Json(string body) => StubAnswer.Text(200, body, "application/json");
}
