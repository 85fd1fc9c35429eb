using System.Collections.Concurrent;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.Documents;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>The surfaces of the clients beside Kiota's, each client generated and compiled once for all tests.</summary>
public sealed class ComparedSurfaces
{
    private readonly ConcurrentDictionary<string, Lazy<ComparedSurface>> surfaces = new(StringComparer.Ordinal);

    internal ComparedSurface Of(Listing listing) =>
        surfaces.GetOrAdd(listing.Name, _ => new Lazy<ComparedSurface>(() => ComparedSurface.Of(listing))).Value;
}

/// <summary>The surface of a client beside Kiota's.</summary>
/// <param name="Problems">What the compiler says about the client.</param>
/// <param name="Expected">How many lines Kiota's surface has.</param>
/// <param name="Missing">The lines that Kiota alone has.</param>
/// <param name="Additional">The lines that we alone have.</param>
internal sealed record ComparedSurface(
    IReadOnlyList<string> Problems,
    int Expected,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Additional
)
{
    public static ComparedSurface Of(Listing listing)
    {
        var expected = listing.ReadLines();
        var result = OpenApi.ClientGenerator.ClientGenerator.Generate(
            listing.Document,
            File.ReadAllText(listing.Document),
            new GenerationOptions { ClassName = listing.ClassName, Namespace = listing.Namespace },
            ReadOptions.Default,
            CancellationToken.None
        );
        var compilation = CompiledClient.Compile(result.Files);
        var actual = PublicSurface.Of(compilation.Assembly);
        return new ComparedSurface(
            CompiledClient.Problems(compilation),
            expected.Count,
            [.. expected.Where(line => !actual.Contains(line))],
            [.. actual.Where(line => !expected.Contains(line))]
        );
    }
}
