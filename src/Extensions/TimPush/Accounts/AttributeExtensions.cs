using System.Collections.Immutable;
using System.Globalization;
using TimPush.Answers;
using TimPush.Errors;
using TimPush.Limits;
using TimPush.Models;

namespace TimPush.Accounts;

/// <summary>
/// Attributes of accounts. Lists of any length are cut into calls of 100 accounts; accounts that failed are gathered. All changes may be
/// made twice without harm, so after an exception in the middle the whole call can be repeated.
/// </summary>
public static class AttributeExtensions
{
    /// <summary>Sets attributes.</summary>
    /// <param name="client">The client.</param>
    /// <param name="attributes">The values for each account; an account is named once.</param>
    /// <param name="cancellationToken">Ends the call; what is done already stays.</param>
    /// <returns>The accounts that failed.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused a call.</exception>
    public static Task<AccountChanges> SetAttributesAsync(
        this TimPushClient client,
        IReadOnlyCollection<AccountAttributes> attributes,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        AttributeChecks.Values(attributes).ThrowIfAny();
        return AccountParts.ChangeAsync(
            attributes.Chunk(TimPushLimits.AccountsPerCall),
            async part =>
            {
                var body = new SetUserAttributesRequest { UserAttrs = [.. part.Select(Model)] };
                var answer = await client
                    .V4.Timpush.Set_attr.PostAsync(body, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                return AccountFailure.ListOf(Answer.Of(answer).ErrorList);
            }
        );
    }

    /// <summary>Takes attributes away.</summary>
    /// <param name="client">The client.</param>
    /// <param name="attributes">The names for each account; an account is named once.</param>
    /// <param name="cancellationToken">Ends the call; what is done already stays.</param>
    /// <returns>The accounts that failed.</returns>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused a call.</exception>
    public static Task<AccountChanges> RemoveAttributesAsync(
        this TimPushClient client,
        IReadOnlyCollection<AccountAttributeNames> attributes,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        AttributeChecks.Names(attributes).ThrowIfAny();
        return AccountParts.ChangeAsync(
            attributes.Chunk(TimPushLimits.AccountsPerCall),
            async part =>
            {
                var body = new RemoveUserAttributesRequest
                {
                    UserAttrs =
                    [
                        .. part.Select(entry => new UserAttributeNames
                        {
                            ToAccount = entry.Account,
                            Attrs = [.. entry.Names],
                        }),
                    ],
                };
                var answer = await client
                    .V4.Timpush.Remove_attr.PostAsync(body, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                return AccountFailure.ListOf(Answer.Of(answer).ErrorList);
            }
        );
    }

    /// <summary>Reads the attributes of accounts; each value comes as the text that was set.</summary>
    /// <param name="client">The client.</param>
    /// <param name="accounts">User IDs or registration IDs.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The attributes of the accounts that were found, and the accounts that failed.</returns>
    /// <exception cref="TimPushLimitException">An account is empty; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused a call.</exception>
    public static Task<AccountReadings<AccountAttributes>> GetAttributesAsync(
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
                var answer = new JsonAnswer();
                await client
                    .V4.Timpush.Get_attr.PostAsync(
                        new AccountListRequest { ToAccount = [.. part] },
                        request => request.Options.Add(answer.ToOption()),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                return AttributeAnswers.Users(answer.Root);
            }
        );
    }

    /// <summary>Names the attributes of the app.</summary>
    /// <param name="client">The client.</param>
    /// <param name="names">Number, 0 to 9, to name. Numbers left out keep what they have.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TimPushLimitException">Something is over a documented limit; nothing was sent.</exception>
    /// <exception cref="TimPushException">The service refused, for example because a type would change.</exception>
    public static async Task SetAttributeNamesAsync(
        this TimPushClient client,
        IReadOnlyDictionary<int, AttributeName> names,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        AttributeChecks.AppNames(names).ThrowIfAny();
        var texts = names.Select(name => KeyValuePair.Create(Key(name.Key), name.Value.Name));
        var types = names.Select(name => KeyValuePair.Create(Key(name.Key), (int)name.Value.Type));
        var body = new SetAppAttributeNamesRequest
        {
            AttrNames = new AttributeNames { AdditionalData = JsonMap.Of(texts) },
            AttrTypes = new AttributeTypes { AdditionalData = JsonMap.Of(types) },
        };
        await client
            .V4.Timpush.Set_attr_name.PostAsync(body, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Reads the names of the app's attributes.</summary>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Number, 0 to 9, to name.</returns>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static async Task<ImmutableSortedDictionary<int, AttributeName>> GetAttributeNamesAsync(
        this TimPushClient client,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        var answer = new JsonAnswer();
        await client
            .V4.Timpush.Get_attr_name.PostAsync(
                new EmptyRequest(),
                request => request.Options.Add(answer.ToOption()),
                cancellationToken
            )
            .ConfigureAwait(false);
        return AttributeAnswers.Names(answer.Root);
    }

    private static UserAttributes Model(AccountAttributes entry) =>
        new()
        {
            ToAccount = entry.Account,
            Attrs = new UserAttributes_Attrs { AdditionalData = JsonMap.Of(entry.Values) },
        };

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);
}
