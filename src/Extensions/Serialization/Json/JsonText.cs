using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OpenApi.Serialization.Json;

/// <summary>
/// Takes texts out of JSON that is known to be JSON and UTF-8. An escaped half of a surrogate pair, which JSON allows, stays what it is:
/// strings of .NET can hold it.
/// </summary>
internal static class JsonText
{
    private const int Escape = 6;

    /// <summary>The text of an element that is one.</summary>
    public static string Of(JsonElement element) => Unescaped(Raw(element));

    /// <summary>The text in UTF-8, without quotation marks and escapes.</summary>
    public static ReadOnlySpan<byte> Utf8(JsonElement element)
    {
        var raw = Raw(element);
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(Unescaped(raw)) : raw;
    }

    /// <summary>Whether a member has a name.</summary>
    public static bool IsNamed(JsonProperty member, ReadOnlySpan<byte> name, string letters)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        return raw.Contains((byte)'\\') ? Unescaped(raw) == letters : raw.SequenceEqual(name);
    }

    /// <summary>A text as it stands between quotation marks, without its escapes.</summary>
    public static string Unescaped(ReadOnlySpan<byte> raw)
    {
        var next = raw.IndexOf((byte)'\\');
        if (next < 0)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var text = new StringBuilder(raw.Length);
        while (next >= 0)
        {
            text.Append(Encoding.UTF8.GetString(raw[..next]));
            var letter = raw[next + 1];
            if (letter == 'u')
            {
                text.Append(
                    (char)ushort.Parse(raw.Slice(next + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                );
                raw = raw[(next + Escape)..];
            }
            else
            {
                text.Append(Meaning(letter));
                raw = raw[(next + 2)..];
            }

            next = raw.IndexOf((byte)'\\');
        }

        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }

    private static ReadOnlySpan<byte> Raw(JsonElement element) => JsonMarshal.GetRawUtf8Value(element)[1..^1];

    private static char Meaning(byte letter) =>
        (char)letter switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            var same => same,
        };
}
