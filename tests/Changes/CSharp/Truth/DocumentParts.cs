using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>A member of an object of a document, to be read, replaced or removed.</summary>
internal sealed record Place(JsonObject Owner, string Name)
{
    public JsonObject Value => Owner[Name]!.AsObject();
}

/// <summary>Finds the parts of a document that changes are made to.</summary>
internal static class DocumentParts
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    public static JsonObject Components(JsonObject document) => document["components"]!["schemas"]!.AsObject();

    public static JsonObject Paths(JsonObject document) => document["paths"]!.AsObject();

    public static List<Place> Operations(JsonObject document) =>
        [
            .. Paths(document)
                .SelectMany(path =>
                    path.Value!.AsObject()
                        .Where(member => Methods.Contains(member.Key))
                        .Select(member => new Place(path.Value!.AsObject(), member.Key))
                ),
        ];

    /// <summary>The lists of parameters, of operations and of paths.</summary>
    public static List<JsonArray> ParameterLists(JsonObject document) =>
        [
            .. Below(document)
                .Where(node => node.ContainsKey("parameters"))
                .Select(node => node["parameters"]!.AsArray()),
        ];

    public static List<JsonObject> QueryParameters(JsonObject document) =>
        [
            .. ParameterLists(document)
                .SelectMany(list => list.OfType<JsonObject>())
                .Where(parameter => parameter["in"]!.GetValue<string>() == "query"),
        ];

    /// <summary>The parameters that stand anywhere below a node.</summary>
    public static List<JsonObject> ParametersOf(JsonNode node) =>
        [
            .. Below(node)
                .Select(known => known["parameters"])
                .OfType<JsonArray>()
                .SelectMany(list => list.OfType<JsonObject>()),
        ];

    /// <summary>The properties of all object schemas.</summary>
    public static List<Place> Properties(JsonObject document) =>
        [
            .. Below(document)
                .Where(node => node["properties"] is JsonObject)
                .SelectMany(node =>
                    node["properties"]!
                        .AsObject()
                        .Select(member => new Place(node["properties"]!.AsObject(), member.Key))
                ),
        ];

    /// <summary>The schemas that have properties.</summary>
    public static List<JsonObject> ObjectSchemas(JsonObject document) =>
        [.. Below(document).Where(node => node["properties"] is JsonObject)];

    public static List<JsonArray> Enums(JsonObject document) =>
        [.. Below(document).Where(node => node["enum"] is JsonArray).Select(node => node["enum"]!.AsArray())];

    /// <summary>The schemas of request bodies and of responses.</summary>
    public static List<Place> ContentSchemas(JsonObject document, string below) =>
        [
            .. Operations(document)
                .Where(operation => operation.Value[below] is not null)
                .SelectMany(operation => Below(operation.Value[below]!.AsObject()))
                .Where(node => node["content"] is JsonObject)
                .SelectMany(node => node["content"]!.AsObject())
                .Where(media => media.Value!["schema"] is not null)
                .Select(media => new Place(media.Value!.AsObject(), "schema")),
        ];

    /// <summary>Lets all references and mappings to one component lead to another.</summary>
    public static void Redirect(JsonObject document, string from, string to)
    {
        foreach (var node in Below(document).ToList())
        {
            foreach (var member in node.ToList())
            {
                if (member.Value is JsonValue value && value.TryGetValue<string>(out var text) && text == from)
                {
                    node[member.Key] = to;
                }
            }
        }
    }

    private static IEnumerable<JsonObject> Below(JsonNode node) =>
        node switch
        {
            JsonObject members => members
                .Where(member => member.Value is not null)
                .SelectMany(member => Below(member.Value!))
                .Prepend(members),
            JsonArray items => items.Where(item => item is not null).SelectMany(item => Below(item!)),
            _ => [],
        };
}
