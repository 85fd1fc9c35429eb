using System.Collections.Immutable;

namespace TimPush.Accounts;

/// <summary>What became of a call that changes accounts.</summary>
/// <param name="Failures">The accounts that failed; all others were changed.</param>
public sealed record AccountChanges(ImmutableArray<AccountFailure> Failures)
{
    /// <summary>Goes on only if no account failed.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="AccountsFailedException">At least one account failed.</exception>
    public AccountChanges ThrowIfAnyFailed()
    {
        AccountsFailedException.ThrowIfAny(Failures);
        return this;
    }
}

/// <summary>What a call read about accounts.</summary>
/// <typeparam name="T">What is read about one account.</typeparam>
/// <param name="Accounts">The accounts that were found.</param>
/// <param name="Failures">The accounts that failed.</param>
public sealed record AccountReadings<T>(ImmutableArray<T> Accounts, ImmutableArray<AccountFailure> Failures)
{
    /// <summary>Goes on only if no account failed.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="AccountsFailedException">At least one account failed.</exception>
    public AccountReadings<T> ThrowIfAnyFailed()
    {
        AccountsFailedException.ThrowIfAny(Failures);
        return this;
    }
}
