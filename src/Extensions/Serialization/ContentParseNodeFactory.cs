using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Form;
using OpenApi.Serialization.Json;
using OpenApi.Serialization.Text;

namespace OpenApi.Serialization;

/// <summary>
/// Reads JSON (also <c>+json</c>), forms and texts, whatever the process has registered with Kiota for them. Hand it to the request
/// adapter of a client.
/// </summary>
/// <param name="options">How; leniently if null.</param>
/// <param name="others">What reads all other media types, such as Kiota's registry; they are refused if null.</param>
public sealed class ContentParseNodeFactory(ContentOptions? options = null, IParseNodeFactory? others = null)
    : IParseNodeFactory
{
    private readonly JsonParseNodeFactory json = new(options);
    private readonly FormParseNodeFactory form = new(options);
    private readonly TextParseNodeFactory text = new(options);

    /// <inheritdoc/>
    public string ValidContentType => json.ValidContentType;

    /// <inheritdoc/>
    /// <exception cref="ContentFormatException">The body is not of its format, or too long or deep.</exception>
    /// <exception cref="InvalidOperationException">Nothing reads this media type.</exception>
    public Task<IParseNode> GetRootParseNodeAsync(
        string contentType,
        Stream content,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        IParseNodeFactory factory = MediaTypes.Format(contentType) switch
        {
            MediaTypes.Json => json,
            MediaTypes.Form => form,
            MediaTypes.Text => text,
            _ => others
                ?? throw new InvalidOperationException(
                    $"Nothing reads the content type {contentType}. Pass what does to {nameof(ContentParseNodeFactory)}."
                ),
        };
        return factory.GetRootParseNodeAsync(contentType, content, cancellationToken);
    }
}
