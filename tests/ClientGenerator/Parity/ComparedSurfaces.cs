using System.Collections.Concurrent;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.Conformance.Oracle;
using OpenApi.Conformance.Tests;
using OpenApi.Documents;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>The surfaces of the clients beside Kiota's, each pair made and compiled once for all tests.</summary>
public sealed class ComparedSurfaces
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ComparedSurface>>> surfaces = new(StringComparer.Ordinal);

    internal async Task<ComparedSurface> OfAsync(ComparedDocument document)
    {
        var kiota = await RequiredKiota.OrSkipAsync();
        return await surfaces
            .GetOrAdd(document.Name, _ => new(() => ComparedSurface.OfAsync(document, kiota, CancellationToken.None)))
            .Value;
    }
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
    public static async Task<ComparedSurface> OfAsync(
        ComparedDocument document,
        KiotaTool kiota,
        CancellationToken cancellationToken
    )
    {
        var asked = kiota.GenerateAsync(
            new KiotaRequest(document.Path, document.ClassName, document.Namespace),
            cancellationToken
        );
        var made = OpenApi.ClientGenerator.ClientGenerator.Generate(
            document.Path,
            await File.ReadAllTextAsync(document.Path, cancellationToken),
            new GenerationOptions { ClassName = document.ClassName, Namespace = document.Namespace },
            ReadOptions.Default,
            cancellationToken
        );
        var ours = CompiledClient.Compile(made.Files);
        var problems = CompiledClient.Problems(ours);
        var actual = PublicSurface.Of(ours.Assembly);
        var expected = PublicSurface.Of(CompiledClient.Compile((await asked).Files).Assembly);
        return new ComparedSurface(
            problems,
            expected.Count,
            [.. expected.Where(line => !actual.Contains(line))],
            [.. actual.Where(line => !expected.Contains(line))]
        );
    }
}
