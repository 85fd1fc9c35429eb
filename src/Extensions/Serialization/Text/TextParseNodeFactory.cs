using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Text;

/// <summary>Reads texts (<c>text/plain</c>, UTF-8) as they are, quotation marks included, or as the type of a single value.</summary>
/// <param name="options">How; leniently if null.</param>
public sealed class TextParseNodeFactory(ContentOptions? options) : IParseNodeFactory
{
    private readonly ContentOptions options = options ?? ContentOptions.Default;

    /// <summary>Reads leniently; for Kiota's <c>RegisterDefaultDeserializer</c>.</summary>
    public TextParseNodeFactory()
        : this(null) { }

    /// <inheritdoc/>
    public string ValidContentType => MediaTypes.Text;

    /// <inheritdoc/>
    /// <exception cref="ContentFormatException">The body is too long.</exception>
    public Task<IParseNode> GetRootParseNodeAsync(
        string contentType,
        Stream content,
        CancellationToken cancellationToken = default
    )
    {
        MediaTypes.Require(contentType, MediaTypes.Text);
        ArgumentNullException.ThrowIfNull(content);
        return BoundedBody.ReadAsync<IParseNode>(
            content,
            options,
            body => new TextParseNode(Encoding.UTF8.GetString(body.Span), options),
            cancellationToken
        );
    }
}
