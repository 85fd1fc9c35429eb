using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;
using Schema = OpenApi.Documents.Views.Schema;

namespace OpenApi.ClientGenerator.Tests.Reading;

/// <summary>What others see in the same texts: Microsoft.OpenApi in the documents, System.Text.Json in JSON.</summary>
public sealed class OracleTests
{
    public static TheoryData<string> DocumentNames => [.. SampleDocuments.Names];

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void Microsoft_OpenApi_sees_the_same_operations(string name)
    {
        var ours = SampleDocuments.Read(name, SampleDocuments.TextOf(name)).Document!;

        ours.Paths.SelectMany(path => path.Operations)
            .Select(operation =>
                $"{operation.Method} {operation.Path.Template} {operation.Id} {operation.IsDeprecated}"
                + $" in {Join(operation.Parameters.Select(parameter => $"{parameter.In}:{parameter.Name}"))}"
                + $" body {Join(operation.RequestBody?.Content.Select(content => content.Name))}"
                + $" out {Join(operation.Responses.Select(response => $"{response.Status}={Join(response.Content.Select(content => content.Name))}"))}"
            )
            .Should()
            .BeEquivalentTo(
                Theirs(name)
                    .Paths.SelectMany(path =>
                        path.Value.Operations!.Select(operation =>
                            $"{operation.Key.Method} {path.Key} {operation.Value.OperationId} {operation.Value.Deprecated}"
                            + $" in {Join(Parameters(path.Value, operation.Value))}"
                            + $" body {Join(operation.Value.RequestBody?.Content?.Keys)}"
                            + $" out {Join(operation.Value.Responses!.Select(response => $"{response.Key}={Join(response.Value.Content?.Keys)}"))}"
                        )
                    )
            );
    }

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void Microsoft_OpenApi_sees_the_same_component_schemas(string name)
    {
        var ours = SampleDocuments.Read(name, SampleDocuments.TextOf(name)).Document!;

        ours.ComponentSchemas.Select(schema => Describe(schema.Key, schema.Value))
            .Should()
            .BeEquivalentTo(
                Theirs(name)
                    .Components!.Schemas!.Select(schema =>
                        $"{schema.Key} {schema.Value.Format} {Join(schema.Value.Properties?.Keys)}"
                        + $" required {Join(schema.Value.Required)} enum {schema.Value.Enum?.Count ?? 0}"
                        + $" all {schema.Value.AllOf?.Count ?? 0} any {schema.Value.AnyOf?.Count ?? 0} one {schema.Value.OneOf?.Count ?? 0}"
                    )
            );
    }

    [Fact]
    public void System_Text_Json_takes_and_refuses_the_same_texts()
    {
        var random = new Random(20_260_101);
        const string alphabet = "{}[]\",:\\/ntu0123456789aAeE.+-true null\r\n\t 'x\u00e9\u0001";
        var seed = """{"a\u0041\n": [1, -2.5e+10, true, false, null, "x\\y"], "b": {"c": {}, "d": []}, "e": 0}""";
        var taken = 0;
        for (var round = 0; round < 5_000; round++)
        {
            var text = seed.ToCharArray().ToList();
            for (var change = random.Next(3); change >= 0; change--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0:
                        text.RemoveAt(at);
                        break;
                    case 1:
                        text.Insert(at, alphabet[random.Next(alphabet.Length)]);
                        break;
                    default:
                        text[at] = alphabet[random.Next(alphabet.Length)];
                        break;
                }
            }

            var json = string.Concat(text);
            var ours = Ours(json);
            var theirs = TheirTree(json);

            if (ours != theirs)
            {
                ours.Should().Be(theirs, "the text is {0}", json);
            }

            taken += ours is null ? 0 : 1;
        }

        taken.Should().BeInRange(250, 4_750);
    }

    private static string? Ours(string json)
    {
        var findings = new Findings();
        var file = new SourceFile("a.json", json);
        var root = NodeReader.Read(file, ReadOptions.Default, findings, CancellationToken.None);
        return root is null ? null : Data.Of(root).ToString();
    }

    private static string? TheirTree(string json)
    {
        try
        {
            return DataOf(JsonDocument.Parse(json).RootElement).ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Data DataOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new Data.Map([
                .. element
                    .EnumerateObject()
                    .Reverse()
                    .DistinctBy(member => member.Name)
                    .Reverse()
                    .Select(member => KeyValuePair.Create(member.Name, DataOf(member.Value))),
            ]),
            JsonValueKind.Array => new Data.List([.. element.EnumerateArray().Select(DataOf)]),
            JsonValueKind.String => new Data.Scalar(NodeKind.String, element.GetString()!),
            JsonValueKind.Number => new Data.Scalar(NodeKind.Number, element.GetRawText()),
            JsonValueKind.True or JsonValueKind.False => new Data.Scalar(NodeKind.Boolean, element.GetRawText()),
            _ => new Data.Scalar(NodeKind.Null, "null"),
        };

    private static string Describe(string name, Schema schema) =>
        $"{name} {schema.Format} {Join(schema.Properties.Select(property => property.Key))}"
        + $" required {Join(schema.Required)} enum {schema.Enum?.Count ?? 0}"
        + $" all {schema.AllOf.Count()} any {schema.AnyOf.Count()} one {schema.OneOf.Count()}";

    private static IEnumerable<string> Parameters(IOpenApiPathItem path, OpenApiOperation operation) =>
        (operation.Parameters ?? [])
            .Concat(path.Parameters ?? [])
            .Select(parameter => $"{parameter.In.ToString()!.ToLowerInvariant()}:{parameter.Name}")
            .Distinct();

    private static string Join(IEnumerable<string>? texts) =>
        string.Join(' ', (texts ?? []).Order(StringComparer.Ordinal));

    /// <summary>Microsoft.OpenApi reads JSON only, so YAML is handed over as the JSON that our reader sees in it.</summary>
    private static OpenApiDocument Theirs(string name)
    {
        var text = SampleDocuments.TextOf(name);
        var json = name.EndsWith(".json", StringComparison.Ordinal)
            ? text
            : JsonOf(SampleDocuments.Read(name, text).Document!.Root)!.ToJsonString();
        return OpenApiDocument.Parse(json, "json").Document!;
    }

    private static JsonNode? JsonOf(Node node) =>
        node switch
        {
            ObjectNode map => new JsonObject(
                map.Members.Select(member => KeyValuePair.Create(member.Name, JsonOf(member.Value)))
            ),
            ArrayNode list => new JsonArray([.. list.Items.Select(JsonOf)]),
            ScalarNode { Kind: NodeKind.String } text => JsonValue.Create(text.Text),
            ScalarNode scalar => JsonNode.Parse(scalar.Text),
            _ => null,
        };
}
