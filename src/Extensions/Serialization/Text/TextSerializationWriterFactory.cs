using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Writing;

namespace OpenApi.Serialization.Text;

/// <summary>Writes texts (<c>text/plain</c>, UTF-8): one single value. Null is the empty text.</summary>
public sealed class TextSerializationWriterFactory : ISerializationWriterFactory
{
    /// <inheritdoc/>
    public string ValidContentType => MediaTypes.Text;

    /// <inheritdoc/>
    public ISerializationWriter GetSerializationWriter(string contentType)
    {
        MediaTypes.Require(contentType, MediaTypes.Text);
        return new ContentWriter(new TextSink(), ContentOptions.Default);
    }
}
