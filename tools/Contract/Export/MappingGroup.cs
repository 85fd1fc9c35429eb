using OpenApi.Contract.Description;

namespace OpenApi.Contract.Export;

/// <summary>Mappings that belong together.</summary>
/// <param name="Document">The path of the document that they are made from.</param>
/// <param name="Name">The operation, or what else they are about.</param>
/// <param name="Mappings">The mappings.</param>
internal sealed record MappingGroup(string Document, string Name, IReadOnlyList<ExportedMapping> Mappings)
{
    /// <summary>All mappings of a contract: a group for each operation, and one for each document's other methods.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="idOf">The id of a mapping, by its operation and its name among those of the document.</param>
    public static IEnumerable<MappingGroup> ListOf(ServiceContract contract, Func<ContractOperation, string, Guid> idOf)
    {
        var ranks = PathRank.Of(contract);
        foreach (var document in contract.Operations.GroupBy(DocumentFolders.PathOf))
        {
            foreach (var operation in document)
            {
                yield return new MappingGroup(
                    document.Key,
                    operation.Id,
                    [.. OperationMappings.Of(operation, idOf, ranks[operation.Template])]
                );
            }

            yield return new MappingGroup(
                document.Key,
                "other-methods",
                [
                    .. document
                        .GroupBy(operation => operation.Template)
                        .Select(path =>
                            OperationMappings.WrongMethod(
                                [.. path],
                                idOf(path.First(), $"{path.Key} other methods"),
                                ranks[path.Key]
                            )
                        ),
                ]
            );
        }
    }
}
