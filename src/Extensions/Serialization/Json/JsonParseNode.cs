using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Reading;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Json;

/// <summary>A value of JSON.</summary>
internal sealed class JsonParseNode(JsonElement element, JsonElement root, ContentOptions options, bool isRoot)
    : ParseNode(options, isRoot)
{
    private const int LongestName = 128;

    /// <summary>The root of a document.</summary>
    public JsonParseNode(JsonElement root, ContentOptions options)
        : this(root, root, options, isRoot: true) { }

    /// <inheritdoc/>
    public override bool IsNull => element.ValueKind is JsonValueKind.Null;

    /// <inheritdoc/>
    protected override bool IsObject => element.ValueKind is JsonValueKind.Object;

    /// <inheritdoc/>
    protected override string Path => JsonLocation.Of(root, element);

    /// <inheritdoc/>
    protected override RawScalar Scalar =>
        element.ValueKind switch
        {
            JsonValueKind.String => new(ScalarKind.Text, JsonText.Utf8(element)),
            JsonValueKind.Number => new(ScalarKind.Number, JsonMarshal.GetRawUtf8Value(element)),
            JsonValueKind.True or JsonValueKind.False => new(ScalarKind.Truth, JsonMarshal.GetRawUtf8Value(element)),
            _ => default,
        };

    /// <inheritdoc/>
    public override object? Anything() =>
        element.ValueKind switch
        {
            JsonValueKind.String => JsonText.Of(element),
            JsonValueKind.Number => UntypedNumber.Value(JsonMarshal.GetRawUtf8Value(element)),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            _ => JsonUntyped.Of(element),
        };

    /// <inheritdoc/>
    public override IParseNode? GetChildNode(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        if (!IsObject)
        {
            return null;
        }

        var name = Encoding.UTF8.GetBytes(identifier);
        JsonParseNode? found = null;
        foreach (var member in element.EnumerateObject())
        {
            if (JsonText.IsNamed(member, name, identifier))
            {
                found = Node(member.Value);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    protected override UntypedNode Untyped() => JsonUntyped.Of(element);

    /// <inheritdoc/>
    protected override string? Text() => element.ValueKind is JsonValueKind.String ? JsonText.Of(element) : null;

    /// <inheritdoc/>
    protected override IEnumerable<ParseNode>? Items() =>
        element.ValueKind is JsonValueKind.Array ? element.EnumerateArray().Select(Node) : null;

    /// <inheritdoc/>
    protected override void ReadMembers(MemberReader reader)
    {
        Span<char> letters = stackalloc char[LongestName];
        foreach (var member in element.EnumerateObject())
        {
            var raw = JsonMarshal.GetRawUtf8PropertyName(member);
            if (raw.Length <= LongestName && !raw.Contains((byte)'\\'))
            {
                reader.Take(letters[..Encoding.UTF8.GetChars(raw, letters)], Node(member.Value));
            }
            else
            {
                reader.Take(JsonText.Unescaped(raw), Node(member.Value));
            }
        }
    }

    private JsonParseNode Node(JsonElement child) =>
        new(child, root, Options, isRoot: false)
        {
            OnBeforeAssignFieldValues = OnBeforeAssignFieldValues,
            OnAfterAssignFieldValues = OnAfterAssignFieldValues,
        };
}
