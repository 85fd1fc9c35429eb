using System.Collections.Immutable;
using System.Globalization;

namespace TimPush.Accounts;

/// <summary>Accounts failed inside a call that succeeded, and the caller asked for all or an exception.</summary>
public sealed class AccountsFailedException : Exception
{
    private const int Named = 5;

    private AccountsFailedException(ImmutableArray<AccountFailure> failures)
        : base(Describe(failures)) => Failures = failures;

    /// <summary>All accounts that failed.</summary>
    public ImmutableArray<AccountFailure> Failures { get; }

    internal static void ThrowIfAny(ImmutableArray<AccountFailure> failures)
    {
        if (!failures.IsEmpty)
        {
            throw new AccountsFailedException(failures);
        }
    }

    private static string Describe(ImmutableArray<AccountFailure> failures)
    {
        var named = failures
            .Take(Named)
            .Select(failure =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{failure.Account}' with {failure.RawCode} {failure.ErrorCode}"
                )
            );
        var more = failures.Length > Named ? $" and {failures.Length - Named} more" : "";
        return $"{failures.Length} accounts failed: {string.Join(", ", named)}{more}.";
    }
}
