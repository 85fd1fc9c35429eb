using System.Globalization;
using System.Text.Json.Nodes;
using OpenApi.ClientGenerator.Tests.Reading;
using OpenApi.Documents;

namespace OpenApi.ClientGenerator.Tests;

/// <summary>The same document gives the same bytes.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Names => [.. SampleDocuments.Names];

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void In_every_culture(string culture)
    {
        var expected = SampleDocuments.Names.Select(name => Text(name, SampleDocuments.TextOf(name))).ToList();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            SampleDocuments.Names.Select(name => Text(name, SampleDocuments.TextOf(name))).Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void With_every_kind_of_line_end(string name)
    {
        var text = SampleDocuments.TextOf(name).ReplaceLineEndings("\n");

        Text(name, text.ReplaceLineEndings("\r\n")).Should().Be(Text(name, text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_every_run(string name)
    {
        var text = SampleDocuments.TextOf(name);
        var expected = Text(name, text);

        Enumerable.Range(0, 5).Select(_ => Text(name, text)).Should().OnlyContain(again => again == expected);
    }

    [Fact]
    public void With_the_paths_in_any_order()
    {
        const string name = "aitoearn.openapi.json";
        var document = JsonNode.Parse(SampleDocuments.TextOf(name))!.AsObject();
        var expected = Text(name, document.ToJsonString());
        var paths = document["paths"]!.AsObject();
        var members = paths.Select(member => (member.Key, Value: member.Value!.DeepClone())).ToList();
        foreach (var seed in Enumerable.Range(0, 3))
        {
            paths.Clear();
            foreach (var (key, value) in Shuffled(members, seed))
            {
                paths.Add(key, value.DeepClone());
            }

            Text(name, document.ToJsonString()).Should().Be(expected, "seed {0}", seed);
        }
    }

    private static T[] Shuffled<T>(IReadOnlyList<T> items, int seed)
    {
        var shuffled = items.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static string Text(string name, string text) =>
        string.Concat(
            OpenApi
                .ClientGenerator.ClientGenerator.Generate(
                    name,
                    text,
                    new GenerationOptions(),
                    ReadOptions.Default,
                    CancellationToken.None
                )
                .Files.Select(file => $"== {file.Path}\n{file.Text}")
        );
}
