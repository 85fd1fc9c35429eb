using TimPush.Limits;

namespace TimPush.Accounts;

/// <summary>The rule for lists of accounts that are cut into calls.</summary>
internal static class AccountCheck
{
    public static LimitCheck Of(IReadOnlyCollection<string> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var check = new LimitCheck().Require(accounts.Count > 0, "To_Account", "names no account");
        foreach (var (index, account) in accounts.Index())
        {
            check.Account($"To_Account[{index}]", account);
        }

        return check;
    }
}
