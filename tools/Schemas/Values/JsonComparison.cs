using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OpenApi.Documents.Nodes;

namespace OpenApi.Schemas.Values;

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
                return JsonText.Of(left) == JsonText.Of(right);
            case JsonValueKind.Array:
                return left.GetArrayLength() == right.GetArrayLength()
                    && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second));
            case JsonValueKind.Object:
                if (left.GetPropertyCount() != right.GetPropertyCount())
                {
                    return false;
                }

                var others = JsonText.Members(right);
                return JsonText
                    .MembersOf(left)
                    .All(member => others(member.Name) is { } other && AreEqual(member.Value, other));
            default:
                return true;
        }
    }

    /// <summary>A hash that equal values share.</summary>
    public static int HashOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => JsonNumber.Parse(value.GetRawText()).GetHashCode(),
            JsonValueKind.String => JsonText.Of(value).GetHashCode(StringComparison.Ordinal),
            JsonValueKind.Array => value
                .EnumerateArray()
                .Aggregate(17, (hash, item) => HashCode.Combine(hash, HashOf(item))),
            JsonValueKind.Object => JsonText
                .MembersOf(value)
                .Aggregate(
                    19,
                    (hash, member) =>
                        unchecked(
                            hash
                            + HashCode.Combine(member.Name.GetHashCode(StringComparison.Ordinal), HashOf(member.Value))
                        )
                ),
            var kind => (int)kind,
        };

    /// <summary>All places where two values differ, in the order of the expected one.</summary>
    /// <param name="expected">The value that should be there.</param>
    /// <param name="actual">The value that is there.</param>
    /// <param name="areSame">What counts as equal besides what is; null for nothing. An absent value is undefined.</param>
    public static IReadOnlyList<JsonDifference> Differences(
        JsonElement expected,
        JsonElement actual,
        Func<JsonElement, JsonElement, bool>? areSame = null
    )
    {
        var comparison = new Walk(areSame ?? ((_, _) => false));
        comparison.Compare("", expected, actual);
        return comparison.Found;
    }

    /// <summary>A value on one line, cut when it is long.</summary>
    public static string Show(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            return "nothing";
        }

        var raw = JsonMarshal.GetRawUtf8Value(value);
        var text = Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, LongestText * 4)]).ReplaceLineEndings(" ");
        return text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");
    }

    private sealed class Walk(Func<JsonElement, JsonElement, bool> areSame)
    {
        public List<JsonDifference> Found { get; } = [];

        public void Compare(string pointer, JsonElement expected, JsonElement actual)
        {
            switch (expected.ValueKind, actual.ValueKind)
            {
                case (JsonValueKind.Object, JsonValueKind.Object):
                    CompareMembers(pointer, expected, actual);
                    break;
                case (JsonValueKind.Array, JsonValueKind.Array):
                    CompareItems(pointer, expected, actual);
                    break;
                default:
                    if (!AreEqual(expected, actual) && !areSame(expected, actual))
                    {
                        Found.Add(new JsonDifference(pointer, Show(expected), Show(actual)));
                    }

                    break;
            }
        }

        private void CompareMembers(string pointer, JsonElement expected, JsonElement actual)
        {
            var (wanted, given) = (JsonText.Members(expected), JsonText.Members(actual));
            foreach (var (name, value) in JsonText.MembersOf(expected))
            {
                Compare(Below(pointer, name), value, given(name) ?? default);
            }

            foreach (var (name, value) in JsonText.MembersOf(actual).Where(member => wanted(member.Name) is null))
            {
                Compare(Below(pointer, name), default, value);
            }
        }

        private void CompareItems(string pointer, JsonElement expected, JsonElement actual)
        {
            var (wanted, given) = (expected.GetArrayLength(), actual.GetArrayLength());
            for (var i = 0; i < Math.Max(wanted, given); i++)
            {
                Compare(
                    Below(pointer, i.ToString(CultureInfo.InvariantCulture)),
                    i < wanted ? expected[i] : default,
                    i < given ? actual[i] : default
                );
            }
        }

        private static string Below(string pointer, string segment) => $"{pointer}/{JsonPointer.Escape(segment)}";
    }
}
