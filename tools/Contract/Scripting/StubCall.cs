using System.Collections.Concurrent;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Scripting;

/// <summary>A call that the stub is about to answer, as predicates and answers made by code see it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Request">The request.</param>
/// <param name="PathValues">The decoded values of the path's parameters.</param>
/// <param name="State">What earlier calls of the same scope left behind; anything may be kept here.</param>
public sealed record StubCall(
    ContractOperation Operation,
    CallRequest Request,
    IReadOnlyDictionary<string, string> PathValues,
    ConcurrentDictionary<string, object> State
)
{
    /// <summary>The first value of a query parameter, decoded, or null.</summary>
    public string? Query(string name) =>
        Request.Query.Where(pair => pair.Key == name).Select(pair => pair.Value).FirstOrDefault();
}
