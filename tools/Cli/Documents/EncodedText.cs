using System.Text;

namespace OpenApi.Cli.Documents;

/// <summary>
/// The text of a file that was read in one piece. <see cref="File.ReadAllTextAsync(string, CancellationToken)"/> gives the same from
/// thousands of pieces, which takes longer and more memory for a document of many megabytes.
/// </summary>
internal static class EncodedText
{
    /// <summary>The encodings that a byte order mark tells; that of UTF-32 begins like that of UTF-16, so it comes first.</summary>
    private static readonly Encoding[] Marked =
    [
        Encoding.UTF8,
        Encoding.UTF32,
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
    ];

    /// <summary>The text that bytes stand for; UTF-8 unless a byte order mark says otherwise.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding.GetString(bytes[encoding.Preamble.Length..]);
            }
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
