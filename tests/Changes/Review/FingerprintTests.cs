using CsCheck;
using OpenApi.Changes.Review;

namespace OpenApi.Changes.Tests.Review;

public sealed class FingerprintTests
{
    private static readonly Change Change = Given.Change(Given.Removed) with { OldValue = "10", NewValue = "20" };

    [Fact]
    public void Neither_the_place_nor_the_wording_is_part_of_it() =>
        Fingerprint
            .Of(Change with { Old = null, New = new ChangePlace("elsewhere.json", "", 1, 1), Message = "Other words." })
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
            .Select(Fingerprint.Of)
            .Should()
            .OnlyHaveUniqueItems();

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
