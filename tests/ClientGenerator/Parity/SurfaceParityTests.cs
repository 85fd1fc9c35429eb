using OpenApi.ClientGenerator.Reading;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.Conformance.Tests;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>
/// Code that is written against Kiota's client compiles against ours. The expected listings were made from what Kiota 1.34.1
/// generates with <c>exclude-backward-compatible</c>.
/// </summary>
public sealed class SurfaceParityTests
{
    /// <summary>
    /// Of the lines that no wanted difference (D1 and so on, in the README) is about, so many must be there.
    /// </summary>
    private const double LeastShare = 0.995;

    public static TheoryData<string> Services => [.. Listing.OfServices.Select(listing => listing.Name)];

    public static TheoryData<string> PublicDocuments => [.. Listing.OfPublicDocuments.Select(listing => listing.Name)];

    [Theory, MemberData(nameof(Services))]
    public void The_public_surface_is_Kiotas_but_for_the_differences_that_are_wanted(string name) =>
        Compare(Listing.OfServices.Single(listing => listing.Name == name));

    [SkippableTheory, MemberData(nameof(PublicDocuments))]
    public void The_surface_of_a_public_document_is_Kiotas_too(string name)
    {
        RequiredCorpus.OrSkip();
        Compare(Listing.OfPublicDocuments.Single(listing => listing.Name == name));
    }

    private static void Compare(Listing listing)
    {
        var waivers = listing.ReadWaivers();
        var expected = listing.ReadLines();
        var result = OpenApi.ClientGenerator.ClientGenerator.Generate(
            listing.Document,
            File.ReadAllText(listing.Document),
            new GenerationOptions { ClassName = listing.ClassName, Namespace = listing.Namespace },
            ReadOptions.Default,
            CancellationToken.None
        );
        var compilation = CompiledClient.Compile(result.Files);

        CompiledClient.Problems(compilation).Should().BeEmpty();
        var actual = PublicSurface.Of(compilation.Assembly);
        var missing = expected.Where(line => !actual.Contains(line)).ToList();
        waivers.Open('-', missing).Should().BeEmpty("Kiota has these lines");
        waivers.Open('+', actual.Where(line => !expected.Contains(line))).Should().BeEmpty("only we have these lines");
        waivers.Unused.Should().BeEmpty("a waiver that covers nothing hides a mistake");
        waivers.WithoutReason.Should().BeEmpty();
        var unwanted = missing.Count - waivers.CountWanted(missing);
        (1.0 - ((double)unwanted / expected.Count)).Should().BeGreaterThanOrEqualTo(LeastShare);
    }
}
