using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using OpenApi.Contract;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Scripting;
using TikTok;
using TikTok.Configuration;
using TikTok.Login;
using TikTok.Models;
using TikTok.Posting;

namespace OpenApi.Tour.Stops;

/// <summary>Logs a user in, uploads a video in chunks, waits for the post, and cancels another.</summary>
internal sealed class TikTokFlow() : FlowStop("tiktok.openapi.yaml")
{
    private const string RedirectUri = "https://app.example.com/tiktok/callback/";
    private const int VideoBytes = 72_000_000;
    private const int ChunkBytes = 10_000_000;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);

    /// <inheritdoc/>
    public override string Title => "TikTok: authorize, upload in chunks, wait, cancel";

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<string> RunAsync(
        ContractServer server,
        HttpMessageHandler wire,
        TourConsole console,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        server.For("createToken").Answer("userAccessToken");
        server.For("queryCreatorInfo").Answer("creatorInfo");
        server.For("initDirectPostVideo").Answer("fileUpload");
        var chunks = 0;
        server
            .For("uploadVideoChunk")
            .Answer(call =>
            {
                Interlocked.Increment(ref chunks);
                return TakeChunk(call);
            });
        server.For("fetchPostStatus").Sequence("uploading", "complete");
        var options = new TikTokOptions
        {
            ClientKey = "tour-key",
            ClientSecret = "tour-secret",
            BaseUrl = new Uri(server.BaseUrl),
        };
        options.Uploads.ChunkSize = ChunkBytes;
        var users = TikTokClientFactory.CreateAccount(options, primary: wire);
        var request = users.Login.Begin(RedirectUri, [TikTokScopes.UserInfoBasic, TikTokScopes.VideoPublish]);
        var authorization = await users
            .Login.CompleteAsync(request, new Uri($"{RedirectUri}?code=tour&state={request.State}"), cancellationToken)
            .ConfigureAwait(false);
        yield return $"authorized for {string.Join(", ", authorization.Scopes)}";

        var tokens = users.Login.TokensOf(authorization.OpenId);
        options.UseTokens(tokens);
        using var account = TikTokClientFactory.CreateAccount(options, primary: wire);
        using var video = new MemoryStream(new byte[VideoBytes]);
        var task = await account
            .Posting.PostVideoAsync(
                VideoSource.FromStream(video, VideoBytes, "video/mp4"),
                new VideoPostInfo { Title = "The tour", PrivacyLevel = PrivacyLevel.SELF_ONLY },
                new PublishOptions
                {
                    CheckMedia = false,
                    Progress = new ProgressBar<UploadProgress>(console, step => step.Fraction),
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        yield return string.Create(CultureInfo.InvariantCulture, $"{VideoBytes:N0} bytes uploaded in {chunks} chunks");

        var state = await task.WaitAsync(
                new PublishWaitOptions { FirstInterval = Pace, MaximumInterval = Pace },
                cancellationToken
            )
            .ConfigureAwait(false);
        yield return $"{state.Phase}, public as {string.Join(", ", state.PublicPostIds)}";

        await account.Posting.CancelAsync("v_pub_url~v2.123456789", cancellationToken).ConfigureAwait(false);
        yield return "another task cancelled";
    }

    /// <summary>What TikTok answers to a chunk: 206 with what it holds, 201 to the last.</summary>
    private static StubAnswer TakeChunk(StubCall call)
    {
        var range = ContentRangeHeaderValue.Parse(call.Request.Headers["Content-Range"] ?? "");
        var status = range.To + 1 == range.Length ? 201 : 206;
        return StubAnswer.Empty(status).WithHeader("Content-Range", $"bytes 0-{range.To}/{range.Length}");
    }
}
