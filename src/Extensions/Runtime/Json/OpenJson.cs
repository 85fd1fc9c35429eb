using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenApi.Runtime.Json;

/// <summary>
/// Forgiving reads of JSON that no schema binds, such as what a service sends to a webhook: what is missing or of another kind is simply not there,
/// numbers may stand in quotation marks, and nothing here throws for what came from outside.
/// </summary>
public static class OpenJson
{
    /// <summary>The largest Unix time in seconds that a date can hold (the end of the year 9999); a larger number counts milliseconds.</summary>
    private const decimal LastSecond = 253_402_300_799;

    private const decimal LastMillisecond = 253_402_300_799_999;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a whole text. A byte order mark is skipped, and bytes that are no UTF-8 become U+FFFD, so that one bad letter costs no more than itself.</summary>
    /// <param name="text">The bytes.</param>
    /// <returns>The value, or null if the text is not JSON.</returns>
    public static JsonElement? Read(ReadOnlySpan<byte> text)
    {
        var json = text.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;
        try
        {
            return Utf8.IsValid(json)
                ? JsonElement.Parse(json)
                : JsonElement.Parse(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json)));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member of an object; null if there is none, or no object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="name">The member's name.</param>
    public static JsonElement? Member(this JsonElement element, string name)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A neighbour's name holds an escaped half of a surrogate pair, which is JSON, yet no text that names can be compared with.
            return MemberAmongOddNames(element, name);
        }
    }

    /// <inheritdoc cref="Member(JsonElement, string)"/>
    public static JsonElement? Member(this JsonElement? element, string name) => element?.Member(name);

    /// <summary>The first item of an array; null if there is none, or no array.</summary>
    /// <param name="element">The array.</param>
    public static JsonElement? First(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 0 ? array[0] : null;

    /// <summary>The items of an array; none if it is none.</summary>
    /// <param name="element">The array.</param>
    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The items of a list, or the one value that stands where a list is promised; none for null.</summary>
    /// <param name="element">The list.</param>
    public static IEnumerable<JsonElement> OneOrMany(this JsonElement? element) =>
        element switch
        {
            null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => [],
            { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
            { } one => [one],
        };

    /// <summary>A text; null for anything else.</summary>
    /// <param name="element">The value.</param>
    public static string? Text(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text ? TextOf(text) : null;

    /// <summary>A text, or a number or boolean as it is written; null for anything else.</summary>
    /// <param name="element">The value.</param>
    public static string? Scalar(this JsonElement? element) =>
        element switch
        {
            { ValueKind: JsonValueKind.String } text => TextOf(text),
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other =>
                other.GetRawText(),
            _ => null,
        };

    /// <summary>A whole number of 64 bits, also as text and also written as <c>5.0</c>; null for anything else.</summary>
    /// <param name="element">The value.</param>
    public static long? Integer(this JsonElement? element) =>
        Number(element) is { } number && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;

    /// <summary>A time in Unix seconds or, where the number is too large for that, milliseconds; null for anything else.</summary>
    /// <param name="element">The value.</param>
    public static DateTimeOffset? UnixTime(this JsonElement? element) =>
        Number(element) switch
        {
            >= 0 and <= LastSecond and var seconds => DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1_000)),
            > LastSecond and <= LastMillisecond and var milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(
                (long)milliseconds
            ),
            _ => null,
        };

    private static decimal? Number(JsonElement? element) =>
        element switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) => value,
            { ValueKind: JsonValueKind.String } text
                when decimal.TryParse(
                    TextOf(text),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var value
                ) => value,
            _ => null,
        };

    private static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair again; its spelling is what can be shown of it.
            return text.GetRawText()[1..^1];
        }
    }

    private static JsonElement? MemberAmongOddNames(JsonElement element, string name)
    {
        foreach (var member in element.EnumerateObject())
        {
            try
            {
                if (member.NameEquals(name))
                {
                    return member.Value;
                }
            }
            catch (InvalidOperationException)
            {
                // This is the odd name itself, and nobody asks for it.
            }
        }

        return null;
    }
}
