using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Writing;

namespace OpenApi.Serialization.Form;

/// <summary>
/// Writes forms (<c>application/x-www-form-urlencoded</c>): a list of single values as its name again and again, an object as
/// <c>a[b]=c</c>, a list of objects as <c>a[0][b]=c</c>. Null is an empty value; an empty list and an empty object leave no trace.
/// </summary>
/// <param name="options">How; at most 64 levels if null.</param>
public sealed class FormSerializationWriterFactory(ContentOptions? options) : ISerializationWriterFactory
{
    private readonly ContentOptions options = options ?? ContentOptions.Default;

    /// <summary>Writes at most 64 levels; for Kiota's <c>RegisterDefaultSerializer</c>.</summary>
    public FormSerializationWriterFactory()
        : this(null) { }

    /// <inheritdoc/>
    public string ValidContentType => MediaTypes.Form;

    /// <inheritdoc/>
    public ISerializationWriter GetSerializationWriter(string contentType)
    {
        MediaTypes.Require(contentType, MediaTypes.Form);
        return new ContentWriter(new FormSink(), options);
    }
}
