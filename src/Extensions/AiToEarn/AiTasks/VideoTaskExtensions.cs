using AiToEarn.Errors;
using AiToEarn.Models;
using AiToEarn.Operations;

namespace AiToEarn.AiTasks;

/// <summary>Making videos: start, follow, result. Each start spends credits, so it is never repeated on an unknown outcome.</summary>
public static class VideoTaskExtensions
{
    private const string Status = "GET /api/ai/video/generations/{taskId}";

    /// <summary>Starts a video.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The video.</param>
    /// <param name="cancellationToken">Cancels the call; the task may have begun all the same.</param>
    /// <returns>The task's ID.</returns>
    /// <exception cref="AiToEarnException">
    /// <see cref="AiToEarnErrorCode.InvalidModel"/>, <see cref="AiToEarnErrorCode.AiVideoGenerationUnsupportedMode"/>,
    /// <see cref="AiToEarnErrorCode.UserCreditsInsufficient"/>, and others.
    /// </exception>
    public static async Task<string> StartVideoAsync(
        this AiToEarnClient client,
        VideoRequest request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        const string operation = "POST /api/ai/video/generations";
        var answer = await client
            .Api.Ai.Video.Generations.PostAsync(request.ToBody(), cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return Answer.Member(Answer.Data(answer?.Data, operation).Id, "id", operation);
    }

    /// <summary>Follows a video task: as it is first, then at each change of its status, to its end, whatever that is.</summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="options">Pace, limit and clock.</param>
    /// <param name="cancellationToken">Ends the following at once.</param>
    /// <exception cref="AiToEarnException"><see cref="AiToEarnErrorCode.InvalidAiTaskId"/>, and others.</exception>
    /// <exception cref="TimeoutException">The limit of the options ran out; the task goes on.</exception>
    public static IAsyncEnumerable<AiTask<VideoTaskStatusResponseVo>> FollowVideoAsync(
        this AiToEarnClient client,
        string taskId,
        AiTaskFollowOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(taskId);
        return AiTaskFollower.FollowAsync(
            token => LookAsync(client, taskId, token),
            taskId,
            options ?? new(),
            cancellationToken
        );
    }

    /// <summary>Waits for a video.</summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="options">Pace, limit and clock.</param>
    /// <param name="cancellationToken">Ends the waiting at once.</param>
    /// <exception cref="AiTaskFailedException">The task failed.</exception>
    /// <exception cref="AiToEarnException">The task cannot be read.</exception>
    /// <exception cref="TimeoutException">The limit of the options ran out; the task goes on.</exception>
    public static async Task<GeneratedVideo> WaitForVideoAsync(
        this AiToEarnClient client,
        string taskId,
        AiTaskFollowOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var sights = client.FollowVideoAsync(taskId, options, cancellationToken);
        var task = await AiTaskFollower.SuccessOf(sights, cancellationToken).ConfigureAwait(false);
        return new GeneratedVideo(
            task.Id,
            new Uri(Answer.Member(task.Model.VideoUrl, "videoUrl", Status)),
            task.Model.CoverUrl is { Length: > 0 } cover ? new Uri(cover) : null,
            task.Model
        );
    }

    private static async Task<AiTask<VideoTaskStatusResponseVo>> LookAsync(
        AiToEarnClient client,
        string taskId,
        CancellationToken cancellationToken
    )
    {
        var answer = await client
            .Api.Ai.Video.Generations[taskId]
            .GetAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var task = Answer.Data(answer?.Data, Status);
        return new AiTask<VideoTaskStatusResponseVo>(taskId, StateOf(task), task.Status ?? "", task)
        {
            ErrorMessage = task.Error?.Message,
        };
    }

    // The status words are open text, so a result or an error says more than they do.
    private static AiTaskState StateOf(VideoTaskStatusResponseVo task) =>
        task switch
        {
            { VideoUrl.Length: > 0 } => AiTaskState.Succeeded,
            { Error: not null } => AiTaskState.Failed,
            _ => AiTaskStates.Of(task.Status),
        };
}
