using System.Text;
using System.Text.Json.Nodes;

namespace OpenApi.Extensions.Tests.Webhooks;

/// <summary>
/// Changes deliveries as senders, proxies and mistakes do: values of another kind or out of range, members that are missing, and bytes that are no JSON
/// or no UTF-8. The same seed gives the same changes.
/// </summary>
internal static class OddDelivery
{
    private const string Mark = "@@odd@@";

    /// <summary>JSON values that the reader of a field does not expect; among them halves of surrogate pairs, which are JSON and no text.</summary>
    private static readonly string[] Values =
    [
        "null",
        "true",
        "-1",
        "0",
        "1.5",
        "7.0",
        "1e400",
        "4294967297",
        "1752894700622",
        "9223372036854775807",
        "99999999999999999999",
        "\"\"",
        "\"soon\"",
        "\"12\"",
        "\"1752894700622\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "[]",
        "[[[[[[[[[[]]]]]]]]]]",
        "[1,\"a\",null]",
        "{}",
        "{\"a\":{\"b\":[{}]}}",
        "{\"\\ud800x\":1}",
    ];

    private static readonly string[] Names = ["\\ud800", "", "Events", "content", "a\\u0000b", "__proto__"];

    /// <summary>An object with one member changed, renamed, added or taken away.</summary>
    public static string WithOddMember(Random random, JsonObject body)
    {
        var copy = body.DeepClone().AsObject();
        var member = copy.ElementAt(random.Next(copy.Count)).Key;
        switch (random.Next(4))
        {
            case 0:
                copy.Remove(member);
                return copy.ToJsonString();
            case 1:
                var value = copy[member]?.DeepClone();
                copy.Remove(member);
                copy[Mark] = value;
                return copy.ToJsonString().Replace(Mark, Pick(random, Names), StringComparison.Ordinal);
            case 2:
                copy[Mark] = 1;
                return copy.ToJsonString().Replace(Mark, Pick(random, Names), StringComparison.Ordinal);
            default:
                copy[member] = Mark;
                return copy.ToJsonString().Replace($"\"{Mark}\"", Value(random), StringComparison.Ordinal);
        }
    }

    /// <summary>A JSON value of any kind.</summary>
    public static string Value(Random random) => Pick(random, Values);

    /// <summary>A body with bytes changed, cut off, doubled or put in.</summary>
    public static byte[] WithOddBytes(Random random, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var place = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                return bytes[..place];
            case 1:
                return [.. bytes[..place], .. bytes[(place / 2)..]];
            case 2:
                return [0xEF, 0xBB, 0xBF, .. bytes];
            default:
                for (var changes = random.Next(1, 6); changes > 0; changes--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                return bytes;
        }
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
