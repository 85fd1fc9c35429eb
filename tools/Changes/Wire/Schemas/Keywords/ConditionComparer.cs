using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary><c>not</c>, and <c>if</c> with <c>then</c> and <c>else</c>. They are compared as they are written.</summary>
internal static class ConditionComparer
{
    private static readonly string[] Condition = ["if", "then", "else"];

    public static IEnumerable<Finding> Compare(SchemaPair pair) => [.. Not(pair), .. Conditions(pair)];

    private static IEnumerable<Finding> Not(SchemaPair pair)
    {
        var (old, @new) = (pair.Old.Find("not"), pair.New.Find("not"));
        return (old, @new) switch
        {
            (null, null) => [],
            (null, _) or (_, null) =>
            [
                pair.Finding(
                    VariantRules.Not.Rule(pair.Direction, narrows: old is null),
                    old is null ? "some values are excluded" : "some values are no longer excluded",
                    "not"
                ),
            ],
            _ when Structure.AreEqual(old, @new) => [],
            _ => [pair.Finding(VariantRules.NotChanged.Rule(pair.Direction), "other values are excluded", "not")],
        };
    }

    private static IEnumerable<Finding> Conditions(SchemaPair pair)
    {
        var (isOld, isNew) = (pair.Old.Find("if") is not null, pair.New.Find("if") is not null);
        if (isOld != isNew)
        {
            return
            [
                pair.Finding(
                    VariantRules.Condition.Rule(pair.Direction, narrows: isNew),
                    isNew ? "a condition was set" : "a condition was lifted",
                    "if"
                ),
            ];
        }

        var changed = Array.Find(
            Condition,
            keyword => !Structure.AreEqual(pair.Old.Find(keyword), pair.New.Find(keyword))
        );
        return isOld && changed is not null
            ?
            [
                pair.Finding(
                    VariantRules.ConditionChanged.Rule(pair.Direction),
                    $"the condition is another one under '{changed}'",
                    changed
                ),
            ]
            : [];
    }
}
