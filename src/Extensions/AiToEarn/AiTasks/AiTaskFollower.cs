using System.Runtime.CompilerServices;
using AiToEarn.Operations;
using OpenApi.Runtime.Waiting;

namespace AiToEarn.AiTasks;

/// <summary>What the three kinds of tasks have in common: looking until the end.</summary>
internal static class AiTaskFollower
{
    /// <summary>The task at first sight and after each change of its status, to its end.</summary>
    public static async IAsyncEnumerable<AiTask<TModel>> FollowAsync<TModel>(
        Func<CancellationToken, Task<AiTask<TModel>>> look,
        string taskId,
        AiTaskFollowOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var watch = new Watch(options.Time, options.Timeout, options.OutageLimit);
        string? before = null;
        while (true)
        {
            var task = await watch.LookAsync(look, cancellationToken).ConfigureAwait(false);
            if (task is not null && (task.RawStatus != before || task.IsFinished))
            {
                yield return task;
            }
            if (task is { IsFinished: true })
            {
                yield break;
            }
            before = task?.RawStatus ?? before;
            if (!await watch.PauseAsync(options.Interval, cancellationToken).ConfigureAwait(false))
            {
                throw Unfinished.After($"AI task {taskId}", watch);
            }
        }
    }

    /// <summary>The task that succeeded.</summary>
    /// <exception cref="AiTaskFailedException">It ended otherwise.</exception>
    public static async Task<AiTask<TModel>> SuccessOf<TModel>(
        IAsyncEnumerable<AiTask<TModel>> sights,
        CancellationToken cancellationToken
    )
    {
        AiTask<TModel>? last = null;
        await foreach (var task in sights.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            last = task;
        }
        return last!.State is AiTaskState.Succeeded
            ? last
            : throw new AiTaskFailedException(last.Id, last.State, last.RawStatus, last.ErrorCode, last.ErrorMessage);
    }
}
