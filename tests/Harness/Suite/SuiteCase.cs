using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Documents;
using OpenApi.Documents.Meaning;
using OpenApi.Schemas.Validation;

namespace OpenApi.Harness.Tests.Suite;

/// <summary>One test of JSON-Schema-Test-Suite, asked of a schema that stands in an OpenAPI document.</summary>
/// <param name="File">The file, relative to the draft's folder.</param>
/// <param name="Group">The description of the group.</param>
/// <param name="Test">The description of the test.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Data">The value.</param>
/// <param name="IsValid">Whether the value meets the schema.</param>
internal sealed record SuiteCase(
    string File,
    string Group,
    string Test,
    JsonNode? Schema,
    JsonElement Data,
    bool IsValid
)
{
    private const string Home = "#/components/schemas/Case";

    /// <summary>Every test of a folder of a draft.</summary>
    public static IEnumerable<SuiteCase> In(string draft, string pattern) =>
        from path in Directory
            .EnumerateFiles(draft, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        let file = Path.GetRelativePath(draft, path).Replace('\\', '/')
        where System.Text.RegularExpressions.Regex.IsMatch(file, pattern)
        from @group in JsonDocument.Parse(System.IO.File.ReadAllText(path)).RootElement.EnumerateArray()
        from test in @group.GetProperty("tests").EnumerateArray()
        select new SuiteCase(
            file,
            @group.GetProperty("description").GetString()!,
            test.GetProperty("description").GetString()!,
            JsonNode.Parse(@group.GetProperty("schema").GetRawText()),
            test.GetProperty("data"),
            test.GetProperty("valid").GetBoolean()
        );

    /// <summary>Whether the stub gives the verdict of the suite.</summary>
    /// <param name="version">The version of OpenAPI whose documents hold such schemas.</param>
    public bool Agrees(string version)
    {
        var schema = Schema?.DeepClone();
        if (schema is JsonObject members && !members.ContainsKey("$id") && !members.ContainsKey("id"))
        {
            Rehome(schema);
        }

        var document = new JsonObject
        {
            ["openapi"] = version,
            ["info"] = new JsonObject { ["title"] = "suite", ["version"] = "1" },
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["Case"] = schema } },
        };
        var read = DocumentReader.Read("suite.json", document.ToJsonString(), ReadOptions.Default, default);
        return read.Document is { } found
            && new SchemaCheck().Check(found.ComponentSchemas.Single().Value, Data, Direction.Request).IsEmpty
                == IsValid;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{File} · {Group} · {Test}";

    /// <summary>References within the schema name it where it stands in the document.</summary>
    private static void Rehome(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var keyword in (string[])["$ref", "$dynamicRef"])
                {
                    if (
                        members[keyword] is JsonValue value
                        && value.TryGetValue<string>(out var text)
                        && (text == "#" || text.StartsWith("#/", StringComparison.Ordinal))
                    )
                    {
                        members[keyword] = Home + text[1..];
                    }
                }

                foreach (var member in members.ToList())
                {
                    if (member.Key is not ("enum" or "const"))
                    {
                        Rehome(member.Value);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Rehome(item);
                }

                break;
        }
    }
}
