using System.Collections.Immutable;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.SourceGenerator;

/// <summary>Finds documents that would give a client that another document already gives.</summary>
internal static class RepeatedClients
{
    /// <summary>The requests in their order; a repeated one has a fault more.</summary>
    public static IEnumerable<ClientRequest> Mark(ImmutableArray<ClientRequest> requests)
    {
        // File names are told apart without regard to case, so clients are as well.
        var first = new Dictionary<string, ClientRequest>(StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests)
        {
            if (first.TryGetValue(request.ClientName, out var known))
            {
                var arguments = new[] { request.ClientName, known.Document.Path }.ToEquatableArray();
                var fault = new OptionFault(OptionDiagnostics.ClientRepeated, arguments);
                yield return request with
                {
                    Faults = request.Faults.Append(fault).ToEquatableArray(),
                };
            }
            else
            {
                first.Add(request.ClientName, request);
                yield return request;
            }
        }
    }
}
