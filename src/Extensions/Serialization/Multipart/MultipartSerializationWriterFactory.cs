using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Multipart;

/// <summary>Writes multipart bodies (<c>multipart/form-data</c>) that are built as Kiota's <c>MultipartBody</c>.</summary>
public sealed class MultipartSerializationWriterFactory : ISerializationWriterFactory
{
    /// <inheritdoc/>
    public string ValidContentType => MediaTypes.Multipart;

    /// <inheritdoc/>
    public ISerializationWriter GetSerializationWriter(string contentType)
    {
        MediaTypes.Require(contentType, MediaTypes.Multipart);
        return new MultipartWriter();
    }
}
