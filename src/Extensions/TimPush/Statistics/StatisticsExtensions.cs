using System.Collections.Immutable;
using TimPush.Answers;
using TimPush.Errors;
using TimPush.Limits;
using TimPush.Models;

namespace TimPush.Statistics;

/// <summary>Counts, losses and traces of pushes. Each of these calls is limited to one a second.</summary>
public static class StatisticsExtensions
{
    /// <summary>Counts the pushes of tasks, or of the whole app.</summary>
    /// <param name="client">The client.</param>
    /// <param name="begin">Start of the range; cut to whole seconds.</param>
    /// <param name="end">End of the range; cut to whole seconds.</param>
    /// <param name="taskIds">The push tasks; over five are asked for in several calls. None counts the whole app.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The counts of each task.</returns>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static async Task<ImmutableArray<TaskStatistics>> GetPushStatisticsAsync(
        this TimPushClient client,
        DateTimeOffset begin,
        DateTimeOffset end,
        IReadOnlyCollection<string>? taskIds = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        var results = ImmutableArray.CreateBuilder<TaskStatistics>();
        foreach (var body in Reports(begin, end, taskIds))
        {
            var answer = await client
                .V4.Timpush.All_member_push_statistics.PostAsync(body, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            results.AddRange(Answer.Of(answer).Results ?? []);
        }

        return results.ToImmutable();
    }

    /// <summary>Reads why pushes of tasks, or of the whole app, were lost.</summary>
    /// <param name="client">The client.</param>
    /// <param name="begin">Start of the range; cut to whole seconds.</param>
    /// <param name="end">End of the range; cut to whole seconds.</param>
    /// <param name="taskIds">The push tasks; over five are asked for in several calls. None asks for the whole app.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The losses of each task.</returns>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static async Task<ImmutableArray<TaskLoss>> GetPushLossAsync(
        this TimPushClient client,
        DateTimeOffset begin,
        DateTimeOffset end,
        IReadOnlyCollection<string>? taskIds = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        var results = ImmutableArray.CreateBuilder<TaskLoss>();
        foreach (var body in Reports(begin, end, taskIds))
        {
            var answer = await client
                .V4.Timpush.All_member_push_loss.PostAsync(body, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            results.AddRange(Answer.Of(answer).Results ?? []);
        }

        return results.ToImmutable();
    }

    /// <summary>Follows one push to one user through its stages.</summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The push task.</param>
    /// <param name="userId">The receiver.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>One trace for each device.</returns>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static async Task<ImmutableArray<InstanceTrace>> TracePushAsync(
        this TimPushClient client,
        string taskId,
        string userId,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(taskId);
        ArgumentException.ThrowIfNullOrEmpty(userId);
        var answer = await client
            .V4.Timpush.All_member_push_trace.PostAsync(
                new TaskPushTraceRequest { TaskID = taskId, UserID = userId },
                cancellationToken: cancellationToken
            )
            .ConfigureAwait(false);
        return [.. Answer.Of(answer).InstanceTrace ?? []];
    }

    private static IEnumerable<TaskPushReportRequest> Reports(
        DateTimeOffset begin,
        DateTimeOffset end,
        IReadOnlyCollection<string>? taskIds
    )
    {
        IEnumerable<string[]> parts = taskIds is { Count: > 0 }
            ? taskIds.Distinct(StringComparer.Ordinal).Chunk(TimPushLimits.TasksPerReport)
            :
            [
                [],
            ];
        return parts.Select(part => new TaskPushReportRequest
        {
            StartTime = begin.ToUnixTimeSeconds(),
            EndTime = end.ToUnixTimeSeconds(),
            TaskID = [.. part],
        });
    }
}
