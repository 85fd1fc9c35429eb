using System.Runtime.CompilerServices;
using TimPush.Answers;
using TimPush.Errors;
using TimPush.Limits;
using TimPush.Models;
using TimPush.Pushing;

namespace TimPush.Scheduling;

/// <summary>Pushes that run later. The app's id, which each body must repeat, comes from the client.</summary>
public static class ScheduledPushExtensions
{
    /// <summary>Schedules a push to every user. It is never repeated on an unknown outcome: two tasks would push twice.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="at">When to push; cut to whole seconds.</param>
    /// <param name="message">What to push.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The scheduled task. Null if the reply names none: the vendor says that creation returns the id, but not in which field.
    /// </returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static Task<long?> SchedulePushToAllAsync(
        this TimPushClient client,
        DateTimeOffset at,
        PushMessage message,
        CancellationToken cancellationToken = default
    )
    {
        PushBodies.Check(new LimitCheck(), message).ThrowIfAny();
        return CreateAsync(client, ScheduledTaskType.All, at, Content(client, message), cancellationToken);
    }

    /// <summary>Schedules a push to the users whose tags match. It is never repeated on an unknown outcome.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="at">When to push; cut to whole seconds.</param>
    /// <param name="tags">Whom to reach; at least one tag.</param>
    /// <param name="message">What to push.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The scheduled task, or null if the reply names none.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static Task<long?> SchedulePushToTagsAsync(
        this TimPushClient client,
        DateTimeOffset at,
        TagCondition tags,
        PushMessage message,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(tags);
        Check(message, tags, accounts: null).ThrowIfAny();
        var content = Content(client, message, tags);
        return CreateAsync(client, ScheduledTaskType.Tag, at, content, cancellationToken);
    }

    /// <summary>Schedules a push to named accounts. It is never repeated on an unknown outcome.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="at">When to push; cut to whole seconds.</param>
    /// <param name="accounts">User IDs or registration IDs, 1 to 500; make a task for each part of a longer list.</param>
    /// <param name="message">What to push.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The scheduled task, or null if the reply names none.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static Task<long?> SchedulePushToAccountsAsync(
        this TimPushClient client,
        DateTimeOffset at,
        IReadOnlyCollection<string> accounts,
        PushMessage message,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(accounts);
        Check(message, tags: null, accounts).ThrowIfAny();
        var content = Content(client, message, tags: null, accounts);
        return CreateAsync(client, ScheduledTaskType.User, at, content, cancellationToken);
    }

    /// <summary>Changes a scheduled push that has not run yet.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="taskId">The scheduled task.</param>
    /// <param name="type">Its type; the service compares it.</param>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Receivers are given without a message.</exception>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused, for example because the task is being sent.</exception>
    public static async Task ChangeScheduledPushAsync(
        this TimPushClient client,
        long taskId,
        ScheduledTaskType type,
        ScheduledPushChange change,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Message is null && (change.Tags is not null || change.Accounts is not null))
        {
            throw new ArgumentException("Receivers can only be changed together with the message.", nameof(change));
        }

        if (change.Message is { } message)
        {
            Check(message, change.Tags, change.Accounts).ThrowIfAny();
        }

        var body = new UpdateScheduledTaskRequest
        {
            Sdkappid = TimPushAppClient.Of(client).SdkAppId,
            TaskID = taskId,
            Type = type,
            SchedAt = change.At is { } at ? TimPushTime.Format(at) : null,
            Content = change.Message is null ? null : Content(client, change.Message, change.Tags, change.Accounts),
        };
        await client
            .V4.Timpush.Modify_sched_task.PostAsync(body, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Reads one scheduled push.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="taskId">The scheduled task.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The task; its times are read with <see cref="TimPushTime.Parse"/>.</returns>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static async Task<ScheduledTaskInfo> GetScheduledPushAsync(
        this TimPushClient client,
        long taskId,
        CancellationToken cancellationToken = default
    )
    {
        var body = new GetScheduledTaskRequest { Sdkappid = TimPushAppClient.Of(client).SdkAppId, TaskID = taskId };
        var answer = await client
            .V4.Timpush.Get_sched_task.PostAsync(body, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return Answer.Of(answer?.TaskInfo);
    }

    /// <summary>Lists scheduled pushes, page after page as they are asked for.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>
    /// The tasks, each once. Pages are counted from the start of the list, so a task that is deleted during the listing can make another one
    /// be skipped.
    /// </returns>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static async IAsyncEnumerable<ScheduledTaskInfo> ListScheduledPushesAsync(
        this TimPushClient client,
        ScheduledPushQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1);
        var app = TimPushAppClient.Of(client);
        var seen = new HashSet<long>();
        for (long offset = 0, total = 1; offset < total; )
        {
            var page = Answer.Of(
                await client
                    .V4.Timpush.List_sched_task.PostAsync(
                        query.ToPage(app.SdkAppId, offset),
                        cancellationToken: cancellationToken
                    )
                    .ConfigureAwait(false)
            );
            if (page.Tasks is not { Count: > 0 } tasks)
            {
                yield break;
            }

            // A task that is made during the listing moves the others to the next page, where they come a second time.
            foreach (var task in tasks.Where(task => task.TaskID is not { } id || seen.Add(id)))
            {
                yield return task;
            }

            offset += tasks.Count;
            total = page.Total ?? long.MaxValue;
        }
    }

    /// <summary>Deletes a scheduled push that is still pending.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="taskId">The scheduled task.</param>
    /// <param name="type">Its type; the service compares it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TimPushException">
    /// The service refused: <see cref="TimPushErrorCode.SchedTaskDispatched"/> and <see cref="TimPushErrorCode.SchedTaskDispatching"/> come
    /// too late; <see cref="TimPushErrorCode.InvalidSchedTaskRequest"/> may also mean that an earlier try of this call got through.
    /// </exception>
    public static async Task DeleteScheduledPushAsync(
        this TimPushClient client,
        long taskId,
        ScheduledTaskType type,
        CancellationToken cancellationToken = default
    )
    {
        var body = new DeleteScheduledTaskRequest
        {
            Sdkappid = TimPushAppClient.Of(client).SdkAppId,
            TaskID = taskId,
            Type = type,
        };
        await client
            .V4.Timpush.Delete_sched_task.PostAsync(body, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task<long?> CreateAsync(
        TimPushClient client,
        ScheduledTaskType type,
        DateTimeOffset at,
        ScheduledPushContent content,
        CancellationToken cancellationToken
    )
    {
        var body = new CreateScheduledTaskRequest
        {
            Sdkappid = TimPushAppClient.Of(client).SdkAppId,
            Type = type,
            SchedAt = TimPushTime.Format(at),
            Content = content,
        };
        var answer = await client
            .V4.Timpush.Add_sched_task.PostAsync(body, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return Answer.Of(answer).TaskID;
    }

    private static ScheduledPushContent Content(
        TimPushClient client,
        PushMessage message,
        TagCondition? tags = null,
        IReadOnlyCollection<string>? accounts = null
    ) =>
        new()
        {
            FromAccount = message.From ?? TimPushAppClient.Of(client).Identifier,
            ToAccount = accounts is null ? null : [.. accounts],
            Condition = tags?.ToModel(),
            MsgRandom = message.MsgRandom,
            OfflinePushInfo = message.Info,
            DataId = message.DataId,
        };

    private static LimitCheck Check(PushMessage message, TagCondition? tags, IReadOnlyCollection<string>? accounts)
    {
        var check = accounts is null
            ? PushBodies.Check(new LimitCheck(), message)
            : PushBodies
                .CheckAccounts(accounts, message)
                .Count("To_Account", accounts.Count, TimPushLimits.AccountsPerPush);
        tags?.Check(check);
        return check;
    }
}
