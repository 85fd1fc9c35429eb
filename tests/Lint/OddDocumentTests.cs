using System.Text.Json.Nodes;
using OpenApi.Documents;
using OpenApi.Lint.Configuration;
using OpenApi.Lint.Tests.Fixtures;
using OpenApi.Schemas.Values;

namespace OpenApi.Lint.Tests;

public sealed class OddDocumentTests
{
    private static readonly string?[] Odd = ["null", "true", "\"x\"", "1e400", "[]", "{}", "[[{}]]", null];

    /// <summary>Puts something odd in the place of each part of the documents of the fixtures in turn, or takes it away.</summary>
    [Fact]
    public void No_document_makes_a_rule_throw_and_every_place_is_within_the_document()
    {
        var documents = Fixture.All.Select(fixture => NodeJson.Text(fixture.BadDocument.Document!.Root)).ToList();
        var random = new Random(6);
        for (var round = 0; round < 3_000; round++)
        {
            var text = Changed(documents[random.Next(documents.Count)], random);

            var read = DocumentReader.Read("odd.json", text, ReadOptions.Default, CancellationToken.None);
            var findings = Linter.Check(read, LintConfiguration.Default, CancellationToken.None).Findings;

            findings
                .Should()
                .NotContain(finding => finding.Offset < 0 || finding.Offset >= text.Length, "in {0}", text);
        }
    }

    [Fact]
    public void Findings_in_a_document_of_swagger_2_are_at_their_places_there()
    {
        const string Swagger = """
            swagger: "2.0"
            info: { title: Pets, version: "1", description: d }
            host: api.pets.dev
            schemes: [https]
            consumes: [application/json]
            produces: [application/json]
            paths:
              /pets/{id}:
                post:
                  operationId: addPet
                  summary: Adds a pet.
                  parameters:
                    - { name: body, in: body, schema: { $ref: "#/definitions/Pet" } }
                  responses:
                    "200": { description: d, schema: { $ref: "#/definitions/Pet" } }
                    default: { description: failed }
            definitions:
              Pet: { type: object, properties: { age: { type: integer, example: old } } }
              Left: { type: string }
            """;

        var read = DocumentReader.Read("given.yaml", Swagger, ReadOptions.Default, CancellationToken.None);
        var findings = Linter.Check(read, LintConfiguration.Default, CancellationToken.None).Findings;

        findings
            .Select(finding =>
                $"{finding.Descriptor.Id} ({finding.Location.Line},{finding.Location.Column}) {finding.Location.Pointer}"
            )
            .Should()
            .Equal(
                "OAL0201 (9,5) /paths/~1pets~1{id}/post",
                "OAL0101 (18,69) /definitions/Pet/properties/age/example",
                "OAL0501 (19,3) /definitions/Left"
            );
    }

    [Fact]
    public void Checking_can_be_ended()
    {
        var read = Fixture.All[0].BadDocument;
        var check = () => Linter.Check(read, LintConfiguration.Default, new CancellationToken(canceled: true));

        check.Should().Throw<OperationCanceledException>();
    }

    private static string Changed(string text, Random random)
    {
        var root = JsonNode.Parse(text)!;
        var places = Places(root).ToList();
        var (holder, name, index) = places[random.Next(places.Count)];
        var odd = Odd[random.Next(Odd.Length)];
        switch (holder)
        {
            case JsonObject map when odd is null:
                map.Remove(name!);
                break;
            case JsonObject map:
                map[name!] = JsonNode.Parse(odd);
                break;
            case JsonArray list when odd is null:
                list.RemoveAt(index);
                break;
            case JsonArray list:
                list[index] = JsonNode.Parse(odd);
                break;
        }

        return root.ToJsonString();
    }

    private static IEnumerable<(JsonNode Holder, string? Name, int Index)> Places(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.SelectMany(member => Places(member.Value).Prepend((map, member.Key, 0))),
            JsonArray list => list.SelectMany((item, index) => Places(item).Prepend((list, null, index))),
            _ => [],
        };
}
