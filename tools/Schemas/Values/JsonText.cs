using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OpenApi.Schemas.Values;

/// <summary>
/// Texts and names of JSON values, those with lone surrogates too, which JSON may write (RFC 8259, section 8.2) and
/// <c>System.Text.Json</c> refuses to read: they read as the replacement character.
/// </summary>
public static class JsonText
{
    private const int FewMembers = 12;

    /// <summary>The text of a JSON string.</summary>
    public static string Of(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException) when (value.ValueKind == JsonValueKind.String)
        {
            return Unescape(JsonMarshal.GetRawUtf8Value(value)[1..^1]);
        }
    }

    /// <summary>The members of an object in their order.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> MembersOf(JsonElement value) =>
        value.EnumerateObject().Select(member => (NameOf(member), member.Value));

    /// <summary>The members of an object by name; of those that share a name the last.</summary>
    public static Dictionary<string, JsonElement> IndexOf(JsonElement value)
    {
        var index = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, member) in MembersOf(value))
        {
            index[name] = member;
        }

        return index;
    }

    /// <summary>A look-up of members that never costs the length of the object more than once.</summary>
    public static Func<string, JsonElement?> Members(JsonElement value)
    {
        if (value.GetPropertyCount() > FewMembers)
        {
            var index = IndexOf(value);
            return name => index.TryGetValue(name, out var member) ? member : null;
        }

        return name => TryGetMember(value, name, out var member) ? member : null;
    }

    /// <summary>The member of an object.</summary>
    public static bool TryGetMember(JsonElement value, string name, out JsonElement member)
    {
        try
        {
            return value.TryGetProperty(name, out member);
        }
        catch (InvalidOperationException) when (value.ValueKind == JsonValueKind.Object)
        {
            return IndexOf(value).TryGetValue(name, out member);
        }
    }

    /// <summary>How many bytes a value is long as written.</summary>
    internal static int LengthOf(JsonElement value) => JsonMarshal.GetRawUtf8Value(value).Length;

    /// <summary>A text as a JSON string.</summary>
    internal static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return Unescape(JsonMarshal.GetRawUtf8PropertyName(member));
        }
    }

    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        var text = Encoding.UTF8.GetString(raw);
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                made.Append(text[i]);
                continue;
            }

            var letter = text[++i];
            made.Append(
                letter switch
                {
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'u' => (char)
                        ushort.Parse(text.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                    _ => letter,
                }
            );
            i += letter == 'u' ? 4 : 0;
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(made.ToString()));
    }
}
