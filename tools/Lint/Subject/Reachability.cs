using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;
using OpenApi.Documents.Views;

namespace OpenApi.Lint.Subject;

/// <summary>What a document's paths and webhooks lead to.</summary>
internal static class Reachability
{
    /// <summary>The nodes, as they are written, that are reached through references, mappings and inheritance.</summary>
    public static HashSet<Node> Of(ApiDocument document, CancellationToken cancellationToken)
    {
        var derived = Derived(document);
        var reached = new HashSet<Node>();
        var seen = new HashSet<Node>();
        var open = new Stack<Part>(
            DocumentShape
                .PartsOf(ObjectKind.Document, document.Root)
                .Where(part => part.Kind is not ObjectKind.Components)
        );
        while (open.TryPop(out var part))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!seen.Add(part.Node))
            {
                continue;
            }

            // A reference into a component needs the component as well.
            for (Node? at = part.Node.AsWritten(); at is not null && reached.Add(at); at = at.Parent) { }

            foreach (var next in Next(document, part, derived))
            {
                open.Push(next);
            }
        }

        return reached;
    }

    private static IEnumerable<Part> Next(ApiDocument document, Part part, ILookup<Node, Node> derived)
    {
        var mapped = new Schema(document, part.Node)
            .DiscriminatorMapping.Select(member => member.Value.AsString)
            .OfType<string>()
            .Select(value => document.ResolveMapping(part.Node, value));
        return DocumentShape
            .PartsOf(part.Kind, part.Node)
            .Concat(
                mapped
                    .Append(document.Resolve(part.Node))
                    .OfType<Node>()
                    .Concat(derived[part.Node.AsWritten()])
                    .Select(target => part with { Node = target })
            )
            .Concat(
                InExtensions(part.Node)
                    .Select(document.Resolve)
                    .OfType<Node>()
                    .Select(target => new Part(ObjectKind.Schema, target))
            );
    }

    /// <summary>What extensions refer to is meant by someone, even if OpenAPI does not say for what.</summary>
    private static IEnumerable<Node> InExtensions(Node node) =>
        (node.AsObject?.Members ?? [])
            .Where(member => member.Name.StartsWith("x-", StringComparison.Ordinal))
            .SelectMany(member => Referring(member.Value));

    private static IEnumerable<Node> Referring(Node node) =>
        node["$ref"]?.AsString is not null ? [node] : node.Children.SelectMany(Referring);

    /// <summary>The schemas that extend one with a discriminator: they are meant wherever it is, without being named.</summary>
    private static ILookup<Node, Node> Derived(ApiDocument document) =>
        document
            .ComponentSchemas.SelectMany(component =>
                component.Value.AllOf.Select(part => (Base: part.Target, Derived: component.Value.Node))
            )
            .Where(pair => pair.Base.Node["discriminator"] is not null)
            .ToLookup(pair => pair.Base.Node.AsWritten(), pair => pair.Derived);
}
