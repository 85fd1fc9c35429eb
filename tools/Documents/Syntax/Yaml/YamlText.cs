namespace OpenApi.Documents.Syntax.Yaml;

/// <summary>Hands a text to the YAML scanner block by block and watches for cancellation.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where reading begins.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class YamlText(string text, int start, CancellationToken cancellationToken) : TextReader
{
    private int at = start;

    /// <inheritdoc/>
    public override int Peek() => at < text.Length ? text[at] : -1;

    /// <inheritdoc/>
    public override int Read() => at < text.Length ? text[at++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var length = Math.Min(count, text.Length - at);
        text.CopyTo(at, buffer, index, length);
        at += length;
        return length;
    }
}
