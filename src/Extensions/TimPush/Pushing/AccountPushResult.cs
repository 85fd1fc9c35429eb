using System.Collections.Immutable;
using TimPush.Accounts;

namespace TimPush.Pushing;

/// <summary>One part of a push to named accounts that the service took.</summary>
/// <param name="TaskId">The push task: for recalling, for statistics, and in webhooks.</param>
/// <param name="MsgRandom">The number that the part was sent with.</param>
/// <param name="Accounts">The accounts that it named, 1 to 500.</param>
/// <param name="Failures">Those of them that failed.</param>
public sealed record AccountPushBatch(
    string TaskId,
    long MsgRandom,
    ImmutableArray<string> Accounts,
    ImmutableArray<AccountFailure> Failures
);

/// <summary>What became of a push to named accounts.</summary>
/// <param name="Batches">The parts in the order they were sent; one for every 500 accounts.</param>
public sealed record AccountPushResult(ImmutableArray<AccountPushBatch> Batches)
{
    /// <summary>The push tasks, one for each part.</summary>
    public IEnumerable<string> TaskIds => Batches.Select(batch => batch.TaskId);

    /// <summary>The accounts that failed although the service took the push, of all parts.</summary>
    public ImmutableArray<AccountFailure> Failures => [.. Batches.SelectMany(batch => batch.Failures)];

    /// <summary>Goes on only if no account failed.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="AccountsFailedException">At least one account failed.</exception>
    public AccountPushResult ThrowIfAnyFailed()
    {
        AccountsFailedException.ThrowIfAny(Failures);
        return this;
    }
}
