using System.Text.Json.Nodes;
using OpenApi.Contract.Description;
using OpenApi.Contract.Export;

namespace OpenApi.Contract.WireMock.Mappings;

/// <summary>The mappings of a contract that ask nobody: those of the export, in the words of WireMock.Net.</summary>
/// <param name="Json">The mappings as WireMock.Net reads them.</param>
/// <param name="Answers">The ids, and the documented answer of each; null for a refusal.</param>
internal sealed record PatternMappings(string Json, IReadOnlyDictionary<Guid, DocumentedAnswer?> Answers)
{
    public static PatternMappings Of(ServiceContract contract, MappingIds ids, int priority)
    {
        var mappings = MappingGroup.ListOf(contract, ids.Of).SelectMany(group => group.Mappings).ToList();
        return new PatternMappings(
            new JsonArray([.. mappings.Select(mapping => DotNetMapping.Of(mapping, priority))]).ToJsonString(),
            mappings.ToDictionary(mapping => mapping.Id, mapping => mapping.Answer)
        );
    }
}
