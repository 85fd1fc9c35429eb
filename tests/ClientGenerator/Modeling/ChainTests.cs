using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>Components that each extend the one before.</summary>
public sealed class ChainTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(199)]
    public void Every_link_of_a_chain_is_there_whichever_an_operation_names(int named)
    {
        var model = Given.Model(Chain(200, named));

        model.Names().Should().Contain(Enumerable.Range(0, 200).Select(i => $"Api.Models.C{i}"));
        for (var i = 1; i < 200; i++)
        {
            model.Class($"Api.Models.C{i}").BaseName.Should().Be($"Api.Models.C{i - 1}");
        }
    }

    [Fact]
    public void What_is_far_above_is_neither_repeated_nor_named_twice()
    {
        var model = Given.Model(
            Chain(
                100,
                99,
                i =>
                    i switch
                    {
                        0 => "same: { type: string }, one-name: { type: string }",
                        99 => "same: { type: string }, oneName: { type: string }",
                        _ => "",
                    }
            )
        );

        model.Class("Api.Models.C0").Properties.Select(Names).Should().Equal("OneName one-name", "Same same");
        model.Class("Api.Models.C99").Properties.Select(Names).Should().Equal("OneName1 oneName");
    }

    /// <summary>What is allocated is the same on every machine, and grows with the square of the links if each walks all above it.</summary>
    [Theory]
    [InlineData("the first")]
    [InlineData("the middle")]
    [InlineData("the last")]
    public void Twice_the_links_cost_about_twice_as_much(string named)
    {
        _ = Allocated(100);
        var once = Allocated(1_000);
        var twice = Allocated(2_000);

        ((double)twice / once).Should().BeLessThan(2.5);

        long Allocated(int links)
        {
            var link = named switch
            {
                "the first" => 1,
                "the middle" => links / 2,
                _ => links - 1,
            };
            var document = Given.Read(Chain(links, link, i => $"p{i}: {{ type: string }}"));
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = Given.Model(document);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static string Chain(int links, int named, Func<int, string>? properties = null) =>
        Given.Answering(
            $"{{ $ref: '#/components/schemas/C{named}' }}",
            string.Join(
                '\n',
                Enumerable.Range(0, links).Select(i => $"C{i}: {{ {Base(i)}{Own(properties?.Invoke(i) ?? "")} }}")
            )
        );

    private static string Base(int number) =>
        number == 0 ? "type: object" : $"allOf: [{{ $ref: '#/components/schemas/C{number - 1}' }}]";

    private static string Own(string properties) => $", properties: {{ {properties} }}";

    private static string Names(ClassProperty property) => property.Name + " " + property.WireName;
}
