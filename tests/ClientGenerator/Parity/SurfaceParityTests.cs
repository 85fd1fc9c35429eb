using OpenApi.Conformance.Tests;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>
/// Code that is written against Kiota's client compiles against ours. The expected listings were made from what Kiota 1.34.1
/// generates with <c>exclude-backward-compatible</c>.
/// </summary>
public sealed class SurfaceParityTests(ComparedSurfaces surfaces) : IClassFixture<ComparedSurfaces>
{
    /// <summary>So many of Kiota's lines must be there.</summary>
    private const double LeastShare = 0.995;

    public static TheoryData<string> Services => [.. Listing.OfServices.Select(listing => listing.Name)];

    public static TheoryData<string> PublicDocuments => [.. Listing.OfPublicDocuments.Select(listing => listing.Name)];

    [Theory, MemberData(nameof(Services))]
    public void The_public_surface_is_Kiotas_but_for_the_differences_that_are_wanted(string name) =>
        Compare(Listing.OfServices.Single(listing => listing.Name == name));

    [Theory, MemberData(nameof(PublicDocuments))]
    public void The_surface_of_a_public_document_is_Kiotas_too(string name)
    {
        RequiredCorpus.OrSkip();
        Compare(Listing.OfPublicDocuments.Single(listing => listing.Name == name));
    }

    /// <summary>Here every line counts, also those that a wanted difference (D1 and so on, in the README) is about.</summary>
    [Fact]
    public void Nearly_all_lines_of_the_public_documents_are_there_whatever_the_reason_for_the_others()
    {
        RequiredCorpus.OrSkip();
        var compared = Listing.OfPublicDocuments.Select(surfaces.Of).ToList();

        ShareOf(compared.Sum(surface => surface.Missing.Count), compared.Sum(surface => surface.Expected))
            .Should()
            .BeGreaterThanOrEqualTo(LeastShare);
    }

    private void Compare(Listing listing)
    {
        var waivers = listing.ReadWaivers();
        var surface = surfaces.Of(listing);

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
