using System.Collections.Immutable;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning;

/// <summary>One way to be let in: all of its schemes together; no scheme means that nothing is needed.</summary>
/// <param name="Schemes">The schemes by name, those that the document does not define left out.</param>
/// <param name="Node">The requirement in the document.</param>
public sealed record SecurityRule(ImmutableArray<KeyValuePair<string, SecurityScheme>> Schemes, Node Node)
{
    /// <summary>The ways into an operation, of which one is enough; empty when none is needed.</summary>
    public static ImmutableArray<SecurityRule> ListOf(Operation operation)
    {
        var known = operation.Document.SecuritySchemes.ToDictionary(
            scheme => scheme.Key,
            scheme => scheme.Value,
            StringComparer.Ordinal
        );
        return
        [
            .. operation.Security.Select(requirement => new SecurityRule(
                [
                    .. requirement
                        .Schemes.Where(known.ContainsKey)
                        .Select(name => new KeyValuePair<string, SecurityScheme>(name, known[name])),
                ],
                requirement.Node
            )),
        ];
    }
}
