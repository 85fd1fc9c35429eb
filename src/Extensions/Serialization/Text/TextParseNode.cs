using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Reading;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Text;

/// <summary>A body that is one text.</summary>
internal sealed class TextParseNode(string text, ContentOptions options) : ParseNode(options, isRoot: true)
{
    /// <inheritdoc/>
    public override bool IsNull => false;

    /// <inheritdoc/>
    protected override bool IsObject => false;

    /// <inheritdoc/>
    protected override string Path => ContentPath.Root;

    /// <inheritdoc/>
    protected override RawScalar Scalar => new(ScalarKind.Any, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc/>
    public override object? Anything() => text;

    /// <inheritdoc/>
    public override IParseNode? GetChildNode(string identifier) => null;

    /// <inheritdoc/>
    protected override UntypedNode Untyped() => new UntypedString(text);

    /// <inheritdoc/>
    protected override string? Text() => text;

    /// <inheritdoc/>
    protected override IEnumerable<ParseNode>? Items() => null;

    /// <inheritdoc/>
    protected override void ReadMembers(MemberReader reader) { }
}
