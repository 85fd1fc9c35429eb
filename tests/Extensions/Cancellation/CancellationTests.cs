using AiToEarn;
using AiToEarn.AiTasks;
using AiToEarn.Configuration;
using AiToEarn.Publishing.Flows;
using Microsoft.AspNetCore.Http;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Extensions.Tests.TikTok;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using TikTok;
using TikTok.Configuration;
using TikTok.Posting;

namespace OpenApi.Extensions.Tests.Cancellation;

/// <summary>
/// Giving up ends a flow at once, whatever it waits for: no time passes between the cancellation and the exception. Back-off and queueing have
/// their tests beside the rest of theirs.
/// </summary>
public sealed class CancellationTests : IAsyncLifetime
{
    private const int VideoBytes = 1_000_000;

    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(50);

    /// <summary>Longer than any pause here, shorter than any time limit.</summary>
    private static readonly TimeSpan AnyPause = TimeSpan.FromSeconds(30);

    private static readonly PublishOptions Unchecked = new() { CheckMedia = false, CheckCreator = false };

    private readonly VirtualTime _time = new();
    private PostingServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await PostingServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_upload_ends_in_the_middle_of_a_chunk()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Instead = async (call, context) => call.Path == "/video/" && await SwallowAsync(context, arrived);
        await using var account = Account();

        await ShouldEndAtOnceAsync(
            cancel => account.Posting.SendVideoDraftAsync(Video(), Unchecked, cancel),
            () => arrived.Task
        );
    }

    [Fact]
    public async Task An_upload_ends_in_the_pause_before_another_try()
    {
        _server.NewUpload = () => new UploadEndpoint(VideoBytes, () => UploadFault.RefuseWith503);
        await using var account = Account();

        await ShouldEndAtOnceAsync(cancel => account.Posting.SendVideoDraftAsync(Video(), Unchecked, cancel));
    }

    [Fact]
    public async Task Waiting_for_a_post_ends_between_two_questions()
    {
        _server.States.Clear();
        _server.States.Enqueue(PostingServer.State("PROCESSING_UPLOAD"));
        await using var account = Account();

        await ShouldEndAtOnceAsync(cancel => account.Posting.WaitAsync("task-1", cancellationToken: cancel));
    }

    [Fact]
    public async Task Following_a_QR_code_ends_between_two_questions()
    {
        _server.Instead = async (call, context) =>
        {
            await PostingServer.JsonAsync(
                context,
                call.Path == "/v2/oauth/get_qrcode/"
                    ? """{"scan_qrcode_url":"aweme://authorize?client_ticket=tobefilled","token":"t"}"""
                    : """{"client_ticket":"","status":"new"}"""
            );
            return true;
        };
        await using var account = Account();
        var code = await account.Login.QrCodes.BeginAsync(["user.info.basic"]);

        await ShouldEndAtOnceAsync(async cancel =>
        {
            await foreach (var _ in account.Login.QrCodes.FollowAsync(code, cancellationToken: cancel)) { }
        });
    }

    [Fact]
    public async Task Waiting_for_a_publish_flow_ends_between_two_looks()
    {
        var client = Client("""{"code":0,"message":"OK","data":{"flowId":"f","tasks":[{"id":"t","status":2}]}}""");

        await ShouldEndAtOnceAsync(cancel =>
            client.WaitForPublishFlowAsync("f", new PublishFollowOptions { Time = _time }, cancel)
        );
    }

    [Fact]
    public async Task Waiting_for_an_AI_task_ends_between_two_looks()
    {
        var client = Client("""{"code":0,"message":"OK","data":{"id":"t","status":"InProgress"}}""");

        await ShouldEndAtOnceAsync(cancel =>
            client.WaitForVideoAsync("t", new AiTaskFollowOptions { Time = _time }, cancel)
        );
    }

    /// <summary>Starts a flow, gives it up where it waits, and looks at the clock.</summary>
    private async Task ShouldEndAtOnceAsync(Func<CancellationToken, Task> start, Func<Task>? waits = null)
    {
        using var giveUp = new CancellationTokenSource();
        var flow = start(giveUp.Token);
        await (waits?.Invoke() ?? _time.TimerWithinAsync(AnyPause));
        var before = _time.Elapsed;

        await giveUp.CancelAsync();

        // The limit only turns a flow that does not end into a failure.
        await flow.Awaiting(running => running.WaitAsync(TimeSpan.FromSeconds(30)))
            .Should()
            .ThrowAsync<OperationCanceledException>();
        (_time.Elapsed - before).Should().BeLessThan(Bound);
    }

    private TikTokAccount Account() =>
        TikTokClientFactory.CreateAccount(
            new TikTokOptions
            {
                BaseUrl = _server.Url,
                ClientKey = "aw1key",
                ClientSecret = "app-secret",
                AccessToken = "act.token",
            },
            new ServiceDependencies { Time = _time, Tokens = new MemoryTokenStore() }
        );

    private AiToEarnClient Client(string answer) =>
        AiToEarnClientFactory.Create(
            new AiToEarnOptions { ApiKey = "key" },
            new ServiceDependencies { Time = _time },
            new ScriptedHandler(_ => ScriptedHandler.Json(answer))
        );

    private static VideoSource Video() =>
        VideoSource.FromStream(new MemoryStream(new byte[VideoBytes]), contentType: "video/mp4");

    /// <summary>Takes some bytes of a chunk and never answers.</summary>
    private static async Task<bool> SwallowAsync(HttpContext context, TaskCompletionSource arrived)
    {
        await context.Request.Body.ReadExactlyAsync(new byte[1_000]);
        arrived.TrySetResult();
        var left = new TaskCompletionSource();
        await using var _ = context.RequestAborted.Register(left.SetResult);
        await left.Task;
        return true;
    }
}
