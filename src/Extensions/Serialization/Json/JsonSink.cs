using System.Buffers;
using System.Text;
using System.Text.Unicode;
using OpenApi.Serialization.Writing;

namespace OpenApi.Serialization.Json;

/// <summary>Spells values as JSON in UTF-8, without white space. Letters stay as they are; only what JSON demands is escaped.</summary>
internal sealed class JsonSink : IContentSink
{
    private const int LongestLetter = 3;
    private const int LongestStep = 64 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(letter => (char)letter),
        '"',
        '\\',
    ]);

    private readonly PooledBuffer json = new();

    /// <summary>Whether a comma goes before what comes next.</summary>
    private bool follows;

    /// <inheritdoc/>
    public void Name(string name)
    {
        Separate();
        Quoted(name);
        json.Write(":"u8);
        follows = false;
    }

    /// <inheritdoc/>
    public void Text(string value)
    {
        Separate();
        Quoted(value);
    }

    /// <inheritdoc/>
    public void Plain(ReadOnlySpan<byte> value)
    {
        Separate();
        json.Write("\""u8);
        json.Write(value);
        json.Write("\""u8);
    }

    /// <inheritdoc/>
    public void Literal(ReadOnlySpan<byte> value)
    {
        Separate();
        json.Write(value);
    }

    /// <inheritdoc/>
    public void Null() => Literal("null"u8);

    /// <inheritdoc/>
    public void StartObject() => Start("{"u8);

    /// <inheritdoc/>
    public void EndObject() => End("}"u8);

    /// <inheritdoc/>
    public void StartList() => Start("["u8);

    /// <inheritdoc/>
    public void EndList() => End("]"u8);

    /// <inheritdoc/>
    public byte[] Written() => json.ToArray();

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void Start(ReadOnlySpan<byte> bracket)
    {
        Separate();
        json.Write(bracket);
        follows = false;
    }

    private void End(ReadOnlySpan<byte> bracket)
    {
        json.Write(bracket);
        follows = true;
    }

    private void Separate()
    {
        if (follows)
        {
            json.Write(","u8);
        }

        follows = true;
    }

    private void Quoted(ReadOnlySpan<char> text)
    {
        json.Write("\""u8);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Escaped);
            Letters(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                break;
            }

            Escape(text[plain]);
            text = text[(plain + 1)..];
        }

        json.Write("\""u8);
    }

    /// <summary>Half of a surrogate pair has no UTF-8; as an escape it is JSON.</summary>
    private void Letters(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var status = Utf8.FromUtf16(
                text,
                json.GetSpan(Math.Min(text.Length, LongestStep) * LongestLetter),
                out var read,
                out var written,
                replaceInvalidSequences: false
            );
            json.Advance(written);
            text = text[read..];
            if (status is OperationStatus.InvalidData)
            {
                Escape(text[0]);
                text = text[1..];
            }
        }
    }

    private void Escape(char letter)
    {
        if (letter is '"' or '\\')
        {
            json.Write([(byte)'\\', (byte)letter]);
            return;
        }

        Span<byte> escape = stackalloc byte[6];
        Encoding.ASCII.GetBytes("\\u", escape);
        ((int)letter).TryFormat(escape[2..], out _, "x4", System.Globalization.CultureInfo.InvariantCulture);
        json.Write(escape);
    }
}
