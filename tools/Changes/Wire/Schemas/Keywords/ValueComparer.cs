using System.Collections.Immutable;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal static class ValueComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair) =>
        (Sent(pair.Old), Sent(pair.New)) switch
        {
            ({ } old, { } @new) => Lists(pair, old, @new),
            (null, { }) => [Stated(pair, narrows: true)],
            ({ }, null) => [Stated(pair, narrows: false)],
            _ => [],
        };

    /// <summary>The values as they are told apart on the wire, where a bare text has no type.</summary>
    private static ImmutableArray<ListedValue>? Sent(MergedSchema schema) =>
        schema is { Side.IsText: true, Values: { } values }
            ? [.. values.Select(value => value with { Text = Values.TextOf(value.Node) })]
            : schema.Values;

    private static IEnumerable<Finding> Lists(
        SchemaPair pair,
        ImmutableArray<ListedValue> old,
        ImmutableArray<ListedValue> @new
    )
    {
        if (IsConst(pair.Old) && IsConst(pair.New) && old is [var before] && @new is [var after])
        {
            return before.Text == after.Text
                ? []
                :
                [
                    pair.Value(
                        ValueRules.ConstChanged.Rule(pair.Direction),
                        "the only allowed value",
                        (before.Node, Values.Show(before.Node)),
                        (after.Node, Values.Show(after.Node))
                    ),
                ];
        }

        return
        [
            .. Missing(old, @new)
                .Select(value => new Finding(
                    ValueRules.EnumValue.Rule(pair.Direction, narrows: true),
                    pair.Old.Holder,
                    value.Text,
                    $"the value {Values.Show(value.Node)} was removed",
                    value.Node,
                    pair.New.PlaceOf("enum", "const")
                )
                {
                    OldValue = Values.Show(value.Node),
                }),
            .. Missing(@new, old)
                .Select(value => new Finding(
                    ValueRules.EnumValue.Rule(pair.Direction, narrows: false),
                    pair.Old.Holder,
                    value.Text,
                    $"the value {Values.Show(value.Node)} was added",
                    pair.Old.PlaceOf("enum", "const"),
                    value.Node
                )
                {
                    NewValue = Values.Show(value.Node),
                }),
        ];
    }

    private static IEnumerable<ListedValue> Missing(
        ImmutableArray<ListedValue> from,
        ImmutableArray<ListedValue> @in
    ) => from.Where(value => @in.All(other => other.Text != value.Text));

    private static Finding Stated(SchemaPair pair, bool narrows)
    {
        var listing = narrows ? pair.New : pair.Old;
        var rules = IsConst(listing) ? ValueRules.Const : ValueRules.Enum;
        var values = string.Join(", ", (listing.Values ?? []).Take(8).Select(value => Values.Show(value.Node)));
        return pair.Finding(
            rules.Rule(pair.Direction, narrows),
            narrows ? $"only these values are allowed: {values}" : $"other values than {values} are allowed",
            "enum",
            "const"
        );
    }

    private static bool IsConst(MergedSchema schema) => schema.Find("enum") is null && schema.Find("const") is not null;
}
