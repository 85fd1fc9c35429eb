using System.Text.Json.Nodes;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>
/// A document in which a component and a segment have the name of each type of the namespace <c>System</c>: Kiota gives a
/// suffix to many of them, and to the others none.
/// </summary>
internal static class NamesDocument
{
    /// <summary>The names that Kiota knows from other namespaces, or that are no public types.</summary>
    private static readonly string[] Others =
    [
        "Date",
        "Directory",
        "File",
        "Integer",
        "Method",
        "MultipartBody",
        "Path",
        "Stream",
        "Task",
        "Thread",
        "CultureAwareComparer",
        "OrdinalComparer",
        "UnitySerializationHolder",
    ];

    /// <summary>Writes the document.</summary>
    /// <returns>Its path.</returns>
    public static string Write()
    {
        var names = typeof(object)
            .Assembly.GetExportedTypes()
            .Concat(typeof(Uri).Assembly.GetExportedTypes())
            .Concat(typeof(Console).Assembly.GetExportedTypes())
            .Where(type => type is { Namespace: nameof(System), IsGenericType: false, IsNested: false })
            .Select(type => type.Name)
            .Concat(Others)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)
            .ToList();
        var document = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Names", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://names.example" }),
            ["paths"] = new JsonObject(names.Select(name => KeyValuePair.Create($"/types/{name}", PathOf(name)))),
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, SchemaOf(name)))),
            },
        };
        var path = Repository.PathOf("artifacts/kiota/names.openapi.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, document.ToJsonString());
        return path;
    }

    private static JsonNode? PathOf(string name) =>
        JsonNode.Parse(
            $$"""
            { "get": { "responses": { "200": { "description": "", "content": { "application/json": {
              "schema": { "$ref": "#/components/schemas/{{name}}" } } } } } } }
            """
        );

    private static JsonNode? SchemaOf(string name) =>
        JsonNode.Parse($$"""{ "type": "object", "properties": { "{{name}}": { "type": "string" } } }""");
}
