using CsCheck;
using OpenApi.Changes.Review;
using OpenApi.Changes.Tests.Wire;
using OpenApi.Changes.Tests.Wire.Rewriting;
using OpenApi.Changes.Wire;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Tests.Review;

public sealed class FingerprintTests
{
    private static readonly Change Change = Given.Change(Given.Removed) with { OldValue = "10", NewValue = "20" };

    [Fact]
    public void Neither_the_place_nor_the_wording_is_part_of_it() =>
        Fingerprint
            .Of(
                Change with
                {
                    Old = null,
                    New = new SourceLocation("elsewhere.json", "", 1, 1),
                    Message = "Other words.",
                }
            )
            .Should()
            .Be(Fingerprint.Of(Change));

    [Fact]
    public void Rule_key_and_values_are_part_of_it() =>
        new[]
        {
            Change,
            Change with
            {
                Rule = Given.Added,
            },
            Change with
            {
                Key = "POST /pets /age",
            },
            Change with
            {
                OldValue = "11",
            },
            Change with
            {
                NewValue = "21",
            },
            Change with
            {
                NewValue = null,
            },
        }
            .Select(change => Fingerprint.Of(change))
            .Should()
            .OnlyHaveUniqueItems();

    [Fact]
    public void Changes_that_say_the_same_have_fingerprints_of_their_own_which_no_rewriting_changes() =>
        Gen.Select(Gen.Int[2, 5], Gen.Bool, Gen.Int[0, 1_000_000])
            .Sample(
                (count, areAlike, seed) =>
                {
                    var (old, @new) = (Variants(count, areAlike, 10), Variants(count, areAlike, 5));
                    var expected = FingerprintsOf(("old.json", old), ("new.json", @new));
                    var rewritten = FingerprintsOf(
                        (
                            "old.yaml",
                            Rewrite.AsYaml(ReadDocuments.Read("old.json", old).Root, seed, Rewrite.UnorderedOnTheWire)
                        ),
                        (
                            "new.json",
                            Rewrite.AsJson(
                                ReadDocuments.Read("new.json", @new).Root,
                                seed + 1,
                                Rewrite.UnorderedOnTheWire
                            )
                        )
                    );
                    return expected.Count >= count
                        && expected.Distinct().Count() == expected.Count
                        && rewritten.Order().SequenceEqual(expected.Order());
                },
                iter: 100
            );

    [Fact]
    public void Changes_that_nothing_tells_apart_are_counted() =>
        Given
            .Review(Change, Change with { New = new SourceLocation("new/pets.yaml", "", 9, 9) })
            .Open.Select(change => change.Fingerprint)
            .Should()
            .Equal(Fingerprint.Of(Change), Fingerprint.Of(Change, 2));

    /// <summary>Variants of one title, with and without a member that tells them apart; the name of each gets shorter.</summary>
    private static string Variants(int count, bool areAlike, int longest)
    {
        var variants = Enumerable
            .Range(0, count)
            .Select(at =>
                $$$$"""{"title":"Pet","type":"object","properties":{"kind{{{{(areAlike ? "" : at)}}}}":{"const":{{{{at}}}}},"name":{"type":"string","maxLength":{{{{longest}}}}}}}"""
            );
        return """
                {"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"paths":{"/pets":{"post":{
                  "responses":{"200":{"description":"good"}},
                  "requestBody":{"content":{"application/json":{"schema":{"oneOf":[
                """
            + string.Join(',', variants)
            + "]}}}}}}}}";
    }

    private static List<string> FingerprintsOf((string Path, string Text) old, (string Path, string Text) @new) =>
        [
            .. Reviewer
                .Review(
                    [
                        new ComparedDocument(
                            "pets",
                            old.Path,
                            @new.Path,
                            [
                                .. WireComparer.Compare(
                                    ReadDocuments.Read(old.Path, old.Text),
                                    ReadDocuments.Read(@new.Path, @new.Text),
                                    CancellationToken.None
                                ),
                            ],
                            []
                        ),
                    ],
                    ReviewPolicy.None,
                    WireRules.All,
                    [Surface.Wire],
                    new DateOnly(2030, 1, 1)
                )
                .Open.Select(change => change.Fingerprint),
        ];

    [Fact]
    public void Every_fingerprint_is_one_and_no_number_of_yaml() =>
        Gen.String.Sample(key =>
        {
            var fingerprint = Fingerprint.Of(Change with { Key = key });
            return Fingerprint.IsOne(fingerprint) && char.IsLetter(fingerprint[0]);
        });

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("123456789012")]
    [InlineData("ABCDEF012345")]
    [InlineData("abcdefg01234")]
    public void Other_texts_are_none(string text) => Fingerprint.IsOne(text).Should().BeFalse();
}
