using System.Buffers;
using System.Text;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Form;

/// <summary>Codes names and values as the URL Standard's <c>application/x-www-form-urlencoded</c> does.</summary>
internal static class FormText
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._"u8
    );

    /// <summary>Writes a text: letters and digits of ASCII and <c>*-._</c> as they are, a space as plus, the rest percent-coded.</summary>
    /// <exception cref="NotSupportedException">The text holds half of a surrogate pair.</exception>
    public static void Encode(string text, IBufferWriter<byte> target) => Encode(StrictUtf8.Of(text), target);

    /// <summary>Writes a text that is in UTF-8.</summary>
    public static void Encode(ReadOnlySpan<byte> text, IBufferWriter<byte> target)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            target.Write(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                return;
            }

            if (text[plain] == ' ')
            {
                target.Write("+"u8);
            }
            else
            {
                target.Write([(byte)'%', Hex(text[plain] >> 4), Hex(text[plain] & 15)]);
            }

            text = text[(plain + 1)..];
        }
    }

    /// <summary>Reads a text; a percent sign without two digits behind it stands for itself.</summary>
    public static string Decode(ReadOnlySpan<byte> coded)
    {
        var bytes = new byte[coded.Length];
        var length = 0;
        for (var i = 0; i < coded.Length; i++)
        {
            if (
                coded[i] == '%'
                && i + 2 < coded.Length
                && char.IsAsciiHexDigit((char)coded[i + 1])
                && char.IsAsciiHexDigit((char)coded[i + 2])
            )
            {
                bytes[length++] = (byte)((Digit(coded[i + 1]) << 4) | Digit(coded[i + 2]));
                i += 2;
            }
            else
            {
                bytes[length++] = coded[i] == '+' ? (byte)' ' : coded[i];
            }
        }

        return Encoding.UTF8.GetString(bytes.AsSpan(0, length));
    }

    private static byte Hex(int digit) => (byte)"0123456789ABCDEF"[digit];

    private static int Digit(byte letter) => letter <= (byte)'9' ? letter - '0' : (letter | 32) - 'a' + 10;
}
