using OpenApi.Conformance.Tests;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>
/// Code that is written against Kiota's client compiles against ours. Kiota itself, in the version of the tool manifest, says what
/// it generates with <c>exclude-backward-compatible</c>.
/// </summary>
public sealed class SurfaceParityTests(ComparedSurfaces surfaces, ITestOutputHelper output)
    : IClassFixture<ComparedSurfaces>
{
    /// <summary>So many of Kiota's lines must be there.</summary>
    private const double LeastShare = 0.995;

    public static TheoryData<string> OwnDocuments => [.. ComparedDocument.OfRepository.Select(one => one.Name)];

    public static TheoryData<string> PublicDocuments => [.. ComparedDocument.OfCorpus.Select(one => one.Name)];

    [Theory, MemberData(nameof(OwnDocuments))]
    public Task The_public_surface_is_Kiotas_but_for_the_differences_that_are_wanted(string name) =>
        CompareAsync(ComparedDocument.OfRepository.Single(document => document.Name == name));

    [Theory, MemberData(nameof(PublicDocuments))]
    public Task The_surface_of_a_public_document_is_Kiotas_too(string name)
    {
        RequiredCorpus.OrSkip();
        return CompareAsync(ComparedDocument.OfCorpus.Single(document => document.Name == name));
    }

    /// <summary>Here every line counts, also those that a wanted difference (D1 and so on, in docs/kiota.md) is about.</summary>
    [Fact]
    public async Task Nearly_all_lines_of_the_public_documents_are_there_whatever_the_reason_for_the_others()
    {
        RequiredCorpus.OrSkip();
        var compared = await Task.WhenAll(ComparedDocument.OfCorpus.Select(surfaces.OfAsync));

        ShareOf(compared.Sum(surface => surface.Missing.Count), compared.Sum(surface => surface.Expected))
            .Should()
            .BeGreaterThanOrEqualTo(LeastShare);
    }

    [Fact]
    public void Every_listed_difference_that_a_waiver_names_is_in_the_table()
    {
        var rows = File.ReadLines(Repository.PathOf("docs/kiota.md"))
            .Where(line => line.StartsWith("| D", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim());

        ComparedDocument
            .OfRepository.Concat(ComparedDocument.OfCorpus)
            .SelectMany(document => document.ReadWaivers().Listed)
            .Should()
            .BeSubsetOf(rows);
    }

    private async Task CompareAsync(ComparedDocument document)
    {
        var waivers = document.ReadWaivers();
        var surface = await surfaces.OfAsync(document);

        output.WriteLine(
            $"{document.Name}: {surface.Expected} lines, {surface.Expected - surface.Missing.Count} present, {surface.Missing.Count} missing, {surface.Additional.Count} additional"
        );
        surface.Problems.Should().BeEmpty();
        waivers.Open('-', surface.Missing).Should().BeEmpty("Kiota has these lines");
        waivers.Open('+', surface.Additional).Should().BeEmpty("only we have these lines");
        waivers.Unused.Should().BeEmpty("a waiver that covers nothing hides a mistake");
        waivers.WithoutReason.Should().BeEmpty();
        var unwanted = surface.Missing.Count - waivers.CountWanted(surface.Missing);
        ShareOf(unwanted, surface.Expected).Should().BeGreaterThanOrEqualTo(LeastShare);
    }

    private static double ShareOf(int missing, int expected) => 1.0 - ((double)missing / expected);
}
