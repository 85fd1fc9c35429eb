using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>
/// The formats whose form is fixed (JSON Schema 2020-12 validation, section 7.3, and OpenAPI's format registry), and which of
/// them contain which.
/// </summary>
internal static class Formats
{
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "date",
        "time",
        "date-time",
        "duration",
        "email",
        "hostname",
        "ipv4",
        "ipv6",
        "uri",
        "uri-reference",
        "iri",
        "iri-reference",
        "uri-template",
        "uuid",
        "json-pointer",
        "relative-json-pointer",
        "regex",
        "byte",
    };

    private static readonly Dictionary<string, (decimal Least, decimal Most)> Ranges = new(StringComparer.Ordinal)
    {
        ["int8"] = (sbyte.MinValue, sbyte.MaxValue),
        ["uint8"] = (byte.MinValue, byte.MaxValue),
        ["int16"] = (short.MinValue, short.MaxValue),
        ["uint16"] = (ushort.MinValue, ushort.MaxValue),
        ["int32"] = (int.MinValue, int.MaxValue),
        ["uint32"] = (uint.MinValue, uint.MaxValue),
        ["int64"] = (long.MinValue, long.MaxValue),
        ["uint64"] = (ulong.MinValue, ulong.MaxValue),
    };

    private static readonly HashSet<(string Narrow, string Wide)> TextOrder =
    [
        ("uri", "uri-reference"),
        ("uri", "iri"),
        ("uri", "iri-reference"),
        ("uri-reference", "iri-reference"),
        ("iri", "iri-reference"),
        ("ipv4", "hostname"),
    ];

    /// <summary>Whether the format fixes the form of values that may have the given types.</summary>
    public static bool IsChecked(string format, SchemaTypes types) =>
        (Texts.Contains(format) && types.HasFlag(SchemaTypes.String))
        || (Ranges.ContainsKey(format) && (types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0);

    /// <summary>The lengths that texts of a format have; null when the format says nothing about them.</summary>
    public static (decimal Least, decimal Most)? LengthsOf(string? format) =>
        format switch
        {
            "date" => (10, 10),
            "date-time" => (20, decimal.MaxValue),
            "uuid" => (36, 45),
            _ => null,
        };

    /// <summary>The numbers of a format; null when it is none of numbers.</summary>
    public static (decimal Least, decimal Most)? RangeOf(string? format) =>
        format is not null && Ranges.TryGetValue(format, out var range) ? range : null;

    /// <summary>Whether all values of one format are values of another.</summary>
    public static bool IsWithin(string narrow, string wide) =>
        TextOrder.Contains((narrow, wide))
        || (
            Ranges.TryGetValue(narrow, out var inner)
            && Ranges.TryGetValue(wide, out var outer)
            && inner.Least >= outer.Least
            && inner.Most <= outer.Most
        );
}
