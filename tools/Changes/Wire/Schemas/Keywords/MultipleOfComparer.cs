using System.Globalization;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary><c>multipleOf</c>.</summary>
internal static class MultipleOfComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair)
    {
        var (old, @new) = (StepOf(pair.Old), StepOf(pair.New));
        return pair.IsListed || old.Step == @new.Step || !pair.Has(SchemaTypes.Integer | SchemaTypes.Number)
            ? []
            : [pair.Value(RuleFor(pair, old.Step, @new.Step), "the step", Shown(old), Shown(@new))];
    }

    private static ChangeRule RuleFor(SchemaPair pair, decimal? old, decimal? @new) =>
        (old, @new) switch
        {
            (null, _) => ScalarRules.MultipleOf.Rule(pair.Direction, narrows: true),
            (_, null) => ScalarRules.MultipleOf.Rule(pair.Direction, narrows: false),
            ({ } before, { } after) when after % before == 0 => ScalarRules.MultipleOfStep.Rule(
                pair.Direction,
                narrows: true
            ),
            ({ } before, { } after) when before % after == 0 => ScalarRules.MultipleOfStep.Rule(
                pair.Direction,
                narrows: false
            ),
            _ => ScalarRules.MultipleOfChanged.Rule(pair.Direction),
        };

    /// <summary>The step that all facets together ask for; one of 1 says nothing about whole numbers.</summary>
    private static (Node? Node, decimal? Step) StepOf(MergedSchema schema)
    {
        (Node? Node, decimal? Step) common = (null, null);
        foreach (var node in schema.FindAll("multipleOf"))
        {
            if (
                Values.NumberOf(node) is { } step
                && step > 0
                && !(step == 1 && !schema.Types.HasFlag(SchemaTypes.Number))
                && common.Step != step
            )
            {
                common = (node, common.Step is { } known ? Common(known, step) : step);
            }
        }

        return common;
    }

    /// <summary>The least common multiple; the greater step where that is beyond what is compared.</summary>
    private static decimal Common(decimal one, decimal other)
    {
        var (divisor, rest) = (one, other);
        while (rest != 0)
        {
            (divisor, rest) = (rest, divisor % rest);
        }

        var factor = one / divisor;
        return factor <= decimal.MaxValue / Math.Max(other, 1) ? factor * other : Math.Max(one, other);
    }

    private static (Node?, string?) Shown((Node? Node, decimal? Step) step) =>
        (step.Node, step.Step?.ToString("G29", CultureInfo.InvariantCulture));
}
