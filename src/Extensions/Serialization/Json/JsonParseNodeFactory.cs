using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Json;

/// <summary>Reads JSON (RFC 8259): UTF-8, with or without a byte order mark, one value and nothing behind it.</summary>
/// <param name="options">How; leniently if null.</param>
public sealed class JsonParseNodeFactory(ContentOptions? options) : IParseNodeFactory
{
    private readonly ContentOptions options = options ?? ContentOptions.Default;

    /// <summary>Reads leniently; for Kiota's <c>RegisterDefaultDeserializer</c>.</summary>
    public JsonParseNodeFactory()
        : this(null) { }

    /// <inheritdoc/>
    public string ValidContentType => MediaTypes.Json;

    /// <inheritdoc/>
    /// <exception cref="ContentFormatException">The body is no JSON, or too long or deep.</exception>
    public Task<IParseNode> GetRootParseNodeAsync(
        string contentType,
        Stream content,
        CancellationToken cancellationToken = default
    )
    {
        MediaTypes.Require(contentType, MediaTypes.Json);
        ArgumentNullException.ThrowIfNull(content);
        return BoundedBody.ReadAsync<IParseNode>(content, options, body => Read(body.Span, options), cancellationToken);
    }

    private static JsonParseNode Read(ReadOnlySpan<byte> json, ContentOptions options)
    {
        if (!Utf8.IsValid(json))
        {
            throw JsonFault.Encoding(json, options.MaxDepth);
        }

        try
        {
            return new JsonParseNode(
                JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = options.MaxDepth }),
                options
            );
        }
        catch (JsonException)
        {
            throw JsonFault.Syntax(json, options.MaxDepth);
        }
    }
}
