using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.ClientGenerator.Reading.Structure;

/// <summary>An object within another one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">Its node, which may be a reference or of the wrong kind.</param>
public readonly record struct Part(ObjectKind Kind, Node Node);

/// <summary>How a member holds its parts.</summary>
internal enum Holds
{
    /// <summary>The member's value is the part.</summary>
    One,

    /// <summary>The value is an array of parts.</summary>
    List,

    /// <summary>The value is an object of parts by name.</summary>
    Map,

    /// <summary>The value is a part, or an array of parts.</summary>
    OneOrList,
}

/// <summary>
/// Which member of which object holds which other objects: OpenAPI's specification as a table. Members that are not in the
/// table hold data, such as examples and extensions, where a <c>$ref</c> is no reference.
/// </summary>
public static class DocumentShape
{
    private static readonly string[] Methods =
    [
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
    ];

    private static readonly Dictionary<ObjectKind, Dictionary<string, (Holds Holds, ObjectKind Kind)>> Table = new()
    {
        [ObjectKind.Document] = Members(
            (Holds.Map, ObjectKind.PathItem, ["paths", "webhooks", "x-webhooks"]),
            (Holds.One, ObjectKind.Components, ["components"])
        ),
        [ObjectKind.Components] = Members(
            (Holds.Map, ObjectKind.Schema, ["schemas"]),
            (Holds.Map, ObjectKind.Response, ["responses"]),
            (Holds.Map, ObjectKind.Parameter, ["parameters"]),
            (Holds.Map, ObjectKind.Example, ["examples"]),
            (Holds.Map, ObjectKind.RequestBody, ["requestBodies"]),
            (Holds.Map, ObjectKind.Header, ["headers"]),
            (Holds.Map, ObjectKind.SecurityScheme, ["securitySchemes"]),
            (Holds.Map, ObjectKind.Link, ["links"]),
            (Holds.Map, ObjectKind.Callback, ["callbacks"]),
            (Holds.Map, ObjectKind.PathItem, ["pathItems"]),
            (Holds.Map, ObjectKind.MediaType, ["mediaTypes"])
        ),
        [ObjectKind.PathItem] = Members(
            (Holds.List, ObjectKind.Parameter, ["parameters"]),
            (Holds.One, ObjectKind.Operation, Methods),
            (Holds.Map, ObjectKind.Operation, ["additionalOperations"])
        ),
        [ObjectKind.Operation] = Members(
            (Holds.List, ObjectKind.Parameter, ["parameters"]),
            (Holds.One, ObjectKind.RequestBody, ["requestBody"]),
            (Holds.Map, ObjectKind.Response, ["responses"]),
            (Holds.Map, ObjectKind.Callback, ["callbacks"])
        ),
        [ObjectKind.Parameter] = Members(
            (Holds.One, ObjectKind.Schema, ["schema"]),
            (Holds.Map, ObjectKind.MediaType, ["content"]),
            (Holds.Map, ObjectKind.Example, ["examples"])
        ),
        [ObjectKind.Header] = Members(
            (Holds.One, ObjectKind.Schema, ["schema"]),
            (Holds.Map, ObjectKind.MediaType, ["content"]),
            (Holds.Map, ObjectKind.Example, ["examples"])
        ),
        [ObjectKind.RequestBody] = Members((Holds.Map, ObjectKind.MediaType, ["content"])),
        [ObjectKind.Response] = Members(
            (Holds.Map, ObjectKind.MediaType, ["content"]),
            (Holds.Map, ObjectKind.Header, ["headers"]),
            (Holds.Map, ObjectKind.Link, ["links"])
        ),
        [ObjectKind.MediaType] = Members(
            (Holds.One, ObjectKind.Schema, ["schema", "itemSchema"]),
            (Holds.Map, ObjectKind.Encoding, ["encoding"]),
            (Holds.List, ObjectKind.Encoding, ["prefixEncoding"]),
            (Holds.One, ObjectKind.Encoding, ["itemEncoding"]),
            (Holds.Map, ObjectKind.Example, ["examples"])
        ),
        [ObjectKind.Encoding] = Members(
            (Holds.Map, ObjectKind.Header, ["headers"]),
            (Holds.Map, ObjectKind.Encoding, ["encoding"]),
            (Holds.List, ObjectKind.Encoding, ["prefixEncoding"]),
            (Holds.One, ObjectKind.Encoding, ["itemEncoding"])
        ),
        [ObjectKind.Schema] = Members(
            (
                Holds.Map,
                ObjectKind.Schema,
                ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]
            ),
            (Holds.List, ObjectKind.Schema, ["allOf", "anyOf", "oneOf", "prefixItems"]),
            (Holds.OneOrList, ObjectKind.Schema, ["items"]),
            (
                Holds.One,
                ObjectKind.Schema,
                [
                    "additionalProperties",
                    "additionalItems",
                    "not",
                    "if",
                    "then",
                    "else",
                    "contains",
                    "propertyNames",
                    "unevaluatedItems",
                    "unevaluatedProperties",
                    "contentSchema",
                ]
            )
        ),
        [ObjectKind.SwaggerDocument] = Members(
            (Holds.Map, ObjectKind.SwaggerPathItem, ["paths", "x-webhooks"]),
            (Holds.Map, ObjectKind.Schema, ["definitions"]),
            (Holds.Map, ObjectKind.SwaggerParameter, ["parameters"]),
            (Holds.Map, ObjectKind.SwaggerResponse, ["responses"])
        ),
        [ObjectKind.SwaggerPathItem] = Members(
            (Holds.List, ObjectKind.SwaggerParameter, ["parameters"]),
            (Holds.One, ObjectKind.SwaggerOperation, Methods)
        ),
        [ObjectKind.SwaggerOperation] = Members(
            (Holds.List, ObjectKind.SwaggerParameter, ["parameters"]),
            (Holds.Map, ObjectKind.SwaggerResponse, ["responses"])
        ),
        [ObjectKind.SwaggerParameter] = Members((Holds.One, ObjectKind.Schema, ["schema"])),
        [ObjectKind.SwaggerResponse] = Members((Holds.One, ObjectKind.Schema, ["schema"])),
    };

    /// <summary>The parts of an object, in document order.</summary>
    /// <param name="kind">What the object is.</param>
    /// <param name="node">The object; any other node has no parts.</param>
    public static IEnumerable<Part> PartsOf(ObjectKind kind, Node node)
    {
        if (node is not ObjectNode members)
        {
            yield break;
        }

        foreach (var member in members.Members)
        {
            if (Find(kind, member.Name) is not var (holds, partKind))
            {
                continue;
            }

            var isContainer =
                holds is Holds.List or Holds.Map || (holds is Holds.OneOrList && member.Value is ArrayNode);
            if (!isContainer)
            {
                yield return new Part(partKind, member.Value);
                continue;
            }

            foreach (var part in HeldBy(member.Value, holds, partKind))
            {
                yield return new Part(partKind, part);
            }
        }
    }

    /// <summary>
    /// What a member should hold when it holds something else: <c>an object</c> or <c>an array</c>; null when it is right,
    /// null or not in the table.
    /// </summary>
    internal static string? WrongKind(ObjectKind kind, Member member) =>
        Find(kind, member.Name) is not var (holds, _) || member.Value.Kind is NodeKind.Null ? null
        : holds is Holds.Map && member.Value is not ObjectNode ? "an object"
        : holds is Holds.List && member.Value is not ArrayNode ? "an array"
        : null;

    private static (Holds Holds, ObjectKind Kind)? Find(ObjectKind kind, string name) =>
        kind is ObjectKind.Callback
            ? IsExtension(name)
                ? null
                : (Holds.One, ObjectKind.PathItem)
            : Table.TryGetValue(kind, out var members) && members.TryGetValue(name, out var entry)
                ? entry
                : null;

    private static IEnumerable<Node> HeldBy(Node container, Holds holds, ObjectKind kind) =>
        container switch
        {
            ObjectNode map when holds is Holds.Map => map
                .Members.Where(member => !MayBeExtended(kind) || !IsExtension(member.Name))
                .Select(member => member.Value),
            ArrayNode list when holds is not Holds.Map => list.Items,
            _ => [],
        };

    /// <summary>Whether maps of such parts may hold extensions: the Paths and Responses Objects of the specification.</summary>
    private static bool MayBeExtended(ObjectKind kind) =>
        kind is ObjectKind.PathItem or ObjectKind.SwaggerPathItem or ObjectKind.Response or ObjectKind.SwaggerResponse;

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    private static Dictionary<string, (Holds, ObjectKind)> Members(
        params (Holds Holds, ObjectKind Kind, string[] Names)[] rows
    )
    {
        var members = new Dictionary<string, (Holds, ObjectKind)>(StringComparer.Ordinal);
        foreach (var (holds, kind, names) in rows)
        {
            foreach (var name in names)
            {
                members.Add(name, (holds, kind));
            }
        }

        return members;
    }
}
