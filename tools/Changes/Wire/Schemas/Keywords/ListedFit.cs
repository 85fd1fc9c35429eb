using System.Collections.Immutable;
using System.Globalization;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>
/// Whether listed values keep to what another version says without a list. If they do, the list alone tells the versions apart;
/// if not, its limits count too.
/// </summary>
internal static class ListedFit
{
    /// <summary>Whether all values meet the limits of a schema; false where that cannot be told.</summary>
    public static bool Meets(ImmutableArray<ListedValue> values, MergedSchema schema) =>
        values.All(value =>
            schema.Side.IsText ? IsBareText(Values.TextOf(value.Node), schema)
            : value.Node.AsString is { } text ? IsText(text, schema)
            : Values.NumberOf(value.Node) is not { } number || IsNumber(number, schema)
        );

    /// <summary>Whether a text is, for some type that the schema allows, the text of a value that meets its limits.</summary>
    private static bool IsBareText(string text, MergedSchema schema) =>
        (schema.Types.HasFlag(SchemaTypes.String) && IsText(text, schema))
        || (schema.Types.HasFlag(SchemaTypes.Boolean) && text is ("true" or "false"))
        || (
            schema.Types.HasFlag(SchemaTypes.Integer)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (schema.Types.HasFlag(SchemaTypes.Number) || decimal.Truncate(number) == number)
            && IsNumber(number, schema)
        );

    private static bool IsText(string text, MergedSchema schema)
    {
        var length = text.EnumerateRunes().Count();
        return IsBetween(
                length,
                Bound.OfCount(schema, "minLength", isUpper: false),
                Bound.OfCount(schema, "maxLength", isUpper: true)
            )
            && schema.FindAll("pattern").All(pattern => Pattern.IsMatch(text, pattern.AsString ?? ""))
            && !schema.FindAll("format").Any(format => Formats.IsChecked(format.AsString ?? "", SchemaTypes.String));
    }

    private static bool IsNumber(decimal number, MergedSchema schema) =>
        IsBetween(number, Bound.OfNumber(schema, isUpper: false), Bound.OfNumber(schema, isUpper: true))
        && schema
            .FindAll("format")
            .All(format =>
                Formats.RangeOf(format.AsString) is not { } range || (number >= range.Least && number <= range.Most)
            )
        && schema
            .FindAll("multipleOf")
            .All(step => Values.NumberOf(step) is not { } size || size <= 0 || number % size == 0);

    private static bool IsBetween(decimal value, Bound? least, Bound? most) =>
        (least is not { } low || value > low.Value || (value == low.Value && !low.IsExclusive))
        && (most is not { } high || value < high.Value || (value == high.Value && !high.IsExclusive));
}
