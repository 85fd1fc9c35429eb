using System.Globalization;
using System.Text;

namespace OpenApi.Cli.Documents;

/// <summary>
/// The text of a file that was read in one piece. <see cref="File.ReadAllTextAsync(string, CancellationToken)"/> takes thousands of
/// pieces, which is longer and more memory for a document of many megabytes, and puts signs of its own for bytes that are no text.
/// </summary>
internal static class EncodedText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The encodings that a byte order mark tells; that of UTF-32 begins like that of UTF-16, so it comes first.</summary>
    private static readonly Encoding[] Marked =
    [
        Utf8,
        Encoding.UTF32,
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
    ];

    /// <summary>The text that bytes stand for; UTF-8 unless a byte order mark says otherwise.</summary>
    /// <param name="path">The file, as messages show it.</param>
    /// <param name="bytes">What is in it.</param>
    /// <exception cref="InputException">The bytes are no UTF-8, so nobody knows which letters they stand for.</exception>
    public static string Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var encoding = Utf8 as Encoding;
        foreach (var marked in Marked)
        {
            if (bytes.StartsWith(marked.Preamble))
            {
                encoding = marked;
                bytes = bytes[marked.Preamble.Length..];
                break;
            }
        }

        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new InputException(NoText(path, bytes[..Math.Clamp(wrong.Index, 0, bytes.Length)]));
        }
    }

    private static string NoText(string path, ReadOnlySpan<byte> before)
    {
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}({line},{column}): The bytes here are no UTF-8; save the file in UTF-8, or in UTF-16 with a byte order mark."
        );
    }
}
