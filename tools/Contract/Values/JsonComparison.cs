using System.Globalization;
using System.Text.Json;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Contract.Values;

/// <summary>A place where two JSON values differ.</summary>
/// <param name="Pointer">The JSON pointer.</param>
/// <param name="Expected">What should be there, as JSON, or <c>nothing</c>.</param>
/// <param name="Actual">What is there, as JSON, or <c>nothing</c>.</param>
public sealed record JsonDifference(string Pointer, string Expected, string Actual)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{(Pointer.Length > 0 ? Pointer : "(root)")}: expected {Expected}, got {Actual}";
}

/// <summary>Compares JSON values: numbers by value, members in any order.</summary>
public static class JsonComparison
{
    private const int LongestText = 120;

    /// <summary>Whether two values are equal.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        switch (left.ValueKind)
        {
            case JsonValueKind.Number:
                return JsonNumber.Parse(left.GetRawText()) == JsonNumber.Parse(right.GetRawText());
            case JsonValueKind.String:
                return left.ValueEquals(right.GetString());
            case JsonValueKind.Array:
                return left.GetArrayLength() == right.GetArrayLength()
                    && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second));
            case JsonValueKind.Object:
                return left.GetPropertyCount() == right.GetPropertyCount()
                    && left.EnumerateObject()
                        .All(member =>
                            right.TryGetProperty(member.Name, out var other) && AreEqual(member.Value, other)
                        );
            default:
                return true;
        }
    }

    /// <summary>A hash that equal values share.</summary>
    public static int HashOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => JsonNumber.Parse(value.GetRawText()).GetHashCode(),
            JsonValueKind.String => value.GetString()!.GetHashCode(StringComparison.Ordinal),
            JsonValueKind.Array => value
                .EnumerateArray()
                .Aggregate(17, (hash, item) => HashCode.Combine(hash, HashOf(item))),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Aggregate(
                    19,
                    (hash, member) =>
                        hash ^ HashCode.Combine(member.Name.GetHashCode(StringComparison.Ordinal), HashOf(member.Value))
                ),
            var kind => (int)kind,
        };

    /// <summary>All places where two values differ, in the order of the expected one.</summary>
    public static IReadOnlyList<JsonDifference> Differences(JsonElement expected, JsonElement actual)
    {
        var found = new List<JsonDifference>();
        Compare("", expected, actual, found);
        return found;
    }

    private static void Compare(string pointer, JsonElement expected, JsonElement actual, List<JsonDifference> found)
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
        {
            CompareMembers(pointer, expected, actual, found);
        }
        else if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array)
        {
            CompareItems(pointer, expected, actual, found);
        }
        else if (!AreEqual(expected, actual))
        {
            found.Add(new JsonDifference(pointer, Show(expected), Show(actual)));
        }
    }

    private static void CompareMembers(
        string pointer,
        JsonElement expected,
        JsonElement actual,
        List<JsonDifference> found
    )
    {
        foreach (var member in expected.EnumerateObject())
        {
            var place = pointer + "/" + JsonPointer.Escape(member.Name);
            if (actual.TryGetProperty(member.Name, out var other))
            {
                Compare(place, member.Value, other, found);
            }
            else
            {
                found.Add(new JsonDifference(place, Show(member.Value), "nothing"));
            }
        }

        foreach (var member in actual.EnumerateObject().Where(member => !expected.TryGetProperty(member.Name, out _)))
        {
            found.Add(
                new JsonDifference(pointer + "/" + JsonPointer.Escape(member.Name), "nothing", Show(member.Value))
            );
        }
    }

    private static void CompareItems(
        string pointer,
        JsonElement expected,
        JsonElement actual,
        List<JsonDifference> found
    )
    {
        var (wanted, given) = (expected.GetArrayLength(), actual.GetArrayLength());
        for (var i = 0; i < Math.Max(wanted, given); i++)
        {
            var place = pointer + "/" + i.ToString(CultureInfo.InvariantCulture);
            if (i < wanted && i < given)
            {
                Compare(place, expected[i], actual[i], found);
            }
            else
            {
                found.Add(
                    i < wanted
                        ? new JsonDifference(place, Show(expected[i]), "nothing")
                        : new JsonDifference(place, "nothing", Show(actual[i]))
                );
            }
        }
    }

    /// <summary>A value on one line, cut when it is long.</summary>
    internal static string Show(JsonElement value)
    {
        var text = value.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");
    }
}
