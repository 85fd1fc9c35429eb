using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>What authors do to operations. An edit that does not fit a document leaves it alone.</summary>
internal static class DocumentEdits
{
    private const string Path = "/pets/{id}";

    public static readonly IReadOnlyList<(string Name, Func<JsonObject, Random, bool> Apply)> All =
    [
        ("operation is removed", (document, _) => Item(document).Remove("post") && Put(Item(document), "get", Empty())),
        ("operation is added", (document, _) => Put(Item(document), "get", Empty())),
        ("path is moved", (document, _) => Move(document, "/animals/{id}")),
        ("path parameter is renamed", RenameParameter),
        ("operation gets another id", (document, _) => Put(Post(document), "operationId", "other")),
        ("operation gets tags", (document, _) => Put(Post(document), "tags", new JsonArray("a"))),
        ("operation is deprecated", (document, _) => Put(Post(document), "deprecated", true)),
        ("optional query parameter is added", (document, _) => AddParameter(document, "query", false)),
        ("required query parameter is added", (document, _) => AddParameter(document, "query", true)),
        ("optional header is added", (document, _) => AddParameter(document, "header", false)),
        ("required header is added", (document, _) => AddParameter(document, "header", true)),
        ("parameter is removed", (document, random) => Drop(Parameters(document), random.Next(1, 4))),
        ("parameter becomes required", (document, random) => Flag(Parameters(document)[random.Next(1, 4)], true)),
        ("parameter becomes optional", (document, random) => Flag(Parameters(document)[random.Next(1, 4)], false)),
        ("parameter moves", (document, _) => Put(Parameters(document)[1]!.AsObject(), "in", "header")),
        // The validators read a joined list and a repeated name alike, so no message can show this one; its seeds are passed over.
        ("list is joined", (_, _) => false),
        ("body becomes required", (document, _) => Flag(Post(document)["requestBody"], true)),
        ("body becomes optional", (document, _) => Flag(Post(document)["requestBody"], false)),
        ("body is removed", (document, _) => Post(document).Remove("requestBody")),
        (
            "request media type is added",
            (document, _) => Put(Content(Post(document)["requestBody"]), "text/plain", new JsonObject())
        ),
        ("request media type is replaced", (document, _) => Replace(Content(Post(document)["requestBody"]))),
        (
            "response media type is added",
            (document, _) => Put(Content(Answers(document)["200"]), "text/plain", new JsonObject())
        ),
        ("response media type is replaced", (document, _) => Replace(Content(Answers(document)["200"]))),
        (
            "success is added",
            (document, _) => Put(Answers(document), "202", new JsonObject { ["description"] = "later" })
        ),
        (
            "success is replaced",
            (document, _) =>
                Answers(document)["200"] is { } answer
                && Answers(document).Remove("200")
                && Put(Answers(document), "201", answer)
        ),
        (
            "failure is added",
            (document, _) => Put(Answers(document), "409", new JsonObject { ["description"] = "taken" })
        ),
        ("failure is removed", (document, _) => Answers(document).Remove("404")),
        (
            "credentials are needed",
            (document, _) => Put(document, "security", new JsonArray(new JsonObject { ["key"] = new JsonArray() }))
        ),
        ("server moves", (document, _) => Put(document, "servers", new JsonArray(new JsonObject { ["url"] = "/v2" }))),
        (
            "server is added",
            (document, _) =>
                Put(
                    document,
                    "servers",
                    new JsonArray(new JsonObject { ["url"] = "/v1" }, new JsonObject { ["url"] = "/v2" })
                )
        ),
        ("schema is renamed", RenameSchema),
        ("reference is replaced by what it names", Inline),
        ("version is raised", (document, _) => Put(document["info"]!.AsObject(), "version", "2")),
    ];

    private static JsonObject Item(JsonObject document) => document["paths"]![Path]!.AsObject();

    private static JsonObject Post(JsonObject document) => Item(document)["post"]!.AsObject();

    private static JsonArray Parameters(JsonObject document) => Post(document)["parameters"]!.AsArray();

    private static JsonObject Answers(JsonObject document) => Post(document)["responses"]!.AsObject();

    private static JsonObject Content(JsonNode? owner) => owner!["content"]!.AsObject();

    private static JsonObject Empty() =>
        new() { ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "good" } } };

    private static bool Put(JsonObject owner, string name, JsonNode? value)
    {
        owner[name] = value;
        return true;
    }

    private static bool Flag(JsonNode? owner, bool value) =>
        owner!["required"]!.GetValue<bool>() != value && Put(owner.AsObject(), "required", value);

    private static bool Drop(JsonArray list, int at)
    {
        list.RemoveAt(at);
        return true;
    }

    private static bool Replace(JsonObject content)
    {
        var media = content["application/json"]!;
        content.Clear();
        return Put(content, "application/vnd.pets+json", media);
    }

    private static bool AddParameter(JsonObject document, string place, bool isRequired)
    {
        Parameters(document)
            .Add(
                new JsonObject
                {
                    ["name"] = "added",
                    ["in"] = place,
                    ["required"] = isRequired,
                    ["schema"] = new JsonObject { ["type"] = "string" },
                }
            );
        return true;
    }

    private static bool Move(JsonObject document, string path)
    {
        var item = Item(document);
        document["paths"]!.AsObject().Clear();
        return Put(document["paths"]!.AsObject(), path, item);
    }

    private static bool RenameParameter(JsonObject document, Random random)
    {
        Parameters(document)[0]!["name"] = "petId";
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
