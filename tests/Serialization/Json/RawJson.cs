using System.Text.Json;
using CsCheck;

namespace OpenApi.Serialization.Tests.Json;

/// <summary>Any JSON as text.</summary>
internal static class RawJson
{
    private static readonly string[] Tricky =
    [
        "2024-01-02",
        "2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05",
        "2024-01-02T03:04:05.123456789Z",
        "P1Y2M",
        "PT5M",
        "12:30:00",
        "12:30:00Z",
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        "c",
        "AB",
        "a-b",
        "1",
        "1.5",
        "true",
        "null",
        "",
        " ",
        "AQID",
        "/\b\f\n\r\t\"\\",
        "\u0000\u001f\u007f\u2028",
        "😀é日",
    ];

    private static readonly string[] Numbers =
    [
        "0",
        "-0",
        "1",
        "-1",
        "5.0",
        "5e0",
        "1E5",
        "1.50",
        "127",
        "128",
        "255",
        "256",
        "2147483647",
        "2147483648",
        "1700000000000",
        "9223372036854775807",
        "9223372036854775808",
        "123456789012345678901234567890",
        "79228162514264337593543950336",
        "0.1",
        "0.1234567890123456789012345678901234567890",
        "1e400",
        "-1e-400",
        "3.4028235E+38",
        "1e39",
        "4900177e-330",
        "123e-47",
    ];

    /// <summary>A text of any letters but halves of surrogate pairs.</summary>
    public static Gen<string> Word { get; } =
        Gen.Frequency(
            (1, Gen.OneOf(Tricky)),
            (1, Gen.String[Gen.Char.Where(letter => !char.IsSurrogate(letter)), 0, 12])
        );

    /// <summary>A number as JSON spells it.</summary>
    public static Gen<string> Number { get; } =
        Gen.Frequency(
            (1, Gen.OneOf(Numbers)),
            (
                1,
                Gen.Select(
                        Gen.OneOf("", "-"),
                        Gen.ULong,
                        Gen.OneOf(Gen.Const(""), Gen.String[Gen.Char['0', '9'], 1, 40].Select(digits => "." + digits)),
                        Gen.OneOf(Gen.Const(""), Gen.Int[-400, 400].Select(power => $"e{power}"))
                    )
                    .Select((sign, whole, fraction, power) => sign + whole + fraction + power)
            )
        );

    /// <summary>Any value, up to a depth.</summary>
    public static Gen<string> Value(int depth) =>
        depth == 0 ? Scalar : Gen.Frequency((3, Scalar), (1, Object(depth, Word)), (1, List(depth)));

    /// <summary>An object with names from a generator.</summary>
    public static Gen<string> Object(int depth, Gen<string> name) =>
        Gen.Dictionary(name, Value(depth - 1))[0, 6]
            .Select(members =>
                "{" + string.Join(",", members.Select(member => $"{Text(member.Key)}:{member.Value}")) + "}"
            );

    /// <summary>Whether two texts are the same JSON, down to the digits of numbers.</summary>
    public static bool IsSame(string first, string second, bool digits = true)
    {
        var (one, other) = (JsonElement.Parse(first), JsonElement.Parse(second));
        return JsonElement.DeepEquals(one, other) && (!digits || Digits(one).SequenceEqual(Digits(other)));
    }

    private static Gen<string> Scalar { get; } =
        Gen.Frequency((4, Word.Select(Text)), (4, Number), (1, Gen.OneOf("true", "false", "null")));

    private static Gen<string> List(int depth) =>
        Value(depth - 1).Array[0, 5].Select(items => "[" + string.Join(",", items) + "]");

    private static string Text(string text) => JsonSerializer.Serialize(text);

    private static IEnumerable<string> Digits(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Number => [element.GetRawText()],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Digits),
            JsonValueKind.Object => element
                .EnumerateObject()
                .OrderBy(m => m.Name, StringComparer.Ordinal)
                .SelectMany(m => Digits(m.Value)),
            _ => [],
        };
}
