using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.ClientGenerator.Reading.Document;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>
/// <c>not</c>, <c>if</c> with <c>then</c> and <c>else</c>, and <c>contains</c>: keywords whose schema does not hold for the value
/// itself. What counts is what their schemas let pass, however they are written.
/// </summary>
/// <param name="effects">Tells what a change of a schema does.</param>
internal sealed class ConditionComparer(SchemaEffects effects)
{
    private static readonly string[] Condition = ["if", "then", "else"];

    public IEnumerable<Finding> Compare(SchemaPair pair) =>
        [.. Not(pair), .. Conditions(pair), .. pair.Has(SchemaTypes.Array) ? Contains(pair) : []];

    private IEnumerable<Finding> Not(SchemaPair pair)
    {
        var (old, @new) = (KeywordMap.SchemasUnder(pair.Old, "not"), KeywordMap.SchemasUnder(pair.New, "not"));
        foreach (var same in old.ToList())
        {
            var at = @new.FindIndex(other => effects.Of(same, other) is SchemaEffect.None);
            if (at >= 0)
            {
                old.Remove(same);
                @new.RemoveAt(at);
            }
        }

        return (old, @new) switch
        {
            ([], []) => [],
            ([], _) => [pair.Finding(VariantRules.Not.Rule(pair.Direction, true), "some values are excluded", "not")],
            (_, []) =>
            [
                pair.Finding(
                    VariantRules.Not.Rule(pair.Direction, narrows: false),
                    "some values are no longer excluded",
                    "not"
                ),
            ],
            ([var left], [var right]) => Exclusion(pair, left, right),
            _ => [NotChanged(pair)],
        };
    }

    /// <summary>What must not be met works the other way round: a wider schema leaves fewer values.</summary>
    private IEnumerable<Finding> Exclusion(SchemaPair pair, Schema old, Schema @new) =>
        effects.Of(old, @new) switch
        {
            SchemaEffect.Wider =>
            [
                pair.Finding(VariantRules.Exclusion.Rule(pair.Direction, true), "more values are excluded", "not"),
            ],
            SchemaEffect.Narrower =>
            [
                pair.Finding(VariantRules.Exclusion.Rule(pair.Direction, false), "fewer values are excluded", "not"),
            ],
            _ => [NotChanged(pair)],
        };

    private static Finding NotChanged(SchemaPair pair) =>
        pair.Finding(VariantRules.NotChanged.Rule(pair.Direction), "other values are excluded", "not");

    private IEnumerable<Finding> Conditions(SchemaPair pair)
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

        var changed = isOld ? Array.Find(Condition, keyword => !IsSame(pair, keyword)) : null;
        return changed is null
            ? []
            :
            [
                pair.Finding(
                    VariantRules.ConditionChanged.Rule(pair.Direction),
                    $"the condition is another one under '{changed}'",
                    changed
                ),
            ];
    }

    private IEnumerable<Finding> Contains(SchemaPair pair) =>
        KeywordMap.SchemaUnder(pair.Old, "contains") is not null
        && KeywordMap.SchemaUnder(pair.New, "contains") is not null
        && !IsSame(pair, "contains")
            ?
            [
                pair.Finding(
                    ArrayRules.ContainsChanged.Rule(pair.Direction),
                    "the list must contain another item",
                    "contains"
                ),
            ]
            : [];

    /// <summary>Whether the schemas under a keyword let the same values pass, in whatever order they stand.</summary>
    private bool IsSame(SchemaPair pair, string keyword)
    {
        var (old, @new) = (KeywordMap.SchemasUnder(pair.Old, keyword), KeywordMap.SchemasUnder(pair.New, keyword));
        return old.Count == @new.Count
            && old.TrueForAll(left => @new.Exists(right => effects.Of(left, right) is SchemaEffect.None));
    }
}
