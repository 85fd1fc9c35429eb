using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Contract.Description;
using OpenApi.Contract.Mutation;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;
using OpenApi.Tests.Browser;

namespace OpenApi.Contract.Tests.Mutation;

/// <summary>A second opinion on every verdict: ajv, on the same schemas written as JSON Schema 2020-12.</summary>
public sealed class AjvComparisonTests(ITestOutputHelper output)
{
    private static readonly SchemaCheck Check = new();

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task Valid_and_mutated_bodies_get_the_verdict_that_ajv_gives()
    {
        RequiredTool.Require(
            "ajv (Node and the npm package)",
            RequiredTool.HasProgram("node") && Directory.Exists(NodePackages.PathOf("ajv"))
        );
        var groups = new[] { Specs.AiToEarn, Specs.TimPush, Specs.TikTok }
            .SelectMany(contract => contract.Operations)
            .SelectMany(Instances)
            .ToList();
        var verdicts = await AskAjvAsync(groups);

        var differences = groups
            .Zip(verdicts)
            .SelectMany(pair =>
                pair.First.Values.Zip(pair.Second)
                    .Select(one => (Value: one.First, Ours: Violations(pair.First.Schema, one.First), Ajv: one.Second))
                    .Where(one => one.Ours.IsEmpty != one.Ajv && !IsListed(one.Ours))
                    .Select(one =>
                        $"{pair.First.Operation.Id}: ajv says {one.Ajv}: {one.Value?.ToJsonString(Readable)}"
                    )
            )
            .ToList();

        output.WriteLine($"{verdicts.Sum(list => list.Length)} verdicts were compared.");
        verdicts.Sum(list => list.Length).Should().BeGreaterThanOrEqualTo(2_000);
        verdicts.SelectMany(list => list).Should().Contain(true).And.Contain(false);
        differences.Should().BeEmpty();
    }

    private static IEnumerable<Group> Instances(ContractOperation operation)
    {
        var shown = DocumentedRequest.ListOf(operation).Where(IsJson).ToList();
        var made = DocumentedRequest.Made(operation).Where(IsJson).ToList();
        return shown
            .Concat(made)
            .Concat(
                shown
                    .SelectMany(RequestMutation.ListOf)
                    .Concat(RequestMutation.OncePerSchema(made))
                    .Where(mutant => mutant.Place == ViolationPlace.Body)
                    .Select(mutant => mutant.Request)
            )
            .GroupBy(request => request.Media!.Value.Node)
            .Select(group => new Group(
                operation,
                group.First().Media!.Value.Schema!.Value,
                [.. group.Select(request => request.Body).DistinctBy(body => body?.ToJsonString() ?? "null")]
            ));
    }

    private static bool IsJson(DocumentedRequest request) =>
        request.Media is { Schema: not null } media && media.Name.Contains("json", StringComparison.Ordinal);

    /// <summary>
    /// The only known difference: JavaScript has no 64-bit integers, so that ajv takes every integer as an int64.
    /// </summary>
    private static bool IsListed(ImmutableArray<SchemaViolation> violations) =>
        violations.Any(IsInt64)
        && violations.All(violation => IsInt64(violation) || violation.Keyword is "anyOf" or "oneOf");

    private static bool IsInt64(SchemaViolation violation) => violation is { Keyword: "format", Expected: "int64" };

    private static ImmutableArray<SchemaViolation> Violations(Schema schema, JsonNode? value) =>
        Check.Check(schema, JsonSerializer.SerializeToElement(value), Direction.Request);

    private static async Task<List<bool[]>> AskAjvAsync(IReadOnlyList<Group> groups)
    {
        using var node = Process.Start(
            new ProcessStartInfo("node")
            {
                ArgumentList = { Specs.TestFile("Mutation/ajv-verdicts.mjs") },
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(false),
            }
        )!;
        var answers = Task.Run(async () =>
        {
            var lines = new List<bool[]>();
            while (await node.StandardOutput.ReadLineAsync() is { } line)
            {
                lines.Add(JsonSerializer.Deserialize<bool[]>(line)!);
            }

            return lines;
        });
        foreach (var group in groups)
        {
            var line = new JsonObject
            {
                ["schema"] = JsonSchemaExport.Write(group.Schema, Direction.Request),
                ["instances"] = new JsonArray([.. group.Values.Select(value => value?.DeepClone())]),
            };
            await node.StandardInput.WriteLineAsync(line.ToJsonString());
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.Should().Be(0);
        return await answers;
    }

    private sealed record Group(ContractOperation Operation, Schema Schema, JsonNode?[] Values);
}
