using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>
/// What the keywords beside a list leave of its values. A value goes only where that is certain: a pattern that cannot be used and a
/// text of a named format stay.
/// </summary>
internal static class ListedLimits
{
    /// <summary>Whether a schema's own keywords, its list aside, rule a value out.</summary>
    public static bool Refuse(Schema schema, Node value) =>
        (value.AsString is { } text && RefuseText(schema, text))
        || (Values.NumberOf(value) is { } number && RefuseNumber(schema, number))
        || (schema.Not is { } excluded && IsListedIn(excluded, value));

    private static bool RefuseText(Schema schema, string text)
    {
        var length = text.EnumerateRunes().Count();
        return length < Values.NumberOf(schema["minLength"])
            || length > Values.NumberOf(schema["maxLength"])
            || (schema["pattern"]?.AsString is { } pattern && Pattern.Refuses(text, pattern));
    }

    private static bool RefuseNumber(Schema schema, decimal number)
    {
        var (least, most) = (Values.NumberOf(schema["minimum"]), Values.NumberOf(schema["maximum"]));
        return number < least
            || number > most
            || (number == least && schema["exclusiveMinimum"]?.AsBoolean == true)
            || (number == most && schema["exclusiveMaximum"]?.AsBoolean == true)
            || number <= Values.NumberOf(schema["exclusiveMinimum"])
            || number >= Values.NumberOf(schema["exclusiveMaximum"])
            || (Values.NumberOf(schema["multipleOf"]) is { } step and > 0 && number % step != 0)
            || (
                Formats.RangeOf(schema["format"]?.AsString) is { } range
                && (number < range.Least || number > range.Most)
            );
    }

    /// <summary>Whether an excluded schema is a mere list that names the value.</summary>
    private static bool IsListedIn(Schema excluded, Node value) =>
        excluded.Node is ObjectNode { Members: [{ Name: "enum" or "const" }] }
        && (excluded.Enum ?? (excluded.Const is { } only ? [only] : [])).Any(node =>
            Values.Quoted(node) == Values.Quoted(value)
        );
}
