using AiToEarn.Api.Ai.V3.Contents.Generations.Tasks;
using AiToEarn.Errors;
using AiToEarn.Models;
using AiToEarn.Operations;

namespace AiToEarn.AiTasks;

/// <summary>
/// Videos in the format of Volcengine, answered without AiToEarn's envelope: start, follow, result. Each start spends credits, so it is
/// never repeated on an unknown outcome.
/// </summary>
public static class VolcengineTaskExtensions
{
    private const string Status = "GET /api/ai/v3/contents/generations/tasks/{taskId}";

    /// <summary>Starts a video.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">
    /// The video. Text alone, or text with any mix of pictures, videos and sounds; text with sounds only is not possible.
    /// </param>
    /// <param name="cancellationToken">Cancels the call; the task may have begun all the same.</param>
    /// <returns>The task's ID.</returns>
    /// <exception cref="AiToEarnException">
    /// <see cref="AiToEarnErrorCode.UserCreditsInsufficient"/>, <see cref="AiToEarnErrorCode.InvalidModel"/>,
    /// <see cref="AiToEarnErrorCode.AiVideoGenerationUnsupportedInput"/>, and others.
    /// </exception>
    public static async Task<string> StartVolcengineVideoAsync(
        this AiToEarnClient client,
        TasksPostRequestBody request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        const string operation = "POST /api/ai/v3/contents/generations/tasks";
        var answer = await client
            .Api.Ai.V3.Contents.Generations.Tasks.PostAsync(request, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return Answer.Member(answer?.Id, "id", operation);
    }

    /// <summary>Follows a task: as it is first, then at each change of its status, to its end, whatever that is.</summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="options">Pace, limit and clock.</param>
    /// <param name="cancellationToken">Ends the following at once.</param>
    /// <exception cref="AiToEarnException"><see cref="AiToEarnErrorCode.InvalidAiTaskId"/>, and others.</exception>
    /// <exception cref="TimeoutException">The limit of the options ran out; the task goes on.</exception>
    public static IAsyncEnumerable<AiTask<VolcengineTaskStatusResponseVo>> FollowVolcengineVideoAsync(
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
    /// <exception cref="AiTaskFailedException">The task failed, was cancelled, or expired.</exception>
    /// <exception cref="AiToEarnException">The task cannot be read.</exception>
    /// <exception cref="TimeoutException">The limit of the options ran out; the task goes on.</exception>
    public static async Task<VolcengineVideo> WaitForVolcengineVideoAsync(
        this AiToEarnClient client,
        string taskId,
        AiTaskFollowOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var sights = client.FollowVolcengineVideoAsync(taskId, options, cancellationToken);
        var task = await AiTaskFollower.SuccessOf(sights, cancellationToken).ConfigureAwait(false);
        var content = task.Model.Content;
        return new VolcengineVideo(
            task.Id,
            new Uri(Answer.Member(content?.VideoUrl, "content.video_url", Status)),
            content?.LastFrameUrl is { Length: > 0 } frame ? new Uri(frame) : null,
            task.Model
        );
    }

    private static async Task<AiTask<VolcengineTaskStatusResponseVo>> LookAsync(
        AiToEarnClient client,
        string taskId,
        CancellationToken cancellationToken
    )
    {
        var answer = await client
            .Api.Ai.V3.Contents.Generations.Tasks[taskId]
            .GetAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var task = Answer.Data(answer, Status);
        return new AiTask<VolcengineTaskStatusResponseVo>(taskId, StateOf(task), task.Status ?? "", task)
        {
            ErrorMessage = task.Error?.Message,
            ErrorCode = task.Error?.Code,
        };
    }

    private static AiTaskState StateOf(VolcengineTaskStatusResponseVo task)
    {
        var state = AiTaskStates.Of(task.Status);
        return state is AiTaskState.Unknown && task.Error is not null ? AiTaskState.Failed : state;
    }
}
