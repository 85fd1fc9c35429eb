using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenApi.Contract.Suites;

/// <summary>
/// What counts as equal between an example and what a typed model writes, besides what is equal: one instant in two
/// spellings, for a model holds the time and not its text; and null and nothing, which Kiota's models do not tell apart.
/// </summary>
internal static partial class ModelEquivalence
{
    public static bool AreSame(JsonElement expected, JsonElement actual) =>
        IsNothing(expected)
            ? IsNothing(actual)
            : expected.ValueKind == JsonValueKind.String
                && actual.ValueKind == JsonValueKind.String
                && AreSameInstant(expected.GetString()!, actual.GetString()!);

    /// <summary>Whether two texts are date-times (RFC 3339) with the same time and the same offset.</summary>
    public static bool AreSameInstant(string left, string right) =>
        Instant(left) is { } one && Instant(right) is { } other && one == other && one.Offset == other.Offset;

    private static bool IsNothing(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static DateTimeOffset? Instant(string text) =>
        Shape().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})\z")]
    private static partial Regex Shape();
}
