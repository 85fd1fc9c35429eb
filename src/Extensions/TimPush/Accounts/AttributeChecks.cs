using TimPush.Limits;

namespace TimPush.Accounts;

/// <summary>The limits of attribute calls.</summary>
internal static class AttributeChecks
{
    public static LimitCheck Values(IReadOnlyCollection<AccountAttributes> attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        var check = Accounts([.. attributes.Select(entry => entry.Account)]);
        foreach (var (index, entry) in attributes.Index())
        {
            var field = $"UserAttrs[{index}].Attrs";
            Count(check, field, entry.Values.Count);
            foreach (var (name, value) in entry.Values)
            {
                check.NameOfAttribute(field, name).AttributeValue($"{field}.{name}", value);
            }
        }

        return check;
    }

    public static LimitCheck Names(IReadOnlyCollection<AccountAttributeNames> attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        var check = Accounts([.. attributes.Select(entry => entry.Account)]);
        foreach (var (index, entry) in attributes.Index())
        {
            var field = $"UserAttrs[{index}].Attrs";
            Count(check, field, entry.Names.Count);
            foreach (var name in entry.Names)
            {
                check.NameOfAttribute(field, name);
            }
        }

        return check;
    }

    public static LimitCheck AppNames(IReadOnlyDictionary<int, AttributeName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var check = new LimitCheck();
        Count(check, "AttrNames", names.Count);
        foreach (var (number, name) in names)
        {
            check
                .Require(
                    number is >= 0 and < TimPushLimits.AttributesPerApp,
                    $"AttrNames.{number}",
                    $"is not numbered 0 to {TimPushLimits.AttributesPerApp - 1}"
                )
                .NameOfAttribute($"AttrNames.{number}", name.Name);
        }

        return check;
    }

    private static void Count(LimitCheck check, string field, int count) =>
        check.Require(count > 0, field, "names no attribute").Count(field, count, TimPushLimits.AttributesPerApp);

    private static LimitCheck Accounts(IReadOnlyCollection<string> accounts)
    {
        var check = AccountCheck.Of(accounts);
        foreach (var twice in accounts.CountBy(account => account).Where(account => account.Value > 1))
        {
            check.Require(false, "UserAttrs", $"names '{twice.Key}' {twice.Value} times");
        }

        return check;
    }
}
