using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Form;
using OpenApi.Serialization.Json;
using OpenApi.Serialization.Multipart;
using OpenApi.Serialization.Text;

namespace OpenApi.Serialization;

/// <summary>
/// Writes JSON (also <c>+json</c>), forms, multipart bodies and texts, whatever the process has registered with Kiota for them. Hand it to
/// the request adapter of a client.
/// </summary>
/// <param name="options">How; at most 64 levels if null.</param>
/// <param name="others">What writes all other media types, such as Kiota's registry; they are refused if null.</param>
public sealed class ContentSerializationWriterFactory(
    ContentOptions? options = null,
    ISerializationWriterFactory? others = null
) : ISerializationWriterFactory
{
    private readonly JsonSerializationWriterFactory json = new(options);
    private readonly FormSerializationWriterFactory form = new(options);
    private readonly TextSerializationWriterFactory text = new();
    private readonly MultipartSerializationWriterFactory multipart = new();

    /// <inheritdoc/>
    public string ValidContentType => json.ValidContentType;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Nothing writes this media type.</exception>
    public ISerializationWriter GetSerializationWriter(string contentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        ISerializationWriterFactory factory = MediaTypes.Format(contentType) switch
        {
            MediaTypes.Json => json,
            MediaTypes.Form => form,
            MediaTypes.Text => text,
            MediaTypes.Multipart => multipart,
            _ => others
                ?? throw new InvalidOperationException(
                    $"Nothing writes the content type {contentType}. Pass what does to {nameof(ContentSerializationWriterFactory)}."
                ),
        };
        return factory.GetSerializationWriter(contentType);
    }
}
