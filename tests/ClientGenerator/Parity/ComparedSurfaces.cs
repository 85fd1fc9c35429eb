using System.Collections.Concurrent;
using OpenApi.Conformance.Oracle;
using OpenApi.Conformance.Surfaces;
using OpenApi.Conformance.Tests;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>The surfaces of the clients beside Kiota's, each pair made and compiled once for all tests.</summary>
public sealed class ComparedSurfaces
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ComparedSurface>>> surfaces = new(StringComparer.Ordinal);

    internal async Task<ComparedSurface> OfAsync(ComparedDocument document)
    {
        var kiota = await RequiredKiota.OrSkipAsync();
        return await surfaces
            .GetOrAdd(
                document.Name,
                _ =>
                    new(() =>
                        ComparedSurface.OfAsync(
                            new KiotaRequest(document.Path, document.ClassName, document.Namespace),
                            kiota,
                            CancellationToken.None
                        )
                    )
            )
            .Value;
    }
}
