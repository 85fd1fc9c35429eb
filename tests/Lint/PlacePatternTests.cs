using OpenApi.Lint.Configuration;

namespace OpenApi.Lint.Tests;

public sealed class PlacePatternTests
{
    [Theory]
    [InlineData("/a/b", "/a/b", true)]
    [InlineData("/a/b", "/a/b/c", false)]
    [InlineData("/a/*/c", "/a/b/c", true)]
    [InlineData("/a/*/c", "/a/b/b/c", false)]
    [InlineData("/a/**", "/a", true)]
    [InlineData("/a/**", "/a/b/c", true)]
    [InlineData("/a/**", "/ab", false)]
    [InlineData("/**/c", "/c", true)]
    [InlineData("/**/c", "/a/b/c", true)]
    [InlineData("**", "/a/b", true)]
    [InlineData("/paths/~1pets~1{id}/*", "/paths/~1pets~1{id}/get", true)]
    [InlineData("/a.c", "/abc", false)]
    [InlineData("/na*", "/name", true)]
    public void A_star_stands_for_a_segment_and_two_for_any_number(string pattern, string place, bool matches) =>
        new PlacePattern(pattern).Matches(place).Should().Be(matches);

    [Theory]
    [InlineData("pets.yaml", "/somewhere/specs/pets.yaml", true)]
    [InlineData("specs/*.yaml", "/somewhere/specs/pets.yaml", true)]
    [InlineData("pets.yaml", "my-pets.yaml", false)]
    [InlineData("pets.yaml", "pets.yaml", true)]
    [InlineData("specs/pets.yaml", @"C:\here\specs\pets.yaml", true)]
    public void A_document_is_meant_by_the_end_of_its_path(string pattern, string path, bool matches) =>
        new PlacePattern(pattern).MatchesEndOf(path).Should().Be(matches);
}
