using System.Text.Json.Nodes;

namespace OpenApi.Harness.Tests.Suite;

/// <summary>
/// JSON-Schema-Test-Suite, by command: <c>JSON_SCHEMA_SUITE=folder dotnet test tests/Harness --filter JsonSchemaSuite -- xUnit.Explicit=only</c>.
/// The suite is not part of the repository; the figures and the differences are in <c>docs/conformance.md</c>.
/// </summary>
public sealed class JsonSchemaSuiteTests(ITestOutputHelper output)
{
    /// <summary>What no OpenAPI document can hold: schemas from the network, and metaschemas that choose vocabularies.</summary>
    private static readonly string[] Foreign = ["localhost:1234", "json-schema.org", "\"$vocabulary\"", "urn:"];

    /// <summary>What draft 4 has and the schemas of OpenAPI 3.0 have not ("Schema Object", version 3.0.4).</summary>
    private static readonly string[] BeyondThree =
    [
        "additionalItems",
        "patternProperties",
        "dependencies",
        "definitions",
        "id",
    ];

    [Theory(Explicit = true)]
    [InlineData("required", "draft2020-12", "3.1.0", "^(?!format\\.json)[^/]+$", 0.99)]
    [InlineData("expressions", "draft2020-12", "3.1.0", "^optional/(ecmascript|non-bmp)-regex", 1.0)]
    [InlineData("formats", "draft2020-12", "3.1.0", "^optional/format/", 0.86)]
    [InlineData("draft 4 as 3.0", "draft4", "3.0.3", "^[^/]+$", 0.98)]
    public void The_verdicts_are_those_of_the_suite(
        string name,
        string draft,
        string version,
        string files,
        double least
    )
    {
        var folder =
            Environment.GetEnvironmentVariable("JSON_SCHEMA_SUITE")
            ?? throw new InvalidOperationException("JSON_SCHEMA_SUITE names no folder of JSON-Schema-Test-Suite.");
        var all = SuiteCase.In(Path.Combine(folder, draft), files).ToList();
        var applicable = all.Where(test => IsApplicable(test, draft)).ToList();

        var wrong = applicable.Where(test => !test.Agrees(version)).Select(test => test.ToString()).ToList();

        var summary = $"{name}: {applicable.Count - wrong.Count} of {applicable.Count} applicable, {all.Count} in all";
        output.WriteLine(summary);
        var share = 1 - ((double)wrong.Count / applicable.Count);
        share.Should().BeGreaterThanOrEqualTo(least, "{0}; these differ:\n{1}", summary, string.Join('\n', wrong));
        output.WriteLine(string.Join('\n', wrong));
    }

    private static bool IsApplicable(SuiteCase test, string draft)
    {
        var text =
            test.Schema?.ToJsonString()
                .Replace("https://json-schema.org/draft/2020-12/schema\"}", "", StringComparison.Ordinal)
            ?? "";
        text = text.Replace(
            "\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"",
            "",
            StringComparison.Ordinal
        );
        return !Foreign.Any(part => text.Contains(part, StringComparison.Ordinal))
            && (draft != "draft4" || !Uses(test.Schema));
    }

    /// <summary>Whether a schema of draft 4 uses what 3.0 left out: those keywords, several types, null, lists of items, or siblings of a reference.</summary>
    private static bool Uses(JsonNode? schema) =>
        schema switch
        {
            JsonObject members => members.Any(member =>
                BeyondThree.Contains(member.Key)
                || (member.Key == "type" && (member.Value is JsonArray || member.Value?.ToString() == "null"))
                || (member.Key == "items" && member.Value is JsonArray)
                || Uses(member.Value)
            ),
            JsonArray items => items.Any(Uses),
            _ => false,
        };
}
