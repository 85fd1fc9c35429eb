using System.Collections.Immutable;
using TimPush.Accounts;
using TimPush.Answers;
using TimPush.Configuration;
using TimPush.Errors;
using TimPush.Limits;
using TimPush.Models;
using TimPush.Signing;

namespace TimPush.Pushing;

/// <summary>Pushes as one call each. Limits are checked before anything is sent; a refusal is a <see cref="TimPushException"/>.</summary>
/// <remarks>
/// A push whose outcome is unknown is repeated with the same <c>MsgRandom</c> within <see cref="TimPushOptions.PushRepeatWindow"/> only; later
/// the service would take it for another push, so the failure is the caller's to judge.
/// </remarks>
public static class PushExtensions
{
    /// <summary>Pushes to every user of the app.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="message">What to push.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The push task.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused the push.</exception>
    public static Task<PushReceipt> PushToAllAsync(
        this TimPushClient client,
        PushMessage message,
        CancellationToken cancellationToken = default
    ) => PushAsync(client, message, condition: null, new LimitCheck(), cancellationToken);

    /// <summary>Pushes to the users whose tags match.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="tags">Whom to reach; at least one tag.</param>
    /// <param name="message">What to push.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The push task.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused the push.</exception>
    public static Task<PushReceipt> PushToTagsAsync(
        this TimPushClient client,
        TagCondition tags,
        PushMessage message,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(tags);
        var check = new LimitCheck();
        tags.Check(check);
        return PushAsync(client, message, tags.ToModel(), check, cancellationToken);
    }

    /// <summary>Pushes to the users whose attributes match.</summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="attributes">Whom to reach; at least one attribute.</param>
    /// <param name="message">What to push.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The push task.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused the push.</exception>
    public static Task<PushReceipt> PushToAttributesAsync(
        this TimPushClient client,
        AttributeCondition attributes,
        PushMessage message,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(attributes);
        var check = new LimitCheck();
        attributes.Check(check);
        return PushAsync(client, message, attributes.ToModel(), check, cancellationToken);
    }

    /// <summary>
    /// Pushes to named accounts, in parts of 500. An account that is named twice gets one push. Single accounts may fail although the service
    /// takes the push: look at <see cref="AccountPushResult.Failures"/>, or call <see cref="AccountPushResult.ThrowIfAnyFailed"/>.
    /// </summary>
    /// <param name="client">A client of <c>TimPushClientFactory</c> or <c>AddTimPush</c>.</param>
    /// <param name="accounts">User IDs or registration IDs; at least one.</param>
    /// <param name="message">What to push.</param>
    /// <param name="cancellationToken">Ends the call; parts that are sent already stay sent.</param>
    /// <returns>The push tasks and the failed accounts of all parts.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused the first part, so nothing was pushed.</exception>
    /// <exception cref="AccountPushException">A later part failed; it says which accounts were served.</exception>
    public static async Task<AccountPushResult> PushToAccountsAsync(
        this TimPushClient client,
        IEnumerable<string> accounts,
        PushMessage message,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ImmutableArray<string> receivers = [.. accounts.Distinct(StringComparer.Ordinal)];
        PushBodies.CheckAccounts(receivers, message).ThrowIfAny();
        var first = message.MsgRandom ?? UserSigQuery.NextRandom();
        var taken = ImmutableArray.CreateBuilder<AccountPushBatch>();
        foreach (var (index, part) in receivers.Chunk(TimPushLimits.AccountsPerPush).Index())
        {
            var body = PushBodies.ToAccounts(TimPushAppClient.Of(client), part, message, first + index);
            try
            {
                taken.Add(await PushPartAsync(client, body, cancellationToken).ConfigureAwait(false));
            }
            catch (Exception e) when (taken.Count > 0 && e is not OperationCanceledException)
            {
                var sent = taken.Count * TimPushLimits.AccountsPerPush;
                throw new AccountPushException(
                    new AccountPushResult(taken.ToImmutable()),
                    [.. part],
                    [.. receivers.Skip(sent + part.Length)],
                    e
                );
            }
        }

        return new AccountPushResult(taken.ToImmutable());
    }

    /// <summary>
    /// Stops a push task and covers what was shown, within 24 hours of its start. Delivery to accounts not reached yet stops; shown pushes are
    /// covered on APNs, FCM notification mode, Huawei and Honor only, and not while the app is in the foreground.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The push task, as the push returned it.</param>
    /// <param name="cover">
    /// What to show in its place. The vendor's pages of 2025 require it, those of 2024 do not; null sends an empty one.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TimPushException">
    /// The service refused; <see cref="TimPushErrorCode.AlreadyRecalled"/> may also mean that an earlier try of this call got through.
    /// </exception>
    public static async Task RecallAsync(
        this TimPushClient client,
        string taskId,
        OfflinePushInfo? cover = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(taskId);
        var info = cover ?? new OfflinePushInfo();
        new LimitCheck().Info(info).ThrowIfAny();
        await client
            .V4.Timpush.Revoke.PostAsync(
                new RecallPushRequest { TaskId = taskId, OfflinePushInfo = info },
                cancellationToken: cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task<PushReceipt> PushAsync(
        TimPushClient client,
        PushMessage message,
        PushCondition? condition,
        LimitCheck check,
        CancellationToken cancellationToken
    )
    {
        var body = PushBodies.ToUsers(TimPushAppClient.Of(client), message, condition);
        PushBodies.Check(check, message).Body(body).ThrowIfAny();
        var answer = await client
            .V4.Timpush.Push.PostAsync(body, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return new PushReceipt(Answer.Of(answer).TaskId ?? "", body.MsgRandom!.Value);
    }

    private static async Task<AccountPushBatch> PushPartAsync(
        TimPushClient client,
        PushToUsersRequest body,
        CancellationToken cancellationToken
    )
    {
        var answer = Answer.Of(
            await client.V4.Timpush.Batch.PostAsync(body, cancellationToken: cancellationToken).ConfigureAwait(false)
        );
        return new AccountPushBatch(
            answer.TaskId ?? "",
            body.MsgRandom!.Value,
            [.. body.ToAccount!],
            AccountFailure.ListOf(answer.ErrorList)
        );
    }
}
