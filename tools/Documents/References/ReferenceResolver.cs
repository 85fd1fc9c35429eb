using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.References;

/// <summary>Finds the nodes that <c>$ref</c> names, in the document and in the files beside it.</summary>
/// <param name="files">The document and the other files.</param>
internal sealed class ReferenceResolver(ReferenceFiles files)
{
    private const int LongestChain = 32;

    /// <summary>Follows references until a node that has none, or that leads nowhere or back.</summary>
    public Node Follow(Node node)
    {
        for (var step = 0; step < LongestChain && Resolve(node) is { } target && !ReferenceEquals(target, node); step++)
        {
            node = target;
        }

        return node;
    }

    /// <summary>The node that the reference in a node names, one step; null when there is none.</summary>
    public Node? Resolve(Node node) => TextOf(node) is { } reference ? LookUp(node, reference).Target : null;

    /// <summary>The text of a node's reference; null when the node is no reference.</summary>
    public static string? TextOf(Node node) =>
        node is ObjectNode ? (node["$ref"] ?? node["$dynamicRef"])?.AsString : null;

    /// <summary>Whether the chain of references that begins in a node comes back to it.</summary>
    public bool IsCircular(Node node)
    {
        var at = Resolve(node);
        for (var step = 0; step < LongestChain && at is not null; step++)
        {
            if (ReferenceEquals(at, node))
            {
                return true;
            }

            at = Resolve(at);
        }

        return false;
    }

    /// <summary>What a reference comes to.</summary>
    /// <param name="referrer">The node that holds the reference; its place decides what a relative reference names.</param>
    /// <param name="reference">The reference.</param>
    public Lookup LookUp(Node referrer, string reference)
    {
        var scope = files.ScopeOf(referrer);
        var key = (Resource: scope.ResourceOf(referrer), reference);
        if (!scope.Known.TryGetValue(key, out var lookup))
        {
            lookup = Find(scope, key.Resource, ReferenceText.Parse(reference));
            scope.Known[key] = lookup;
        }

        return lookup;
    }

    /// <summary>
    /// What a value of a discriminator's mapping comes to: the name of a component schema, else a reference (OpenAPI 3.1,
    /// "Discriminator Object").
    /// </summary>
    /// <param name="referrer">The schema with the discriminator.</param>
    /// <param name="value">The mapping's value.</param>
    public Lookup LookUpMapping(Node referrer, string value)
    {
        var components = files.Main.Root["components"]?["schemas"] ?? files.Main.Root["definitions"];
        return components?[value] is { } named ? Lookup.Found(named) : LookUp(referrer, value);
    }

    private Lookup Find(FileScope scope, Node resource, ReferenceText reference)
    {
        if (reference.Address.Length == 0)
        {
            return FindIn(scope, resource, reference.Fragment);
        }

        if (
            files.HasIds
            && FileScope.TryCombine(scope.BaseOf(resource), reference.Address, out var id)
            && files.WithId(id.AbsoluteUri) is var (owner, root)
        )
        {
            return FindIn(owner, root, reference.Fragment);
        }

        if (reference.IsUri)
        {
            return Lookup.Failed(ReadingDiagnostics.NetworkReference, "");
        }

        if (RelativePath.Combine(scope.Path, ReferenceText.Decode(reference.Address)) is not { } path)
        {
            return Lookup.Failed(ReadingDiagnostics.OutsideReference, "");
        }

        var file = files.Load(path);
        return file.Target is { } other ? FindIn(files.ScopeOf(other), other, reference.Fragment) : file;
    }

    private static Lookup FindIn(FileScope scope, Node resource, string fragment) =>
        scope.Find(resource, fragment) is { } target
            ? Lookup.Found(target)
            : Lookup.Failed(ReadingDiagnostics.DanglingReference, new DanglingReason(resource, fragment));
}
