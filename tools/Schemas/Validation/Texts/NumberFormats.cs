using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Texts;

/// <summary>The integer formats of OpenAPI's format registry and their ranges.</summary>
internal static class NumberFormats
{
    private static readonly Dictionary<string, (JsonNumber, JsonNumber)> Ranges = new(StringComparer.Ordinal)
    {
        ["int8"] = Range("-128", "127"),
        ["uint8"] = Range("0", "255"),
        ["int16"] = Range("-32768", "32767"),
        ["uint16"] = Range("0", "65535"),
        ["int32"] = Range("-2147483648", "2147483647"),
        ["uint32"] = Range("0", "4294967295"),
        ["int64"] = Range("-9223372036854775808", "9223372036854775807"),
        ["uint64"] = Range("0", "18446744073709551615"),
    };

    public static (JsonNumber Least, JsonNumber Most)? Find(string format) =>
        Ranges.TryGetValue(format, out var range) ? range : null;

    private static (JsonNumber, JsonNumber) Range(string least, string most) =>
        (JsonNumber.Parse(least), JsonNumber.Parse(most));
}
