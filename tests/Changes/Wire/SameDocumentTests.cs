using CsCheck;
using OpenApi.Changes.Tests.Wire.Rewriting;
using OpenApi.Changes.Wire;

namespace OpenApi.Changes.Tests.Wire;

public sealed class SameDocumentTests
{
    public static TheoryData<string> Specs => ["aitoearn.openapi.json", "timpush.openapi.yaml", "tiktok.openapi.yaml"];

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_document_and_itself_do_not_differ(string spec)
    {
        var text = File.ReadAllText(Repository.PathOf($"specs/{spec}"));
        Compare((spec, text), (spec, text)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_document_and_itself_in_another_order_format_and_indentation_do_not_differ(string spec)
    {
        var text = File.ReadAllText(Repository.PathOf($"specs/{spec}"));
        var root = ReadDocuments.Read(spec, text).Root;
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                    Compare((spec, text), ("new.yaml", Rewrite.AsYaml(root, seed, Rewrite.UnorderedOnTheWire))).Count
                        == 0
                    && Compare(("old.json", Rewrite.AsJson(root, seed, Rewrite.UnorderedOnTheWire)), (spec, text)).Count
                        == 0,
                iter: 3
            );
    }

    [Fact]
    public void Keys_and_values_do_not_depend_on_order_and_format()
    {
        foreach (var fixture in Fixtures.RuleFixture.All)
        {
            var expected = Identities(
                WireComparer.Compare(fixture.Old.Read("a.yaml"), fixture.New.Read("b.yaml"), CancellationToken.None)
            );
            var (old, @new) = (fixture.Old.Read("a.yaml").Root, fixture.New.Read("b.yaml").Root);
            Identities(
                    Compare(
                        ("a.json", Rewrite.AsJson(old, 1, Rewrite.UnorderedOnTheWire)),
                        ("b.yaml", Rewrite.AsYaml(@new, 2, Rewrite.UnorderedOnTheWire))
                    )
                )
                .Should()
                .Equal(expected);
        }
    }

    private static IEnumerable<(string, string, string?, string?, string?)> Identities(IEnumerable<Change> changes) =>
        changes.Select(change => (change.Rule.Id, change.Key, change.Operation, change.OldValue, change.NewValue));

    private static IReadOnlyList<Change> Compare((string Path, string Text) old, (string Path, string Text) @new) =>
        WireComparer.Compare(
            ReadDocuments.Read(old.Path, old.Text),
            ReadDocuments.Read(@new.Path, @new.Text),
            CancellationToken.None
        );
}
