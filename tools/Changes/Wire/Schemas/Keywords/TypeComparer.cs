using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>The allowed types besides null.</summary>
internal static class TypeComparer
{
    private static readonly (SchemaTypes Type, string Name)[] Names =
    [
        (SchemaTypes.Object, "object"),
        (SchemaTypes.Array, "array"),
        (SchemaTypes.String, "string"),
        (SchemaTypes.Number, "number"),
        (SchemaTypes.Integer, "integer"),
        (SchemaTypes.Boolean, "boolean"),
    ];

    public static IEnumerable<Finding> Compare(SchemaPair pair)
    {
        if (pair.Old.IsForbidden != pair.New.IsForbidden)
        {
            return
            [
                pair.Finding(
                    TypeRules.Existence.Rule(pair.Direction, narrows: pair.New.IsForbidden),
                    pair.New.IsForbidden ? "no value is allowed any more" : "values are allowed where none were"
                ),
            ];
        }

        var (old, @new) = (Sent(pair.Old), Sent(pair.New));
        return old == @new || pair.Old.IsForbidden || IsSettledByValues(pair)
            ? []
            : [pair.Value(RuleFor(pair), "the type", Stated(pair.Old), Stated(pair.New))];
    }

    /// <summary>
    /// Lists on both sides are compared value by value. That more values come back only warns, though, and readers of the old
    /// type cannot read a value of another one.
    /// </summary>
    private static bool IsSettledByValues(SchemaPair pair) =>
        pair.IsText
            ? pair.IsListed
            : pair.Old.Values is not null
                && pair.New.Values is not null
                && !(pair.Direction is ChangeDirection.Response && (pair.New.Types & ~pair.Old.Types) != 0);

    /// <summary>The types whose values may be sent: as a bare text, every number is a text too, where any text will do.</summary>
    private static SchemaTypes Sent(MergedSchema schema) =>
        schema is { Side.IsText: true, Values: null, Groups: [] }
        && schema.Types.HasFlag(SchemaTypes.String)
        && !schema.FindAll("pattern").Any(pattern => !Pattern.IsMetByAll(pattern.AsString ?? ""))
        && !schema.FindAll("format").Any(format => Formats.IsChecked(format.AsString ?? "", SchemaTypes.String))
        && Bound.OfCount(schema, "minLength", isUpper: false, none: 1) is null
        && Bound.OfCount(schema, "maxLength", isUpper: true) is null
            ? schema.Types | SchemaTypes.Boolean | SchemaTypes.Integer | SchemaTypes.Number
            : schema.Types;

    private static ChangeRule RuleFor(SchemaPair pair)
    {
        var (old, @new) = (Sent(pair.Old), Sent(pair.New));
        return (old & @new) == @new ? TypeRules.Types.Rule(pair.Direction, narrows: true)
            : (old & @new) == old ? TypeRules.Types.Rule(pair.Direction, narrows: false)
            : TypeRules.Changed.Rule(pair.Direction);
    }

    private static (OpenApi.Documents.Nodes.Node?, string?) Stated(MergedSchema schema) =>
        (schema.Find("type"), Describe(schema.Types));

    private static string Describe(SchemaTypes types)
    {
        if (types.HasFlag(SchemaTypes.Number))
        {
            types &= ~SchemaTypes.Integer;
        }

        var names = Names.Where(name => types.HasFlag(name.Type)).Select(name => name.Name).ToList();
        return names.Count switch
        {
            0 => "none",
            5 => "any",
            _ => string.Join(" or ", names),
        };
    }
}
