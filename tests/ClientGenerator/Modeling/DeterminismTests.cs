using System.Text.Json;
using OpenApi.ClientGenerator.Tests.Reading;
using OpenApi.Documents;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>The same document gives the same bytes, however it is written down and wherever it is generated.</summary>
public sealed class DeterminismTests
{
    private static readonly GenerationOptions Options = new() { ClassName = "ApiClient", Namespace = "Api" };

    public static TheoryData<string> DocumentNames => [.. SampleDocuments.Names];

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void Carriage_returns_make_no_difference(string name)
    {
        var text = SampleDocuments.TextOf(name);

        Files(name, text.Replace("\n", "\r\n", StringComparison.Ordinal)).Should().Equal(Files(name, text));
    }

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void The_order_of_the_members_of_objects_makes_no_difference(string name)
    {
        var root = SampleDocuments.Read(name, SampleDocuments.TextOf(name)).Document!.Root;

        Files("x.json", Json(root, shuffle: 7)).Should().Equal(Files("x.json", Json(root, shuffle: null)));
    }

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void Json_and_yaml_of_one_document_make_no_difference(string name)
    {
        var text = SampleDocuments.TextOf(name);

        Files("x.json", Json(SampleDocuments.Read(name, text).Document!.Root, shuffle: null))
            .Should()
            .Equal(Files(name, text));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_makes_no_difference(string culture)
    {
        foreach (var name in SampleDocuments.Names)
        {
            var text = SampleDocuments.TextOf(name);
            Cultures.Within(culture, () => Files(name, text)).Should().Equal(Files(name, text));
        }
    }

    private static List<GeneratedFile> Files(string path, string text) =>
        [.. ClientGenerator.Generate(path, text, Options, ReadOptions.Default, CancellationToken.None).Files];

    private static string Json(Node root, int? shuffle)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, root, shuffle);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, Node node, int? shuffle)
    {
        switch (node)
        {
            case ObjectNode members:
                writer.WriteStartObject();
                foreach (var member in InOrder(members, shuffle))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value, shuffle);
                }

                writer.WriteEndObject();
                break;
            case ArrayNode array:
                writer.WriteStartArray();
                foreach (var item in array.Items)
                {
                    Write(writer, item, shuffle);
                }

                writer.WriteEndArray();
                break;
            case ScalarNode { Kind: NodeKind.String } text:
                writer.WriteStringValue(text.Text);
                break;
            case ScalarNode scalar:
                writer.WriteRawValue(scalar.Text);
                break;
        }
    }

    private static IEnumerable<Member> InOrder(ObjectNode node, int? shuffle)
    {
        if (shuffle is not { } seed)
        {
            return node.Members;
        }

        var random = new Random(seed);
        return node.Members.OrderBy(_ => random.Next()).ToList();
    }
}
