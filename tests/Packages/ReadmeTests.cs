namespace OpenApi.Packages.Tests;

/// <summary>Each package alone, as someone meets it who has its page and has never seen this repository.</summary>
public sealed class ReadmeTests(Examples examples) : IClassFixture<Examples>
{
    private const int LongestExample = 10;

    public static TheoryData<string> Packages => [.. PackableProject.All.Keys];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task The_example_builds_without_a_warning_and_prints_what_the_page_says(string id)
    {
        var (build, printed) = await examples[id];

        build.Should().Match(text => text.Length == 0 || text.Contains("0 Warning(s)", StringComparison.Ordinal));
        printed.Should().NotBeEmpty().And.AllBe(PackableProject.All[id].Readme.Output);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_page_says_how_to_install_the_package_and_its_example_is_short(string id)
    {
        var readme = PackableProject.All[id].Readme;

        readme.Installs.Should().Contain(line => line.Split(' ').Contains(id));
        readme
            .Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Sum(file => file.Text.Split('\n').Count(line => line.Trim().Length > 0))
            .Should()
            .BeLessThanOrEqualTo(LongestExample);
    }
}
