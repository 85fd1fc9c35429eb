using System.Text.Json.Nodes;

namespace OpenApi.Cli.Tests;

/// <summary>The parts of SARIF 2.1.0 that consumers such as code scanning need.</summary>
public sealed class SarifTests : IDisposable
{
    private const string Faulty = """
        openapi: 3.0.3
        info: { title: Faulty, version: "1" }
        paths:
          /pets:
            get:
              parameters: 5
              responses:
                "200": { description: ok, content: { application/json: { schema: { $ref: "#/nowhere" } } } }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_log_names_the_tool_its_rules_and_for_each_result_a_rule_a_level_a_message_and_a_place()
    {
        var document = folder.Combine("a folder", "faulty.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(document)!);
        await File.WriteAllTextAsync(document, Faulty);

        var run = await RunningCommand.RunAsync("generate", document, "-o", folder.Combine("out"), "--format", "sarif");

        var log = JsonNode.Parse(run.Out)!;
        log["version"]!.GetValue<string>().Should().Be("2.1.0");
        log["$schema"]!.GetValue<string>().Should().Contain("sarif-2.1.0");
        var only = log["runs"]!.AsArray().Should().ContainSingle().Subject!;
        only["columnKind"]!.GetValue<string>().Should().Be("utf16CodeUnits");
        var driver = only["tool"]!["driver"]!;
        driver["name"]!.GetValue<string>().Should().Be("openapi-client");
        var rules = driver["rules"]!.AsArray().Select(rule => rule!["id"]!.GetValue<string>()).ToList();
        rules.Should().OnlyHaveUniqueItems();
        var results = only["results"]!.AsArray();
        results.Should().HaveCountGreaterThan(1);
        foreach (var result in results)
        {
            rules.Should().Contain(result!["ruleId"]!.GetValue<string>());
            result["level"]!.GetValue<string>().Should().BeOneOf("error", "warning", "note");
            result["message"]!["text"]!.GetValue<string>().Should().NotBeEmpty();
            var place = result["locations"]!.AsArray().Single()!["physicalLocation"]!;
            var address = place["artifactLocation"]!["uri"]!.GetValue<string>();
            Uri.IsWellFormedUriString(address, UriKind.RelativeOrAbsolute).Should().BeTrue(address);
            address.Should().EndWith("a%20folder/faulty.yaml");
            place["region"]!["startLine"]!.GetValue<int>().Should().BePositive();
            place["region"]!["startColumn"]!.GetValue<int>().Should().BePositive();
        }
    }
}
