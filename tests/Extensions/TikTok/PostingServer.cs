using Microsoft.AspNetCore.Http;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>A TikTok for posting tests: creator info, inits that give upload URLs, an upload endpoint, and states that the test lists.</summary>
internal sealed class PostingServer : IAsyncDisposable
{
    private readonly SocketServer _server;
    private int _tasks;

    private PostingServer(SocketServer server) => _server = server;

    public Uri Url => _server.Url;

    public IEnumerable<SocketServer.Call> Calls => _server.Calls;

    /// <summary>Answers of the status call, the last of which stays.</summary>
    public Queue<string> States { get; } = new([State("PUBLISH_COMPLETE")]);

    public string Creator { get; set; } =
        """{"privacy_level_options":["PUBLIC_TO_EVERYONE","SELF_ONLY"],"max_video_post_duration_sec":600}""";

    public Func<SocketServer.Call, HttpContext, Task<bool>>? Instead { get; set; }

    public Func<UploadEndpoint>? NewUpload { get; set; }

    public UploadEndpoint? Upload { get; private set; }

    public static async Task<PostingServer> StartAsync()
    {
        PostingServer? posting = null;
        var server = await SocketServer.StartAsync((call, context) => posting!.AnswerAsync(call, context));
        return posting = new PostingServer(server);
    }

    public static string State(string status, string more = "") =>
        $$$"""{"data":{"status":"{{{status}}}"{{{more}}}},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public IEnumerable<SocketServer.Call> CallsTo(string path) => Calls.Where(call => call.Path == path);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Upload?.Dispose();
    }

    private async Task AnswerAsync(SocketServer.Call call, HttpContext context)
    {
        if (Instead is { } instead && await instead(call, context))
        {
            return;
        }

        switch (call.Path)
        {
            case "/video/" or "/upload/":
                await Upload!.AnswerAsync(context);
                break;
            case "/v2/post/publish/creator_info/query/":
                await JsonAsync(
                    context,
                    $$$"""{"data":{{{Creator}}},"error":{"code":"ok","message":"","log_id":"L"}}"""
                );
                break;
            case "/v2/post/publish/status/fetch/":
                await JsonAsync(context, States.Count > 1 ? States.Dequeue() : States.Peek());
                break;
            case var path when path.EndsWith("/cancel/", StringComparison.Ordinal):
                await JsonAsync(context, """{"error":{"code":"ok","message":"","log_id":"L"}}""");
                break;
            case var path when path.EndsWith("/init/", StringComparison.Ordinal):
                await OpenAsync(context);
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    private Task OpenAsync(HttpContext context)
    {
        Upload?.Dispose();
        Upload = NewUpload?.Invoke();
        var task = ++_tasks;
        return JsonAsync(
            context,
            $$$"""{"data":{"publish_id":"task-{{{task}}}","upload_url":"https://open-upload-va.tiktokapis.com/video/?upload_id={{{task}}}&upload_token=planted-upload-secret"},"error":{"code":"ok","message":"","log_id":"L"}}"""
        );
    }

    public static Task JsonAsync(HttpContext context, string json, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json);
    }
}
