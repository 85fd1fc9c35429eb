using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Writing;

namespace OpenApi.Serialization.Json;

/// <summary>Writes JSON (RFC 8259).</summary>
/// <param name="options">How; at most 64 levels if null.</param>
public sealed class JsonSerializationWriterFactory(ContentOptions? options) : ISerializationWriterFactory
{
    private readonly ContentOptions options = options ?? ContentOptions.Default;

    /// <summary>Writes at most 64 levels; for Kiota's <c>RegisterDefaultSerializer</c>.</summary>
    public JsonSerializationWriterFactory()
        : this(null) { }

    /// <inheritdoc/>
    public string ValidContentType => MediaTypes.Json;

    /// <inheritdoc/>
    public ISerializationWriter GetSerializationWriter(string contentType)
    {
        MediaTypes.Require(contentType, MediaTypes.Json);
        return new ContentWriter(new JsonSink(), options);
    }
}
