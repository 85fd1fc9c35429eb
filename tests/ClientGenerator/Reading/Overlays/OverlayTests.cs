using System.Diagnostics;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Tests.Reading.Overlays;

public sealed class OverlayTests
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        tags: [{ name: pets }]
        paths:
          /pets:
            get:
              tags: [pets]
              responses: { "200": { description: ok } }
          /owners:
            get:
              responses: { "200": { description: ok } }
        components:
          schemas:
            Pet:
              type: object
              properties:
                id: { type: integer, example: 4294967296 }
        """;

    [Theory]
    [InlineData("$.info", "{ title: Cats, x-new: true }", "info", """{"title":"Cats","version":"1","x-new":true}""")]
    [InlineData("$", "{ info: { version: '2' } }", "info", """{"title":"Pets","version":"2"}""")]
    [InlineData("$.tags", "{ name: owners }", "tags", """[{"name":"pets"},{"name":"owners"}]""")]
    [InlineData("$.tags", "[{ name: a }, { name: b }]", "tags", """[{"name":"pets"},{"name":"a"},{"name":"b"}]""")]
    [InlineData("$", "{ tags: [{ name: c }] }", "tags", """[{"name":"pets"},{"name":"c"}]""")]
    [InlineData("$", "{ tags: none }", "tags", "\"none\"")]
    [InlineData("$.tags[?@.name == 'pets']", "{ description: d }", "tags", """[{"name":"pets","description":"d"}]""")]
    [InlineData("$.info.title", "Dogs", "info", """{"title":"Dogs","version":"1"}""")]
    public void An_update_merges_objects_appends_to_arrays_and_replaces_the_rest(
        string target,
        string update,
        string member,
        string result
    ) => Data.Of(Read(Pets, Overlay(Update(target, update))).Document!.Root[member]!).ToString().Should().Be(result);

    [Theory]
    [InlineData("$.paths['/owners']", "paths", "owners")]
    [InlineData("$.tags[0]", "tags", "name")]
    [InlineData("$..example", "components", "example")]
    public void A_removal_takes_what_it_selects_out_of_its_object_or_array(string target, string member, string gone)
    {
        var result = Read(Pets, Overlay($"{{ target: \"{target}\", remove: true }}"));

        result.Diagnostics.Should().BeEmpty();
        Data.Of(result.Document!.Root[member]!).ToString().Should().NotContain(gone);
    }

    [Fact]
    public void A_removal_wins_over_an_update_of_the_same_action() =>
        Read(Pets, Overlay("{ target: $.tags, remove: true, update: [] }")).Document!.Root["tags"].Should().BeNull();

    [Fact]
    public void Actions_and_overlays_are_applied_in_order()
    {
        var result = Read(
            Pets,
            Overlay("{ target: $.info, remove: true }", Update("$", "{ info: { title: First, version: '1' } }")),
            Overlay(Update("$.info[?@ == 'First']", "Second"), Update("$.info", "{ version: '3' }"))
        );

        result.Diagnostics.Should().BeEmpty();
        Data.Of(result.Document!.Root["info"]!).ToString().Should().Be("""{"title":"Second","version":"3"}""");
    }

    [Fact]
    public void One_action_changes_everything_that_it_selects_inner_values_first()
    {
        var result = Read(Pets, Overlay(Update("$..[?@.get || @.tags]", "{ x-seen: true }")));

        Data.Of(result.Document!.Root["paths"]!["/pets"]!)
            .ToString()
            .Should()
            .Be("""{"get":{"tags":["pets"],"responses":{"200":{"description":"ok"}},"x-seen":true},"x-seen":true}""");
    }

    [Fact]
    public void What_the_document_says_keeps_its_place_and_what_the_overlay_says_has_its_own()
    {
        var root = Read(Pets, Overlay(Update("$.info", "{ title: Cats }"))).Document!.Root;

        Place(root["info"]!).Should().Be("pets.yaml(2,7) /info");
        Place(root["info"]!["version"]!).Should().Be("pets.yaml(2,31) /info/version");
        Place(root["info"]!["title"]!).Should().Be("overlay0.yaml(4,42) /actions/0/update/title");
        root["info"]!.AsObject!.LocationOfName("title").ToString().Should().Be("overlay0.yaml(4,35)");
        root["info"]!["title"]!.Parent.Should().BeSameAs(root["info"]);
    }

    [Fact]
    public void A_diagnostic_points_into_the_overlay_where_that_is_the_cause()
    {
        var result = Read(
            Pets,
            Overlay(Update("$.components.schemas.Pet.properties", "{ owner: { $ref: '#/components/schemas/Nobody' } }"))
        );

        var finding = result.Diagnostics.Should().ContainSingle().Which;
        finding.Descriptor.Should().Be(ReadingDiagnostics.DanglingReference);
        finding.Location.Path.Should().Be("overlay0.yaml");
        finding.Location.Line.Should().Be(4);
        finding.Location.Pointer.Should().Be("/actions/0/update/owner/$ref");
    }

    [Fact]
    public void References_within_an_overlay_are_relative_to_the_document()
    {
        var document = Read(
            Pets,
            Overlay(Update("$.components.schemas.Pet.properties", "{ parent: { $ref: '#/components/schemas/Pet' } }"))
        ).Document!;

        var pet = document.Root["components"]!["schemas"]!["Pet"]!;
        document.Follow(pet["properties"]!["parent"]!).Should().BeSameAs(pet);
    }

    [Fact]
    public void A_yaml_alias_is_changed_only_at_the_place_that_is_selected()
    {
        const string Shared = "openapi: 3.0.3\npaths: {}\nx-a: &a { k: 1 }\nx-b: *a\n";

        var root = Read(Shared, Overlay(Update("$.x-b", "{ k: 2 }").Replace("$.x-b", "$['x-b']"))).Document!.Root;

        Data.Of(root["x-a"]!).ToString().Should().Be("""{"k":1}""");
        Data.Of(root["x-b"]!).ToString().Should().Be("""{"k":2}""");
    }

    [Fact]
    public void A_document_without_overlays_is_not_copied() => Read(Pets).Document!.Root.Origin.Should().BeNull();

    [Fact]
    public void A_document_of_swagger_2_is_changed_as_it_was_written() =>
        Read(
            "swagger: '2.0'\ninfo: { title: t, version: '1' }\npaths: {}\n",
            Overlay(Update("$", "{ definitions: { Cat: { type: object } } }"))
        )
            .Document!.ComponentSchemas.Should()
            .ContainSingle()
            .Which.Key.Should()
            .Be("Cat");

    [Theory]
    [InlineData("{ target: $.nothing, remove: true }", "OAC4005", 4, 15)]
    [InlineData("{ target: $.info }", "OAC4006", 4, 5)]
    [InlineData("{ target: $.info, update: text }", "OAC4007", 4, 31)]
    [InlineData("{ target: $, remove: true }", "OAC4008", 4, 15)]
    [InlineData("{ target: '$.a-b', remove: true }", "OAC4004", 4, 19)]
    [InlineData("{ target: $.a&, remove: true }", "OAC4004", 4, 18)]
    [InlineData("{ target: \"$.\\x61&\", remove: true }", "OAC4004", 4, 15)]
    [InlineData("{ target: 1 }", "OAC4001", 4, 5)]
    [InlineData("{ target: $.info, remove: maybe }", "OAC4001", 4, 31)]
    [InlineData("text", "OAC4001", 4, 5)]
    [InlineData("{ target: '$[?@.a == ]', remove: true }", "OAC4004", 4, 26)]
    public void What_is_wrong_with_an_action_is_a_finding_at_its_place(string action, string id, int line, int column)
    {
        var result = Read(Pets, Overlay(action));

        var finding = result.Diagnostics.Should().ContainSingle().Which;
        $"{finding.Descriptor.Id} {finding.Location}".Should().Be($"{id} overlay0.yaml({line},{column})");
        (result.Document is null).Should().Be(finding.Descriptor.Severity is Severity.Error);
    }

    [Theory]
    [InlineData("", "OAC1007")]
    [InlineData("[", "OAC1002")]
    [InlineData("text", "OAC4001")]
    [InlineData("openapi: 3.0.3", "OAC4001")]
    [InlineData("overlay: 2.0.0", "OAC4002")]
    [InlineData("overlay: 1.0.0", "OAC4001")]
    [InlineData("overlay: 1.0.0\nactions: []", "OAC4001")]
    public void A_broken_overlay_is_an_error_and_gives_no_document(string overlay, string id)
    {
        var result = Read(Pets, overlay);

        result.Document.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.Descriptor.Id.Should().Be(id);
    }

    [Fact]
    public void A_newer_version_is_read_with_a_warning()
    {
        var result = Read(Pets, Overlay(Update("$.info", "{ x: 1 }")).Replace("1.0.0", "1.2.0"));

        result.Document!.Root["info"]!["x"].Should().NotBeNull();
        result.Diagnostics.Should().ContainSingle().Which.Descriptor.Should().Be(OverlayDiagnostics.VersionNewer);
    }

    [Fact]
    public void Overlays_that_would_grow_without_end_are_ended_in_time()
    {
        var doubling = string.Join('\n', Enumerable.Repeat("  - { target: '$..*', update: { a: {}, b: {} } }", 40));
        var deepening = string.Join(
            '\n',
            Enumerable.Repeat("  - { target: '$..[?length(@) == 0]', update: { a: { a: { a: {} } } } }", 400)
        );
        var clock = Stopwatch.StartNew();

        foreach (var actions in new[] { doubling, deepening })
        {
            var result = SampleDocuments.Read(
                "pets.yaml",
                "openapi: 3.0.3\npaths: {}\ncomponents: { schemas: {} }\n",
                new ReadOptions
                {
                    MaxNodes = 100_000,
                    Overlays = [new SourceFile("o.yaml", $"overlay: 1.0.0\nactions:\n{actions}\n")],
                }
            );

            result.Document.Should().BeNull();
            result.Diagnostics.Should().Contain(finding => finding.Descriptor.Severity == Severity.Error);
        }

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    private static string Place(Node node) =>
        $"{node.File.Path}({node.Location.Line},{node.Location.Column}) {node.Pointer}";

    private static string Update(string target, string update) => $"{{ target: \"{target}\", update: {update} }}";

    private static string Overlay(params string[] actions) =>
        "overlay: 1.0.0\ninfo: { title: t, version: '1' }\nactions:\n"
        + string.Concat(actions.Select(action => $"  - {action}\n"));

    private static ReadResult Read(string document, params string[] overlays) =>
        SampleDocuments.Read(
            "pets.yaml",
            document,
            new ReadOptions
            {
                Overlays = [.. overlays.Select((text, index) => new SourceFile($"overlay{index}.yaml", text))],
            }
        );
}
