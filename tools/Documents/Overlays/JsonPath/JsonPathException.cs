namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>A text is not a JSONPath query.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="offset">Where in the query, in UTF-16 units.</param>
public sealed class JsonPathException(string message, int offset) : Exception(message)
{
    /// <summary>Where in the query, in UTF-16 units.</summary>
    public int Offset { get; } = offset;
}
