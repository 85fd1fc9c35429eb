using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Form;

/// <summary>
/// Reads forms (<c>application/x-www-form-urlencoded</c>) as the URL Standard does: names that stand again are lists, and brackets
/// lead to members and items. A form has texts only, so that a text is read as the type that is asked for.
/// </summary>
/// <param name="options">How; leniently if null.</param>
public sealed class FormParseNodeFactory(ContentOptions? options) : IParseNodeFactory
{
    private readonly ContentOptions options = options ?? ContentOptions.Default;

    /// <summary>Reads leniently; for Kiota's <c>RegisterDefaultDeserializer</c>.</summary>
    public FormParseNodeFactory()
        : this(null) { }

    /// <inheritdoc/>
    public string ValidContentType => MediaTypes.Form;

    /// <inheritdoc/>
    /// <exception cref="ContentFormatException">The body is too long, or a name too deep.</exception>
    public Task<IParseNode> GetRootParseNodeAsync(
        string contentType,
        Stream content,
        CancellationToken cancellationToken = default
    )
    {
        MediaTypes.Require(contentType, MediaTypes.Form);
        ArgumentNullException.ThrowIfNull(content);
        return BoundedBody.ReadAsync<IParseNode>(content, options, body => Read(body.Span, options), cancellationToken);
    }

    private static FormParseNode Read(ReadOnlySpan<byte> form, ContentOptions options)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var range in form.Split((byte)'&'))
        {
            var field = form[range];
            if (!field.IsEmpty)
            {
                var end = field.IndexOf((byte)'=');
                fields.Add(
                    new(
                        FormText.Decode(end < 0 ? field : field[..end]),
                        end < 0 ? string.Empty : FormText.Decode(field[(end + 1)..])
                    )
                );
            }
        }

        return new FormParseNode(FormValue.Of(fields, options.MaxDepth), fields, options);
    }
}
