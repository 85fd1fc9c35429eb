using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApi.Cli.Tests.Diff;

/// <summary>How a document is written is no change, and is not part of a fingerprint.</summary>
public sealed class SameDocumentTests : IDisposable
{
    private static readonly string[] Names = ["aitoearn.openapi.json", "timpush.openapi.yaml", "tiktok.openapi.yaml"];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Rewritings
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in Names)
            {
                foreach (var how in new[] { "itself", "reordered", "indented", "on one line", "yaml" })
                {
                    data.Add(name, how);
                }
            }

            return data;
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Rewritings))]
    public async Task A_document_written_otherwise_has_no_change(string name, string how)
    {
        var run = await RunningCommand.RunAsync("diff", Spec(name), Rewrite(name, how), "--fail-on", "info");

        run.Out.Should().StartWith("No change.");
        run.Code.Should().Be(ExitCode.Success);
    }

    [Theory]
    [InlineData("aitoearn.openapi.json")]
    [InlineData("timpush.openapi.yaml")]
    [InlineData("tiktok.openapi.yaml")]
    public async Task Fingerprints_do_not_depend_on_how_both_versions_are_written(string name)
    {
        var next = folder.Write("next-" + Path.ChangeExtension(name, ".json"), Rewriting.Json(NextVersion(name), 2));
        var expected = await FingerprintsAsync(Spec(name), next);

        expected.Should().NotBeEmpty();
        foreach (var how in new[] { "reordered", "on one line", "yaml" })
        {
            (await FingerprintsAsync(Rewrite(name, how), Rewrite(next, how)))
                .Should()
                .BeEquivalentTo(expected, $"both versions are only {how}");
        }
    }

    /// <summary>A made-up next version: the last path is gone and every operation has another summary and a new parameter.</summary>
    private static JsonNode NextVersion(string name)
    {
        var document = Rewriting.Parse(Spec(name));
        var paths = document["paths"]!.AsObject();
        paths.Remove(paths.Last().Key);
        var operations = paths
            .SelectMany(path => path.Value!.AsObject())
            .Where(member => member.Value is JsonObject operation && operation.ContainsKey("responses"));
        foreach (var operation in operations)
        {
            var parameters = operation.Value!["parameters"]?.AsArray() ?? [];
            parameters.Add(
                JsonNode.Parse(
                    """{ "name": "tenant", "in": "query", "required": true, "schema": { "type": "string" } }"""
                )
            );
            operation.Value!["parameters"] ??= parameters;
        }

        return document;
    }

    private string Rewrite(string name, string how)
    {
        var path = File.Exists(name) ? name : Spec(name);
        var document = Rewriting.Parse(path);
        var target = $"{how}/{Path.GetFileName(path)}";
        return how switch
        {
            "itself" => path,
            "reordered" => folder.Write(
                Path.ChangeExtension(target, ".json"),
                Rewriting.Json(Rewriting.Reversed(document), 2)
            ),
            "indented" => folder.Write(Path.ChangeExtension(target, ".json"), Rewriting.Json(document, 7)),
            "on one line" => folder.Write(Path.ChangeExtension(target, ".json"), Rewriting.Json(document, 0)),
            _ => folder.Write(Path.ChangeExtension(target, ".yaml"), Rewriting.Yaml(document)),
        };
    }

    private static async Task<List<string?>> FingerprintsAsync(string old, string @new)
    {
        var run = await RunningCommand.RunAsync("diff", old, @new, "--format", "json");
        using var review = JsonDocument.Parse(run.Out);
        return
        [
            .. review
                .RootElement.GetProperty("changes")
                .EnumerateArray()
                .Select(change => change.GetProperty("fingerprint").GetString()),
        ];
    }

    private static string Spec(string name) =>
        Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..", "specs", name));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
