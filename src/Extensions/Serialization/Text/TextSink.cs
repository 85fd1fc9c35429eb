using System.Buffers;
using OpenApi.Serialization.Values;
using OpenApi.Serialization.Writing;

namespace OpenApi.Serialization.Text;

/// <summary>Spells one value as a text. Null is the empty text.</summary>
internal sealed class TextSink : IContentSink
{
    private const string OneValue =
        "A body of text/plain is one value without a name. Send the model as JSON or as a form.";

    private readonly PooledBuffer text = new();
    private bool isWritten;

    /// <inheritdoc/>
    public void Name(string name) => throw new NotSupportedException(OneValue);

    /// <inheritdoc/>
    public void Text(string value) => Plain(StrictUtf8.Of(value));

    /// <inheritdoc/>
    public void Plain(ReadOnlySpan<byte> value)
    {
        if (isWritten)
        {
            throw new NotSupportedException(OneValue);
        }

        isWritten = true;
        text.Write(value);
    }

    /// <inheritdoc/>
    public void Literal(ReadOnlySpan<byte> value) => Plain(value);

    /// <inheritdoc/>
    public void Null() { }

    /// <inheritdoc/>
    public void StartObject() => throw new NotSupportedException(OneValue);

    /// <inheritdoc/>
    public void EndObject() { }

    /// <inheritdoc/>
    public void StartList() => throw new NotSupportedException(OneValue);

    /// <inheritdoc/>
    public void EndList() { }

    /// <inheritdoc/>
    public byte[] Written() => text.ToArray();

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();
}
