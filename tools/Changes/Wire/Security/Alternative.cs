using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Security;

/// <summary>One way to be let in.</summary>
/// <param name="Node">The requirement.</param>
/// <param name="Credentials">The schemes that it asks for, by the names that they have in the old version.</param>
/// <param name="Schemes">The same names, one by one.</param>
/// <param name="Scopes">The scopes that it needs.</param>
internal sealed record Alternative(
    Node Node,
    string Credentials,
    IReadOnlySet<string> Schemes,
    IReadOnlyDictionary<string, Node> Scopes
)
{
    /// <summary>Whether who comes in this way can come in another way with what they have.</summary>
    public bool Suffices(Alternative other) =>
        other.Schemes.IsSubsetOf(Schemes) && other.Scopes.Keys.All(Scopes.ContainsKey);

    /// <summary>Whether nothing is needed.</summary>
    public bool IsAnonymous => Credentials.Length == 0;

    /// <summary>The schemes with the scopes, which tell ways with the same schemes apart.</summary>
    public string Name => Scopes.Count == 0 ? Credentials : $"{Credentials} ({string.Join(' ', Scopes.Keys)})";

    /// <summary>The ways to be let in to an operation; empty when no credentials are needed.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="nameOf">The name by which a scheme is compared.</param>
    public static List<Alternative> ListOf(Operation operation, Func<string, string> nameOf)
    {
        var ways = operation.Security.Select(requirement => Of(requirement, nameOf)).ToList();
        return ways.All(way => way.IsAnonymous) ? [] : ways;
    }

    private static Alternative Of(SecurityRequirement requirement, Func<string, string> nameOf)
    {
        var scopes = new SortedDictionary<string, Node>(StringComparer.Ordinal);
        foreach (var item in requirement.Schemes.SelectMany(name => requirement.Node[name]?.AsArray?.Items ?? []))
        {
            if (item.AsString is { } scope)
            {
                scopes.TryAdd(scope, item);
            }
        }

        var schemes = requirement.Schemes.Select(nameOf).ToHashSet(StringComparer.Ordinal);
        return new(requirement.Node, string.Join(" and ", schemes.Order(StringComparer.Ordinal)), schemes, scopes);
    }
}
