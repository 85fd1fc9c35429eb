using TimPush.Accounts;
using TimPush.Limits;
using TimPush.Models;

namespace TimPush.Pushing;

/// <summary>Whom to push to, by attributes: 10 in each list, 50 bytes for each name and each value.</summary>
public sealed record AttributeCondition
{
    /// <summary>Users with any of these values, by attribute name.</summary>
    public IReadOnlyDictionary<string, string> AnyOf { get; init; } = new Dictionary<string, string>();

    /// <summary>Users with all of these values, by attribute name.</summary>
    public IReadOnlyDictionary<string, string> AllOf { get; init; } = new Dictionary<string, string>();

    internal PushCondition ToModel() =>
        new()
        {
            AttrsOr = AnyOf.Count == 0 ? null : new PushCondition_AttrsOr { AdditionalData = JsonMap.Of(AnyOf) },
            AttrsAnd = AllOf.Count == 0 ? null : new PushCondition_AttrsAnd { AdditionalData = JsonMap.Of(AllOf) },
        };

    internal void Check(LimitCheck check)
    {
        // An empty condition would reach every user.
        check.Require(AnyOf.Count + AllOf.Count > 0, "Condition", "names no attribute; push to all users instead");
        Check(check, "Condition.AttrsOr", AnyOf);
        Check(check, "Condition.AttrsAnd", AllOf);
    }

    private static void Check(LimitCheck check, string field, IReadOnlyDictionary<string, string> attributes)
    {
        check.Count(field, attributes.Count, TimPushLimits.AttributesPerCondition);
        foreach (var (name, value) in attributes)
        {
            check.NameOfAttribute(field, name).AttributeValue($"{field}.{name}", value);
        }
    }
}
