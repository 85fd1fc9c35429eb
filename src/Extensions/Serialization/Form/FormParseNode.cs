using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Reading;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Form;

/// <summary>A value of a form.</summary>
/// <param name="value">The value.</param>
/// <param name="fields">The fields of the whole form, at its root.</param>
/// <param name="options">How it is read.</param>
internal sealed class FormParseNode(
    FormValue value,
    IReadOnlyList<KeyValuePair<string, string>>? fields,
    ContentOptions options
) : ParseNode(options, fields is not null)
{
    /// <inheritdoc/>
    public override bool IsNull => false;

    /// <inheritdoc/>
    protected override bool IsObject => fields is not null || (value.Members.Count > 0 && value.Texts.Count == 0);

    /// <inheritdoc/>
    protected override string Path => value.Path;

    /// <inheritdoc/>
    protected override RawScalar Scalar =>
        Text() is { } text ? new RawScalar(ScalarKind.Any, Encoding.UTF8.GetBytes(text)) : default;

    /// <inheritdoc/>
    public override object? Anything() => Text() is { } text ? text : Untyped();

    /// <inheritdoc/>
    public override IParseNode? GetChildNode(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        var texts = fields?.Where(field => field.Key == identifier).Select(field => field.Value).ToList() ?? [];
        return texts.Count > 0 ? Node(new FormValue(identifier) { Texts = texts })
            : value.Members.TryGetValue(identifier, out var member) ? Node(member)
            : null;
    }

    /// <inheritdoc/>
    protected override UntypedNode Untyped() => fields is null ? value.Untyped() : value.Whole();

    /// <inheritdoc/>
    protected override string? Text() => value is { Texts: [var text], Members.Count: 0 } ? text : null;

    /// <inheritdoc/>
    protected override IEnumerable<ParseNode>? Items() =>
        value.Members.Count == 0 || value.IsIndexed ? value.Items().Select(Node) : null;

    /// <inheritdoc/>
    protected override void ReadMembers(MemberReader reader)
    {
        var members = value.Members;
        if (fields is not null)
        {
            // A document may name a field with its brackets.
            var named = fields.ToLookup(field =>
                field.Key.Contains('[', StringComparison.Ordinal) && reader.Names(field.Key)
            );
            members = FormValue.Of(named[false], Options.MaxDepth).Members;
            foreach (var field in named[true].GroupBy(field => field.Key, field => field.Value))
            {
                reader.Take(field.Key, Node(new FormValue(field.Key) { Texts = [.. field] }));
            }
        }

        foreach (var (name, member) in members)
        {
            reader.Take(name, Node(member));
        }
    }

    private FormParseNode Node(FormValue child) =>
        new(child, null, Options)
        {
            OnBeforeAssignFieldValues = OnBeforeAssignFieldValues,
            OnAfterAssignFieldValues = OnAfterAssignFieldValues,
        };
}
