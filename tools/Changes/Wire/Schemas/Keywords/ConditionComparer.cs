using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>
/// <c>not</c>, <c>if</c> with <c>then</c> and <c>else</c>, and <c>contains</c>: keywords whose schema does not hold for the value
/// itself. What counts is what their schemas let pass, however they are written.
/// </summary>
/// <param name="effects">Tells what a change of a schema does.</param>
internal sealed class ConditionComparer(SchemaEffects effects)
{
    public IEnumerable<Finding> Compare(SchemaPair pair) =>
        [.. Not(pair), .. Conditions(pair), .. pair.Has(SchemaTypes.Array) ? Contains(pair) : []];

    private IEnumerable<Finding> Not(SchemaPair pair)
    {
        var (old, @new) = (KeywordMap.LimitsUnder(pair.Old, "not"), KeywordMap.LimitsUnder(pair.New, "not"));
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

        return !isOld ? []
            : EffectOf(pair, "if") is not SchemaEffect.None ? [ConditionChanged(pair, "if")]
            : [.. Outcome(pair, "then"), .. Outcome(pair, "else")];
    }

    /// <summary>Where the condition stays the same, a narrower outcome leaves fewer values.</summary>
    private IEnumerable<Finding> Outcome(SchemaPair pair, string keyword) =>
        EffectOf(pair, keyword) switch
        {
            SchemaEffect.None => [],
            SchemaEffect.Other => [ConditionChanged(pair, keyword)],
            var effect =>
            [
                pair.Finding(
                    VariantRules.Outcome.Rule(pair.Direction, narrows: effect is SchemaEffect.Narrower),
                    $"the condition asks for {(effect is SchemaEffect.Narrower ? "more" : "less")} under '{keyword}'",
                    keyword
                ),
            ],
        };

    private static Finding ConditionChanged(SchemaPair pair, string keyword) =>
        pair.Finding(
            VariantRules.ConditionChanged.Rule(pair.Direction),
            $"the condition is another one under '{keyword}'",
            keyword
        );

    private IEnumerable<Finding> Contains(SchemaPair pair)
    {
        if (
            KeywordMap.SchemaUnder(pair.Old, "contains") is null
            || KeywordMap.SchemaUnder(pair.New, "contains") is null
        )
        {
            return [];
        }

        // A greatest number of such items turns the effect round, so that neither way is harmless.
        var isBounded = pair.Old.Find("maxContains") is not null || pair.New.Find("maxContains") is not null;
        return EffectOf(pair, "contains") switch
        {
            SchemaEffect.None => [],
            SchemaEffect.Narrower or SchemaEffect.Wider when !isBounded =>
            [
                pair.Finding(
                    ArrayRules.ContainsScope.Rule(
                        pair.Direction,
                        narrows: EffectOf(pair, "contains") is SchemaEffect.Narrower
                    ),
                    "the item that the list must contain is another one",
                    "contains"
                ),
            ],
            _ =>
            [
                pair.Finding(
                    ArrayRules.ContainsChanged.Rule(pair.Direction),
                    "the list must contain another item",
                    "contains"
                ),
            ],
        };
    }

    /// <summary>What the change under a keyword does; several schemas there are only told to be the same or not.</summary>
    private SchemaEffect EffectOf(SchemaPair pair, string keyword)
    {
        var (old, @new) = (KeywordMap.SchemasUnder(pair.Old, keyword), KeywordMap.SchemasUnder(pair.New, keyword));
        return (old, @new) switch
        {
            ([], []) => SchemaEffect.None,
            ([], [var only]) => Unlimited.Is(only.Node) ? SchemaEffect.None : SchemaEffect.Narrower,
            ([var only], []) => Unlimited.Is(only.Node) ? SchemaEffect.None : SchemaEffect.Wider,
            ([var left], [var right]) => effects.Of(left, right),
            _ when old.Count == @new.Count
                    && old.TrueForAll(left => @new.Exists(right => effects.Of(left, right) is SchemaEffect.None)) =>
                SchemaEffect.None,
            _ => SchemaEffect.Other,
        };
    }
}
