using CsCheck;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.ClientGenerator.Tests.Reading;

public sealed class TreeTests
{
    private static readonly Gen<(Data Data, int Seed, string NewLine, bool HasMark)> AnyCase = Gen.Select(
        Data.Any,
        Gen.Int,
        Gen.OneOf(Gen.Const("\n"), Gen.Const("\r\n")),
        Gen.Bool
    );

    [Fact]
    public void Every_value_and_name_of_a_JSON_text_is_where_it_was_written() =>
        AnyCase.Sample(
            sample =>
            {
                var (text, places) = PlacedText.Json(sample.Data, sample.Seed, sample.NewLine, sample.HasMark);
                var root = Root("a.json", text);
                return Data.Of(root).ToString() == sample.Data.ToString()
                    && PlacedText.PlacesOf(root).SequenceEqual(places);
            },
            iter: 250
        );

    [Fact]
    public void Every_value_and_name_of_a_YAML_text_is_where_it_was_written() =>
        AnyCase.Sample(
            sample =>
            {
                var (text, places) = PlacedText.Yaml(sample.Data, sample.Seed, sample.NewLine, sample.HasMark);
                var root = Root("a.yaml", text);
                return Data.Of(root).ToString() == sample.Data.ToString()
                    && PlacedText.PlacesOf(root).SequenceEqual(places);
            },
            iter: 250
        );

    [Fact]
    public void JSON_read_as_YAML_gives_the_same_tree() =>
        AnyCase.Sample(
            sample =>
            {
                var data = new Data.Map([KeyValuePair.Create("root", sample.Data)]);
                var (text, _) = PlacedText.Json(data, sample.Seed, sample.NewLine);
                return Data.Of(Root("a.yaml", text)).ToString() == data.ToString();
            },
            iter: 100
        );

    [Fact]
    public void A_pointer_leads_to_the_node_that_it_was_taken_from() =>
        AnyCase.Sample(
            sample =>
            {
                var root = Root("a.json", PlacedText.Json(sample.Data, sample.Seed, sample.NewLine).Text);
                return AllOf(root).All(node => ReferenceEquals(JsonPointer.Find(root, node.Pointer), node));
            },
            iter: 100
        );

    [Fact]
    public void Line_and_column_count_every_kind_of_line_end_once()
    {
        var root = Root("a.json", "{\r\n\"a\": 1,\n \"b\": 2,\r  \"c\": 3}");

        root.AsObject!.Members.Select(member => root.File.LocationAt(member.NameOffset))
            .Select(place => (place.Line, place.Column))
            .Should()
            .Equal((2, 1), (3, 2), (4, 3));
    }

    [Fact]
    public void A_column_counts_UTF16_units_as_editors_do() =>
        Root("a.yaml", "'😀é': x")["😀é"]!.Location.Should().Be(new SourceLocation("a.yaml", "/😀é", 1, 8));

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void Line_ends_of_a_document_change_no_value_and_no_place(string name)
    {
        var text = SampleDocuments.TextOf(name).ReplaceLineEndings("\n");
        var withFeeds = Root(name, text);
        var withReturns = Root(name, text.ReplaceLineEndings("\r\n"));

        Data.Of(withReturns).ToString().Should().Be(Data.Of(withFeeds).ToString());
        AllOf(withReturns)
            .Select(node => (node.Location.Line, node.Location.Column))
            .Should()
            .Equal(AllOf(withFeeds).Select(node => (node.Location.Line, node.Location.Column)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        const string text = "I: 1.5\ni: -1\nn: .5\nb: TRUE\nt: Null\n";
        var expected = Data.Of(Root("a.yaml", text)).ToString();

        Cultures.Within(culture, () => Data.Of(Root("a.YAML", text)).ToString()).Should().Be(expected);
        Cultures
            .Within(culture, () => SampleDocuments.Read("A.JSON", "{,").Diagnostics.Single())
            .Should()
            .Be(SampleDocuments.Read("A.JSON", "{,").Diagnostics.Single());
    }

    public static TheoryData<string> DocumentNames => [.. SampleDocuments.Names];

    private static Node Root(string path, string text)
    {
        var findings = new Findings();
        var root = NodeReader.Read(new SourceFile(path, text), ReadOptions.Default, findings, CancellationToken.None);
        findings.ToSorted().Should().BeEmpty("of {0}", text);
        return root!;
    }

    private static IEnumerable<Node> AllOf(Node node) =>
        node switch
        {
            ObjectNode map => map.Members.SelectMany(member => AllOf(member.Value)).Prepend(node),
            ArrayNode list => list.Items.SelectMany(AllOf).Prepend(node),
            _ => [node],
        };
}
