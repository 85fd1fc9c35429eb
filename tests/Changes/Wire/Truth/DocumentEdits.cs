using System.Text.Json.Nodes;
using static OpenApi.Changes.Tests.Wire.Truth.Parts;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>What authors do to operations and components. An edit that does not fit a document leaves it alone.</summary>
internal static class DocumentEdits
{
    public static readonly IReadOnlyList<(string Name, Func<JsonObject, Random, bool> Apply)> All =
    [
        ("operation is removed", (document, _) => Item(document).Remove("post") && Put(Item(document), "get", Empty())),
        ("operation is added", (document, _) => Put(Item(document), "get", Empty())),
        ("path is moved", (document, _) => Move(document, "/animals/{id}")),
        ("path parameter is renamed", RenameParameter),
        ("operation gets another id", (document, _) => Put(Post(document), "operationId", "other")),
        ("operation gets tags", (document, _) => Put(Post(document), "tags", new JsonArray("a"))),
        ("operation is deprecated", (document, _) => Put(Post(document), "deprecated", true)),
        ("schema is renamed", RenameSchema),
        ("reference is replaced by what it names", Inline),
        ("version is raised", (document, _) => Put(document["info"]!.AsObject(), "version", "2")),
        .. ParameterEdits.All,
        .. MessageEdits.All,
        .. AccessEdits.All,
    ];

    private static bool Move(JsonObject document, string path)
    {
        var item = Item(document);
        document["paths"]!.AsObject().Clear();
        return Put(document["paths"]!.AsObject(), path, item);
    }

    private static bool RenameParameter(JsonObject document, Random random)
    {
        Parameter(document, "id")["name"] = "petId";
        return Move(document, "/pets/{petId}");
    }

    private static bool RenameSchema(JsonObject document, Random random)
    {
        var text = document
            .ToJsonString()
            .Replace("#/components/schemas/Sent", "#/components/schemas/Given", StringComparison.Ordinal)
            .Replace("\"Sent\":", "\"Given\":", StringComparison.Ordinal);
        var renamed = JsonNode.Parse(text)!.AsObject();
        foreach (var name in new[] { "paths", "components" })
        {
            document[name] = renamed[name]!.DeepClone();
        }

        return true;
    }

    private static bool Inline(JsonObject document, Random random)
    {
        var schemas = document["components"]!["schemas"]!;
        Content(Post(document)["requestBody"])["application/json"]!["schema"] = schemas["Sent"]!.DeepClone();
        Content(Answers(document)["200"])["application/json"]!["schema"] = schemas["Received"]!.DeepClone();
        return true;
    }
}
