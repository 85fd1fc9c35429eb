using AiToEarn.Errors;
using AiToEarn.Models;
using AiToEarn.Operations;
using EditAsync = AiToEarn.Api.Ai.Image.Edit.Async;
using EditNow = AiToEarn.Api.Ai.Image.Edit;
using GenerateAsync = AiToEarn.Api.Ai.Image.Generate.Async;
using GenerateNow = AiToEarn.Api.Ai.Image.Generate;

namespace AiToEarn.AiTasks;

/// <summary>
/// Making and editing pictures: at once, or as a task that is started and followed. Each call spends credits, so none is
/// repeated on an unknown outcome.
/// </summary>
public static class ImageTaskExtensions
{
    private const string Status = "GET /api/ai/image/task/{logId}";

    /// <summary>
    /// Makes pictures and holds the connection until they are ready, which may outlast the time limits of the client: prefer
    /// <see cref="StartImageAsync"/> and <see cref="WaitForImageAsync"/> for slow models.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The picture; its model is a <c>name</c> of the picture model list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AiToEarnException"><see cref="AiToEarnErrorCode.InvalidModel"/>, and others.</exception>
    public static async Task<IReadOnlyList<GeneratedImage>> GenerateImageAsync(
        this AiToEarnClient client,
        GenerateNow.GeneratePostRequestBody request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        var answer = await client
            .Api.Ai.Image.Generate.PostAsync(request, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return ImagesOf(Answer.Data(answer?.Data, "POST /api/ai/image/generate"));
    }

    /// <summary>Edits a picture and holds the connection until the result is ready; see <see cref="GenerateImageAsync"/>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The edit; its model is a <c>name</c> of the list of editing models.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AiToEarnException"><see cref="AiToEarnErrorCode.InvalidModel"/>, and others.</exception>
    public static async Task<IReadOnlyList<GeneratedImage>> EditImageAsync(
        this AiToEarnClient client,
        EditNow.EditPostRequestBody request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        var answer = await client
            .Api.Ai.Image.Edit.PostAsync(request, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return ImagesOf(Answer.Data(answer?.Data, "POST /api/ai/image/edit"));
    }

    /// <summary>Starts a task that makes pictures.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The picture.</param>
    /// <param name="cancellationToken">Cancels the call; the task may have begun all the same.</param>
    /// <returns>The task's ID (<c>logId</c>).</returns>
    /// <exception cref="AiToEarnException">
    /// <see cref="AiToEarnErrorCode.InvalidModel"/>, <see cref="AiToEarnErrorCode.UserCreditsInsufficient"/>, and others.
    /// </exception>
    public static async Task<string> StartImageAsync(
        this AiToEarnClient client,
        GenerateAsync.AsyncPostRequestBody request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        const string operation = "POST /api/ai/image/generate/async";
        var answer = await client
            .Api.Ai.Image.Generate.Async.PostAsync(request, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return Answer.Member(Answer.Data(answer?.Data, operation).LogId, "logId", operation);
    }

    /// <summary>Starts a task that edits a picture.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The edit.</param>
    /// <param name="cancellationToken">Cancels the call; the task may have begun all the same.</param>
    /// <returns>The task's ID (<c>logId</c>).</returns>
    /// <exception cref="AiToEarnException">As for <see cref="StartImageAsync"/>.</exception>
    public static async Task<string> StartImageEditAsync(
        this AiToEarnClient client,
        EditAsync.AsyncPostRequestBody request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        const string operation = "POST /api/ai/image/edit/async";
        var answer = await client
            .Api.Ai.Image.Edit.Async.PostAsync(request, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return Answer.Member(Answer.Data(answer?.Data, operation).LogId, "logId", operation);
    }

    /// <summary>Follows a picture task: as it is first, then at each change of its status, to its end, whatever that is.</summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The task (<c>logId</c>).</param>
    /// <param name="options">Pace, limit and clock.</param>
    /// <param name="cancellationToken">Ends the following at once.</param>
    /// <exception cref="AiToEarnException">The task cannot be read.</exception>
    /// <exception cref="TimeoutException">The limit of the options ran out; the task goes on.</exception>
    public static IAsyncEnumerable<AiTask<TaskStatusResponseVo>> FollowImageAsync(
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

    /// <summary>Waits for pictures.</summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The task (<c>logId</c>).</param>
    /// <param name="options">Pace, limit and clock.</param>
    /// <param name="cancellationToken">Ends the waiting at once.</param>
    /// <exception cref="AiTaskFailedException">The task failed.</exception>
    /// <exception cref="AiToEarnException">The task cannot be read.</exception>
    /// <exception cref="TimeoutException">The limit of the options ran out; the task goes on.</exception>
    public static async Task<GeneratedImages> WaitForImageAsync(
        this AiToEarnClient client,
        string taskId,
        AiTaskFollowOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var sights = client.FollowImageAsync(taskId, options, cancellationToken);
        var task = await AiTaskFollower.SuccessOf(sights, cancellationToken).ConfigureAwait(false);
        return new GeneratedImages(task.Id, [.. (task.Model.Images ?? []).Select(GeneratedImage.Of)], task.Model);
    }

    private static async Task<AiTask<TaskStatusResponseVo>> LookAsync(
        AiToEarnClient client,
        string taskId,
        CancellationToken cancellationToken
    )
    {
        var answer = await client
            .Api.Ai.Image.Task[taskId]
            .GetAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var task = Answer.Data(answer?.Data, Status);
        var status = task.Status?.ToString() ?? "";
        return new AiTask<TaskStatusResponseVo>(taskId, AiTaskStates.Of(status), status, task)
        {
            ErrorMessage = task.ErrorMessage,
        };
    }

    private static IReadOnlyList<GeneratedImage> ImagesOf(ImageResponseVo answer) =>
        [.. (answer.List ?? []).Select(GeneratedImage.Of)];
}
