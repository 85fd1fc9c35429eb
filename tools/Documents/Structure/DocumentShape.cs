using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Structure;

/// <summary>An object within another one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">Its node, which may be a reference or of the wrong kind.</param>
public readonly record struct Part(ObjectKind Kind, Node Node);

/// <summary>
/// Which member of which object holds which other objects: OpenAPI's specification as a table. Members that are not in the
/// table hold data, such as examples and extensions, where a <c>$ref</c> is no reference.
/// </summary>
public static class DocumentShape
{
    /// <summary>The parts of an object, in document order.</summary>
    /// <param name="kind">What the object is.</param>
    /// <param name="node">The object; any other node has no parts.</param>
    public static IReadOnlyList<Part> PartsOf(ObjectKind kind, Node node)
    {
        var parts = new List<Part>();
        foreach (var member in node.AsObject?.Members ?? [])
        {
            RowOf(kind, member.Name)?.AddParts(member.Value, parts);
        }

        return parts;
    }

    /// <summary>What the member of that name holds; null when it holds data.</summary>
    internal static ShapeRow? RowOf(ObjectKind kind, string name) =>
        kind switch
        {
            ObjectKind.Schema => OfSchema(name),
            ObjectKind.Document => OfDocument(name),
            ObjectKind.Components => OfComponents(name),
            ObjectKind.PathItem => OfPathItem(name),
            ObjectKind.Operation => OfOperation(name),
            ObjectKind.Parameter or ObjectKind.Header => OfParameter(name),
            ObjectKind.RequestBody => name is "content" ? ShapeRow.Map(ObjectKind.MediaType) : null,
            ObjectKind.Response => OfResponse(name),
            ObjectKind.MediaType => OfMediaType(name),
            ObjectKind.Encoding => name is "headers" ? ShapeRow.Map(ObjectKind.Header) : OfEncodings(name),
            ObjectKind.Callback => ShapeRow.IsExtension(name) ? null : ShapeRow.One(ObjectKind.PathItem),
            ObjectKind.SwaggerDocument => OfSwaggerDocument(name),
            ObjectKind.SwaggerPathItem => OfSwaggerPathItem(name),
            ObjectKind.SwaggerOperation => OfSwaggerOperation(name),
            ObjectKind.SwaggerParameter or ObjectKind.SwaggerResponse => name is "schema"
                ? ShapeRow.One(ObjectKind.Schema)
                : null,
            _ => null,
        };

    private static ShapeRow? OfDocument(string name) =>
        name switch
        {
            "paths" or "webhooks" or "x-webhooks" => ShapeRow.Map(ObjectKind.PathItem),
            "components" => ShapeRow.One(ObjectKind.Components),
            _ => null,
        };

    private static ShapeRow? OfComponents(string name) =>
        name switch
        {
            "schemas" => ShapeRow.Map(ObjectKind.Schema),
            "responses" => ShapeRow.Map(ObjectKind.Response),
            "parameters" => ShapeRow.Map(ObjectKind.Parameter),
            "examples" => ShapeRow.Map(ObjectKind.Example),
            "requestBodies" => ShapeRow.Map(ObjectKind.RequestBody),
            "headers" => ShapeRow.Map(ObjectKind.Header),
            "securitySchemes" => ShapeRow.Map(ObjectKind.SecurityScheme),
            "links" => ShapeRow.Map(ObjectKind.Link),
            "callbacks" => ShapeRow.Map(ObjectKind.Callback),
            "pathItems" => ShapeRow.Map(ObjectKind.PathItem),
            "mediaTypes" => ShapeRow.Map(ObjectKind.MediaType),
            _ => null,
        };

    private static ShapeRow? OfPathItem(string name) =>
        name switch
        {
            "parameters" => ShapeRow.List(ObjectKind.Parameter),
            HttpMethods.Additional => ShapeRow.Map(ObjectKind.Operation),
            _ => HttpMethods.IsField(name) ? ShapeRow.One(ObjectKind.Operation) : null,
        };

    private static ShapeRow? OfOperation(string name) =>
        name switch
        {
            "parameters" => ShapeRow.List(ObjectKind.Parameter),
            "requestBody" => ShapeRow.One(ObjectKind.RequestBody),
            "responses" => ShapeRow.Map(ObjectKind.Response),
            "callbacks" => ShapeRow.Map(ObjectKind.Callback),
            _ => null,
        };

    private static ShapeRow? OfParameter(string name) =>
        name switch
        {
            "schema" => ShapeRow.One(ObjectKind.Schema),
            "content" => ShapeRow.Map(ObjectKind.MediaType),
            "examples" => ShapeRow.Map(ObjectKind.Example),
            _ => null,
        };

    private static ShapeRow? OfResponse(string name) =>
        name switch
        {
            "content" => ShapeRow.Map(ObjectKind.MediaType),
            "headers" => ShapeRow.Map(ObjectKind.Header),
            "links" => ShapeRow.Map(ObjectKind.Link),
            _ => null,
        };

    private static ShapeRow? OfMediaType(string name) =>
        name switch
        {
            "schema" or "itemSchema" => ShapeRow.One(ObjectKind.Schema),
            "examples" => ShapeRow.Map(ObjectKind.Example),
            _ => OfEncodings(name),
        };

    private static ShapeRow? OfEncodings(string name) =>
        name switch
        {
            "encoding" => ShapeRow.Map(ObjectKind.Encoding),
            "prefixEncoding" => ShapeRow.List(ObjectKind.Encoding),
            "itemEncoding" => ShapeRow.One(ObjectKind.Encoding),
            _ => null,
        };

    private static ShapeRow? OfSchema(string name) =>
        name switch
        {
            "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" => ShapeRow.Map(
                ObjectKind.Schema
            ),
            "allOf" or "anyOf" or "oneOf" or "prefixItems" => ShapeRow.List(ObjectKind.Schema),
            "items" => ShapeRow.OneOrList(ObjectKind.Schema),
            "additionalProperties"
            or "additionalItems"
            or "not"
            or "if"
            or "then"
            or "else"
            or "contains"
            or "propertyNames"
            or "unevaluatedItems"
            or "unevaluatedProperties"
            or "contentSchema" => ShapeRow.One(ObjectKind.Schema),
            _ => null,
        };

    private static ShapeRow? OfSwaggerDocument(string name) =>
        name switch
        {
            "paths" or "x-webhooks" => ShapeRow.Map(ObjectKind.SwaggerPathItem),
            "definitions" => ShapeRow.Map(ObjectKind.Schema),
            "parameters" => ShapeRow.Map(ObjectKind.SwaggerParameter),
            "responses" => ShapeRow.Map(ObjectKind.SwaggerResponse),
            _ => null,
        };

    private static ShapeRow? OfSwaggerPathItem(string name) =>
        name is "parameters" ? ShapeRow.List(ObjectKind.SwaggerParameter)
        : HttpMethods.IsFieldOfSwagger(name) ? ShapeRow.One(ObjectKind.SwaggerOperation)
        : null;

    private static ShapeRow? OfSwaggerOperation(string name) =>
        name switch
        {
            "parameters" => ShapeRow.List(ObjectKind.SwaggerParameter),
            "responses" => ShapeRow.Map(ObjectKind.SwaggerResponse),
            _ => null,
        };
}
