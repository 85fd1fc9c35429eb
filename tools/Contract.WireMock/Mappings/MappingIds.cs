using System.Collections.Frozen;
using OpenApi.Contract.Description;
using OpenApi.Contract.Export;

namespace OpenApi.Contract.WireMock.Mappings;

/// <summary>The ids of a contract's mappings: the same in every run, and unlike those of any other contract on the server.</summary>
internal sealed class MappingIds
{
    private readonly FrozenDictionary<string, string> scopes;
    private readonly string prefix;

    /// <param name="contract">The contract.</param>
    /// <param name="isTaken">Whether the server has a mapping of an id already, as when it serves a document twice.</param>
    public MappingIds(ServiceContract contract, Func<Guid, bool> isTaken)
    {
        scopes = DocumentFolders.ScopesOf(contract).ToFrozenDictionary(StringComparer.Ordinal);
        var times = 1;
        do
        {
            prefix = $"served {times++}";
        } while (contract.Operations.Any(operation => isTaken(Of(operation, RefusalOf(operation)))));
    }

    /// <summary>The id of a mapping of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">The mapping's name among those of the document.</param>
    public Guid Of(ContractOperation operation, string name) =>
        StableId.Of($"{prefix} {scopes[DocumentFolders.PathOf(operation)]} {name}");

    /// <summary>The name of the mapping that every operation has, whatever decides about its requests.</summary>
    public static string RefusalOf(ContractOperation operation) => $"{operation.Address} refusal";

    /// <summary>The id of a mapping of the contract as a whole.</summary>
    /// <param name="name">The mapping's name among those of the contract.</param>
    public Guid OfContract(string name) =>
        StableId.Of($"{prefix} {string.Join(' ', scopes.Values.Order(StringComparer.Ordinal))} {name}");
}
