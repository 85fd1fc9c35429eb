using System.Text.Json.Nodes;
using OpenApi.Changes.Tests.Wire.Rewriting;
using OpenApi.Changes.Wire;
using OpenApi.Documents;

namespace OpenApi.Changes.Tests.Wire;

/// <summary>What nobody touched is not compared, and that never hides a change.</summary>
public sealed class UnchangedOperationTests
{
    private const int EditsOfEach = 60;

    public static TheoryData<string> Specs => ["aitoearn.openapi.json", "timpush.openapi.yaml", "tiktok.openapi.yaml"];

    /// <summary>A member of the root that means nothing could mean something to every operation, so that all are compared.</summary>
    [Theory]
    [MemberData(nameof(Specs))]
    public void An_edit_gives_the_same_changes_whether_or_not_what_it_does_not_touch_is_compared(string spec)
    {
        var text = File.ReadAllText(Repository.PathOf($"specs/{spec}"));
        var json = Rewrite.AsJson(ReadDocuments.Read(spec, text).Root, 0, Rewrite.UnorderedOnTheWire);
        var (read, changed) = (0, 0);
        for (var seed = 0; read < EditsOfEach; seed++)
        {
            var document = JsonNode.Parse(json)!.AsObject();
            Edit(document, new Random(seed));
            if (Changes(json, document) is not { } quick)
            {
                continue;
            }

            document["x-nothing"] = 1;
            read++;
            changed += quick.Count > 0 ? 1 : 0;
            quick.Should().Equal(Changes(json, document), $"of seed {seed}");
        }

        changed.Should().BeGreaterThan(EditsOfEach / 4, "edits that change nothing prove nothing");
    }

    [Theory]
    [InlineData("const")]
    [InlineData("default")]
    [InlineData("description")]
    [InlineData("enum")]
    [InlineData("example")]
    [InlineData("examples")]
    [InlineData("externalDocs")]
    [InlineData("get")]
    [InlineData("links")]
    [InlineData("mapping")]
    [InlineData("summary")]
    [InlineData("value")]
    [InlineData("x-size")]
    public void A_change_behind_a_property_is_found_whatever_the_property_is_called(string name)
    {
        var (old, @new) = (Versions(name, "string"), Versions(name, "integer"));

        Changes(old, JsonNode.Parse(@new)!.AsObject())
            .Should()
            .Contain(change => change.Rule.Id == "response-type-changed");
    }

    [Fact]
    public void Two_operations_that_share_one_text_are_told_apart_by_their_paths()
    {
        const string old = """
            openapi: 3.0.3
            info: { title: t, version: '1' }
            paths:
              /a: { get: &same { responses: { '200': { description: ok } } } }
              /b: { get: *same }
            """;
        var @new = old.Replace(
            "/b: {",
            "/b: { parameters: [{ name: q, in: query, required: true, schema: {} }],",
            StringComparison.Ordinal
        );

        WireComparer
            .Compare(ReadDocuments.Read("old.yaml", old), ReadDocuments.Read("new.yaml", @new), CancellationToken.None)
            .Select(change => (change.Rule.Id, change.Operation))
            .Should()
            .Equal(("required-query-parameter-added", "GET /b"));
    }

    private static string Versions(string property, string type) =>
        $$$"""
            {
              "openapi": "3.0.3",
              "info": { "title": "t", "version": "1" },
              "paths": {
                "/a": {
                  "get": {
                    "responses": {
                      "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } }
                    }
                  }
                }
              },
              "components": {
                "schemas": {
                  "A": { "type": "object", "properties": { "{{{property}}}": { "$ref": "#/components/schemas/B" } } },
                  "B": { "type": "{{{type}}}" }
                }
              }
            }
            """;

    /// <summary>The changes to a document that could be read; null for another.</summary>
    private static IReadOnlyList<Change>? Changes(string old, JsonObject @new)
    {
        var read = DocumentReader.Read("new.json", @new.ToJsonString(), ReadOptions.Default, CancellationToken.None);
        return read.Document is { } document
            ? WireComparer.Compare(ReadDocuments.Read("old.json", old), document, CancellationToken.None)
            : null;
    }

    /// <summary>Takes a member away, or gives it another value, anywhere below the paths and the components.</summary>
    private static void Edit(JsonObject document, Random random)
    {
        var places = new List<(JsonObject Holder, string Name)>();
        Collect(document["paths"]!);
        Collect(document["components"]!);
        var (holder, name) = places[random.Next(places.Count)];
        if (random.Next(3) == 0)
        {
            holder.Remove(name);
        }
        else
        {
            holder[name] = Other(holder[name], random);
        }

        void Collect(JsonNode node)
        {
            foreach (var child in node is JsonArray items ? items : [])
            {
                Collect(child!);
            }

            foreach (var (member, value) in node as JsonObject ?? [])
            {
                places.Add(((JsonObject)node, member));
                if (value is not null)
                {
                    Collect(value);
                }
            }
        }
    }

    private static JsonNode? Other(JsonNode? value, Random random) =>
        value switch
        {
            JsonArray { Count: > 0 } items => new JsonArray([.. items.Skip(1).Select(item => item?.DeepClone())]),
            JsonValue text when text.TryGetValue<string>(out var old) => old switch
            {
                "string" => "integer",
                "integer" or "object" or "array" => "string",
                _ => old + "x",
            },
            JsonValue number when number.TryGetValue<decimal>(out var old) => old + 1,
            JsonValue flag when flag.TryGetValue<bool>(out var old) => !old,
            JsonObject members when members.Count > 0 => Without(members, random),
            _ => value?.DeepClone(),
        };

    private static JsonObject Without(JsonObject members, Random random)
    {
        var rest = members.DeepClone().AsObject();
        rest.Remove(rest.ElementAt(random.Next(rest.Count)).Key);
        return rest;
    }
}
