using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Tests.Reading.Overlays;

/// <summary>Values of unlike kinds, copies (Overlay 1.1) and removals that references do not allow.</summary>
public sealed class OverlayActionTests
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        tags: [{ name: a }, { name: b }, { name: c }, { name: d }]
        paths:
          /pets:
            get:
              responses:
                "200":
                  description: ok
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
        components:
          schemas:
            Pet: { type: object, properties: { mate: { $ref: '#/components/schemas/Pet' } } }
            Name: { type: string }
        """;

    [Theory]
    [InlineData("{ target: $, update: { components: } }", 3, 40, "an object at $['components'] by null")]
    [InlineData("{ target: $, update: { tags: none } }", 3, 34, "an array at $['tags'] by a text")]
    [InlineData("{ target: '$.tags[0]', update: { name: [1] } }", 0, 0, "")]
    [InlineData("{ target: $.info.title, update: { a: 1 } }", 0, 0, "")]
    public void A_value_of_another_kind_replaces_in_1_0_and_what_is_lost_by_it_is_a_warning(
        string action,
        int line,
        int column,
        string says
    )
    {
        var result = Read(Overlay("1.0.0", action));

        result.Document.Should().NotBeNull();
        var warnings = result.Diagnostics.Where(finding => finding.Descriptor == OverlayDiagnostics.ContainerReplaced);
        warnings
            .Select(finding => (Place(finding), finding.Message.Replace("The update replaces ", "")))
            .Should()
            .Equal(line == 0 ? [] : [($"o0.yaml({line},{column})", says)]);
    }

    [Theory]
    [InlineData("{ target: $, update: { components: } }")]
    [InlineData("{ target: $, update: { tags: none } }")]
    [InlineData("{ target: '$.tags[0]', update: { name: [1] } }")]
    [InlineData("{ target: $.info.title, update: { a: 1 } }")]
    public void A_value_of_another_kind_is_an_error_in_1_1(string action)
    {
        var result = Read(Overlay("1.1.0", action));

        result.Document.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.Descriptor.Should().Be(OverlayDiagnostics.UpdateIncompatible);
    }

    [Theory]
    [InlineData("{ target: $.info, copy: '$.tags[1]' }", "info", """{"title":"Pets","version":"1","name":"b"}""")]
    [InlineData(
        "{ target: $.tags, copy: '$.tags[-4]' }",
        "tags",
        """[{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"},{"name":"a"}]"""
    )]
    [InlineData("{ target: $.info.version, copy: $.info.title }", "info", """{"title":"Pets","version":"Pets"}""")]
    [InlineData(
        "{ target: '$.tags[1,3]', copy: '$.tags[0]' }",
        "tags",
        """[{"name":"a"},{"name":"a"},{"name":"c"},{"name":"a"}]"""
    )]
    public void A_copy_is_merged_like_an_update(string action, string member, string result)
    {
        var read = Read(Overlay("1.1.0", action));

        read.Diagnostics.Should().BeEmpty();
        Data.Of(read.Document!.Root[member]!).ToString().Should().Be(result);
    }

    [Fact]
    public void A_copied_value_keeps_its_place_in_the_document_and_stands_for_itself_afterwards()
    {
        var root = Read(
            Overlay("1.1.0", "{ target: '$.tags[1]', copy: '$.tags[0]' }", "{ target: '$.tags[0]', update: { x: 1 } }")
        ).Document!.Root;

        Data.Of(root["tags"]!).ToString().Should().StartWith("""[{"name":"a","x":1},{"name":"a"},""");
        root["tags"]!.AsArray!.Items[1]["name"]!.Location.ToString().Should().EndWith("(3,16)");
    }

    [Theory]
    [InlineData("{ target: $.info, copy: $.nothing }", "OAC4010", 3, 29)]
    [InlineData("{ target: $.info, copy: '$.tags[*]' }", "OAC4010", 3, 29)]
    [InlineData("{ target: $.info, copy: $.tags }", "OAC4007", 3, 29)]
    [InlineData("{ target: $.info, copy: $.a-b }", "OAC4004", 3, 32)]
    [InlineData("{ target: $.info, copy: 1 }", "OAC4001", 3, 29)]
    [InlineData("{ target: $.info, copy: $.tags, update: {} }", "OAC4001", 3, 29)]
    [InlineData("{ target: '$.paths[''/x''].a-b', remove: true }", "OAC4004", 3, 33)]
    [InlineData("{ target: \"$['a\\\"b'].a-b\", remove: true }", "OAC4004", 3, 27)]
    public void What_is_wrong_with_a_query_is_an_error_at_its_place(string action, string id, int line, int column)
    {
        var result = Read(Overlay("1.1.0", action));

        result.Document.Should().BeNull();
        var finding = result.Diagnostics.Should().ContainSingle().Which;
        $"{finding.Descriptor.Id} {Place(finding)}".Should().Be($"{id} o0.yaml({line},{column})");
    }

    [Theory]
    [InlineData("1.1", null)]
    [InlineData("1.0.7", null)]
    [InlineData("1.2.0", "OAC4003")]
    [InlineData("1.10.0", "OAC4003")]
    [InlineData("1", "OAC4002")]
    [InlineData("1.x", "OAC4002")]
    public void Versions_are_told_apart_by_number_and_patches_make_no_difference(string version, string? id) =>
        Read(Overlay(version, "{ target: $.info, update: { x: 1 } }"))
            .Diagnostics.Select(finding => finding.Descriptor.Id)
            .Should()
            .Equal(id is null ? [] : [id]);

    [Fact]
    public void A_removal_of_what_references_need_is_told_in_the_overlay_as_well()
    {
        var result = Read(Overlay("1.0.0", "{ target: $.components.schemas.*, remove: true }"));

        var finding = result.Diagnostics.Single(finding => finding.Descriptor == OverlayDiagnostics.ReferredRemoved);
        Place(finding).Should().Be("o0.yaml(3,15)");
        finding.Message.Should().Contain("/components/schemas/Pet, which the reference at pets.yaml(10,58) needs");
        result.Diagnostics.Should().Contain(other => other.Descriptor == ReadingDiagnostics.DanglingReference);
    }

    [Theory]
    [InlineData("{ target: $.components.schemas.Name, remove: true }")]
    [InlineData("{ target: $.components.schemas.Pet.properties, remove: true }")]
    [InlineData(
        "{ target: $.components.schemas.Pet, remove: true }",
        "{ target: $.components.schemas, update: { Pet: { type: object } } }"
    )]
    public void A_removal_that_leaves_no_reference_dangling_is_none(params string[] actions) =>
        Read(Overlay("1.0.0", actions)).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Several_items_are_removed_at_the_places_that_they_had() =>
        Data.Of(Read(Overlay("1.0.0", "{ target: '$.tags[::-2,0,0]', remove: true }")).Document!.Root["tags"]!)
            .ToString()
            .Should()
            .Be("""[{"name":"c"}]""");

    private static string Place(Diagnostic finding) => $"{finding.Location}";

    private static string Overlay(string version, params string[] actions) =>
        $"overlay: {version}\nactions:\n" + string.Concat(actions.Select(action => $"  - {action}\n"));

    private static ReadResult Read(params string[] overlays) =>
        SampleDocuments.Read(
            "pets.yaml",
            Pets,
            new ReadOptions { Overlays = [.. overlays.Select((text, at) => new SourceFile($"o{at}.yaml", text))] }
        );
}
