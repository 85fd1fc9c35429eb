using System.Collections.Immutable;
using OpenApi.Changes.Wire.Servers;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Paths;

/// <summary>The addresses that an operation answers at: each server together with the path.</summary>
internal static class OperationAddress
{
    /// <summary>The method with each whole address, the names of parameters left out; empty where no server is stated.</summary>
    public static ImmutableHashSet<string> Of(Operation operation) =>
        [
            .. operation.Servers.Select(server =>
                $"{operation.Method} {ServerAddress.Of(server.ResolvedUrl)}{OperationMatch.ShapeOf(operation.Path.Template)}"
            ),
        ];
}
