using System.Collections.Immutable;
using TimPush.Answers;
using TimPush.Errors;
using TimPush.Limits;
using TimPush.Models;

namespace TimPush.Accounts;

/// <summary>
/// Tags of accounts. Lists of any length are cut into calls of 100 accounts; accounts that failed are gathered. All changes may be made
/// twice without harm, so after an exception in the middle the whole call can be repeated.
/// </summary>
public static class TagExtensions
{
    /// <summary>Adds tags; more than 10 for one account are added in several calls.</summary>
    /// <param name="client">The client.</param>
    /// <param name="tags">The tags of each account.</param>
    /// <param name="cancellationToken">Ends the call; what is done already stays.</param>
    /// <returns>The accounts that failed.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused a call.</exception>
    public static Task<AccountChanges> AddTagsAsync(
        this TimPushClient client,
        IReadOnlyCollection<AccountTags> tags,
        CancellationToken cancellationToken = default
    ) => AddAsync(client, tags, replace: 0, TimPushLimits.TagsPerAddition, cancellationToken);

    /// <summary>Replaces all tags of accounts.</summary>
    /// <param name="client">The client.</param>
    /// <param name="tags">The new tags of each account, at most 100. Use <see cref="ClearTagsAsync"/> to leave none.</param>
    /// <param name="cancellationToken">Ends the call; what is done already stays.</param>
    /// <returns>The accounts that failed.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused a call.</exception>
    public static Task<AccountChanges> ReplaceTagsAsync(
        this TimPushClient client,
        IReadOnlyCollection<AccountTags> tags,
        CancellationToken cancellationToken = default
    ) => AddAsync(client, tags, replace: 1, TimPushLimits.TagsPerAccount, cancellationToken);

    /// <summary>Takes tags away.</summary>
    /// <param name="client">The client.</param>
    /// <param name="tags">The tags to take from each account.</param>
    /// <param name="cancellationToken">Ends the call; what is done already stays.</param>
    /// <returns>The accounts that failed.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused a call.</exception>
    public static Task<AccountChanges> RemoveTagsAsync(
        this TimPushClient client,
        IReadOnlyCollection<AccountTags> tags,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        Check(tags);
        return AccountParts.ChangeAsync(
            Parts(tags, TimPushLimits.TagsPerAccount),
            async part =>
            {
                var body = new UserTagsRequest { UserTags = [.. part.Select(Model)] };
                var answer = await client
                    .V4.Timpush.Remove_tag.PostAsync(body, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                return AccountFailure.ListOf(Answer.Of(answer).ErrorList);
            }
        );
    }

    /// <summary>Takes all tags away.</summary>
    /// <param name="client">The client.</param>
    /// <param name="accounts">User IDs or registration IDs.</param>
    /// <param name="cancellationToken">Ends the call; what is done already stays.</param>
    /// <returns>The accounts that failed.</returns>
    /// <exception cref="TimPushLimitException">An account is empty; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused a call.</exception>
    public static Task<AccountChanges> ClearTagsAsync(
        this TimPushClient client,
        IReadOnlyCollection<string> accounts,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        AccountCheck.Of(accounts).ThrowIfAny();
        return AccountParts.ChangeAsync(
            accounts.Distinct(StringComparer.Ordinal).Chunk(TimPushLimits.AccountsPerCall),
            async part =>
            {
                var body = new AccountListRequest { ToAccount = [.. part] };
                var answer = await client
                    .V4.Timpush.Clear_all_tags.PostAsync(body, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                return AccountFailure.ListOf(Answer.Of(answer).ErrorList);
            }
        );
    }

    /// <summary>Reads the tags of accounts.</summary>
    /// <param name="client">The client.</param>
    /// <param name="accounts">User IDs or registration IDs.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tags of the accounts that were found, and the accounts that failed.</returns>
    /// <exception cref="TimPushLimitException">An account is empty; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused a call.</exception>
    public static Task<AccountReadings<AccountTags>> GetTagsAsync(
        this TimPushClient client,
        IReadOnlyCollection<string> accounts,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        AccountCheck.Of(accounts).ThrowIfAny();
        return AccountParts.ReadAsync(
            accounts,
            async part =>
            {
                var answer = Answer.Of(
                    await client
                        .V4.Timpush.Get_tag.PostAsync(
                            new AccountListRequest { ToAccount = [.. part] },
                            cancellationToken: cancellationToken
                        )
                        .ConfigureAwait(false)
                );
                ImmutableArray<AccountTags> read =
                [
                    .. answer.UserTags?.Select(user => new AccountTags(user.ToAccount ?? "", user.Tags ?? [])) ?? [],
                ];
                return new AccountReadings<AccountTags>(read, AccountFailure.ListOf(answer.ErrorList));
            }
        );
    }

    private static Task<AccountChanges> AddAsync(
        TimPushClient client,
        IReadOnlyCollection<AccountTags> tags,
        int replace,
        int tagsPerEntry,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        Check(tags);
        return AccountParts.ChangeAsync(
            Parts(tags, tagsPerEntry),
            async part =>
            {
                var body = new AddUserTagsRequest { Replace = replace, UserTags = [.. part.Select(Model)] };
                var answer = await client
                    .V4.Timpush.Add_tag.PostAsync(body, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                return AccountFailure.ListOf(Answer.Of(answer).ErrorList);
            }
        );
    }

    private static IEnumerable<(string Account, string[] Values)[]> Parts(
        IReadOnlyCollection<AccountTags> tags,
        int tagsPerEntry
    ) => AccountParts.Of(tags.Select(entry => (entry.Account, entry.Tags.AsEnumerable())), tagsPerEntry);

    private static UserTags Model((string Account, string[] Values) entry) =>
        new() { ToAccount = entry.Account, Tags = [.. entry.Values] };

    private static void Check(IReadOnlyCollection<AccountTags> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var check = new LimitCheck().Require(tags.Count > 0, "UserTags", "names no account");
        foreach (var (index, entry) in tags.Index())
        {
            check
                .Account($"UserTags[{index}].To_Account", entry.Account)
                .Require(entry.Tags.Count > 0, $"UserTags[{index}].Tags", "names no tag");
            foreach (var (number, tag) in entry.Tags.Index())
            {
                check.Tag($"UserTags[{index}].Tags[{number}]", tag);
            }
        }

        // Two entries of one account are one list to the service.
        foreach (var account in tags.GroupBy(entry => entry.Account, StringComparer.Ordinal))
        {
            var count = account.SelectMany(entry => entry.Tags).Distinct(StringComparer.Ordinal).Count();
            check.Count($"The tags of '{account.Key}'", count, TimPushLimits.TagsPerAccount);
        }

        check.ThrowIfAny();
    }
}
