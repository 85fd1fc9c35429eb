using System.Collections.Immutable;
using TimPush.Limits;

namespace TimPush.Accounts;

/// <summary>Cuts long lists into calls of 100 accounts and gathers what failed in them.</summary>
internal static class AccountParts
{
    /// <summary>
    /// Cuts entries so that none has more than so many values, and no call names an account twice: a second entry of an account goes into a
    /// later call.
    /// </summary>
    public static IEnumerable<(string Account, string[] Values)[]> Of(
        IEnumerable<(string Account, IEnumerable<string> Values)> entries,
        int valuesPerEntry
    ) =>
        entries
            .GroupBy(entry => entry.Account, StringComparer.Ordinal)
            .SelectMany(account =>
                account
                    .SelectMany(entry => entry.Values)
                    .Distinct(StringComparer.Ordinal)
                    .Chunk(valuesPerEntry)
                    .Select((values, round) => (Round: round, Account: account.Key, Values: values))
            )
            .GroupBy(entry => entry.Round)
            .OrderBy(round => round.Key)
            .SelectMany(round =>
                round.Select(entry => (entry.Account, entry.Values)).Chunk(TimPushLimits.AccountsPerCall)
            );

    public static async Task<AccountChanges> ChangeAsync<T>(
        IEnumerable<T[]> parts,
        Func<T[], Task<ImmutableArray<AccountFailure>>> call
    )
    {
        var failures = ImmutableArray.CreateBuilder<AccountFailure>();
        foreach (var part in parts)
        {
            failures.AddRange(await call(part).ConfigureAwait(false));
        }

        return new AccountChanges(failures.ToImmutable());
    }

    public static async Task<AccountReadings<T>> ReadAsync<T>(
        IEnumerable<string> accounts,
        Func<string[], Task<AccountReadings<T>>> call
    )
    {
        var read = ImmutableArray.CreateBuilder<T>();
        var failures = ImmutableArray.CreateBuilder<AccountFailure>();
        foreach (var part in accounts.Distinct(StringComparer.Ordinal).Chunk(TimPushLimits.AccountsPerCall))
        {
            var readings = await call(part).ConfigureAwait(false);
            read.AddRange(readings.Accounts);
            failures.AddRange(readings.Failures);
        }

        return new AccountReadings<T>(read.ToImmutable(), failures.ToImmutable());
    }
}
