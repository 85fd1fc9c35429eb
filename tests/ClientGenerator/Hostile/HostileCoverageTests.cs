using System.Text.Json.Nodes;

namespace OpenApi.ClientGenerator.Tests.Hostile;

/// <summary>The hostile document has every field of OpenAPI whose value an author chooses freely.</summary>
public sealed class HostileCoverageTests
{
    /// <summary>The text fields by the object that has them (OpenAPI 3.1 and 3.2, section 4; JSON Schema 2020-12).</summary>
    private static readonly Dictionary<string, string[]> TextFields = new(StringComparer.Ordinal)
    {
        ["info"] = ["title", "summary", "description", "termsOfService", "version"],
        ["contact"] = ["name", "url", "email"],
        ["license"] = ["name", "identifier", "url"],
        ["servers"] = ["url", "description", "name"],
        ["variables"] = ["default", "description", "enum"],
        ["tags"] = ["name", "summary", "description", "parent", "kind"],
        ["externalDocs"] = ["url", "description"],
        ["paths"] = ["summary", "description"],
        ["get"] = ["operationId", "summary", "description", "tags"],
        ["x-ms-deprecation"] = ["description", "version", "date", "removalDate"],
        ["parameters"] = ["description", "example"],
        ["requestBody"] = ["description"],
        ["responses"] = ["summary", "description"],
        ["headers"] = ["description", "example"],
        ["links"] = ["operationId", "description"],
        ["content"] = ["example"],
        ["examples"] = ["summary", "description", "externalValue", "value"],
        ["encoding"] = ["contentType"],
        ["schema"] = ["title", "description", "default"],
        ["properties"] =
        [
            "title",
            "description",
            "$comment",
            "default",
            "example",
            "examples",
            "pattern",
            "format",
            "const",
            "contentMediaType",
            "contentEncoding",
            "x-text",
        ],
        ["xml"] = ["name", "namespace", "prefix"],
        ["x-ms-enum"] = ["name"],
        ["values"] = ["description"],
        ["securitySchemes"] = ["name", "description", "scheme", "bearerFormat", "openIdConnectUrl"],
        ["authorizationCode"] = ["authorizationUrl", "tokenUrl", "refreshUrl"],
        ["additionalProperties"] = ["description"],
        ["schemas"] = ["title", "description"],
    };

    [Fact]
    public void Every_text_field_of_every_object_is_hostile()
    {
        var path = Path.Combine(Repository.Folder, "tests", "ClientGenerator", "Hostile", "hostile.openapi.json");
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(JsonNode.Parse(File.ReadAllText(path))!, "", "", found);

        TextFields.SelectMany(known => known.Value.Select(field => $"{known.Key}: {field}")).Should().BeSubsetOf(found);
    }

    /// <summary>Finds hostile members; an object is called by its own key, and in a map or a list by the key of that.</summary>
    private static void Collect(JsonNode node, string owner, string name, HashSet<string> found)
    {
        if (node is JsonObject members)
        {
            foreach (var (key, value) in members.Where(member => member.Value is not null))
            {
                if (IsHostile(value!))
                {
                    found.Add($"{name}: {key}");
                    found.Add($"{owner}: {key}");
                }

                Collect(value!, name, key, found);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items.Where(item => item is not null))
            {
                Collect(item!, owner, name, found);
            }
        }
    }

    private static bool IsHostile(JsonNode value) =>
        value is JsonArray items
            ? items.Any(item => item is not null && IsHostile(item))
            : value is JsonValue text && text.ToString().Contains("TEXT", StringComparison.Ordinal);
}
