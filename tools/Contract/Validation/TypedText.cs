using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract.Validation;

/// <summary>Gives a text from a path, a query, a header or a form the type that its schema asks for.</summary>
internal static partial class TypedText
{
    /// <summary>
    /// A number, a truth value or null where the shape allows one and the text is one; otherwise the text, so that the
    /// schema can say what is wrong with it. Where the shape allows a text as well, the text wins.
    /// </summary>
    public static JsonNode? Of(string text, SchemaShape shape)
    {
        var types = shape.Types;
        return types.HasFlag(SchemaTypes.String) || types == SchemaTypes.None ? text
            : (types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0 && Number().IsMatch(text) ? JsonNode.Parse(text)
            : types.HasFlag(SchemaTypes.Boolean) && text is "true" or "false" ? JsonNode.Parse(text)
            : types.HasFlag(SchemaTypes.Null) && text is "" or "null" ? null
            : text;
    }

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();
}
