using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Nodes;
using OpenApi.ClientGenerator.Reading.Structure;

namespace OpenApi.ClientGenerator.Reading.References;

/// <summary>
/// Goes through the document and everything that it references, brings in the files that references name, and reports
/// references that lead nowhere or in a circle.
/// </summary>
/// <param name="resolver">Finds what references name.</param>
/// <param name="findings">Takes what is found.</param>
/// <param name="cancellationToken">Ends the check.</param>
internal sealed class ReferenceCheck(ReferenceResolver resolver, Findings findings, CancellationToken cancellationToken)
{
    private readonly HashSet<Node> seen = [];
    private readonly Stack<Part> open = new();

    /// <summary>Checks everything that can be reached from a document's root.</summary>
    public void Run(Part root)
    {
        open.Push(root);
        while (open.Count > 0)
        {
            var part = open.Pop();
            if (part.Node is not ObjectNode node || !seen.Add(node))
            {
                continue;
            }

            if (seen.Count % 1_024 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            CheckReference(part.Kind, node);
            CheckMembers(part.Kind, node);
            if (part.Kind is ObjectKind.Schema)
            {
                CheckMapping(node);
            }

            foreach (var inner in DocumentShape.PartsOf(part.Kind, node))
            {
                open.Push(inner);
            }
        }
    }

    private void CheckReference(ObjectKind kind, ObjectNode node)
    {
        if (ReferenceResolver.TextOf(node) is not { } reference)
        {
            return;
        }

        var place = node["$ref"] ?? node["$dynamicRef"]!;
        var lookup = resolver.LookUp(node, reference);
        if (lookup.Problem is { } problem)
        {
            findings.Add(Diagnostic.At(problem, place, reference, lookup.Detail));
        }
        else if (resolver.IsCircular(node))
        {
            findings.Add(Diagnostic.At(ReadingDiagnostics.CircularReference, place, reference));
        }
        else
        {
            open.Push(new Part(kind, lookup.Target!));
        }
    }

    private void CheckMapping(ObjectNode schema)
    {
        foreach (var member in schema["discriminator"]?["mapping"]?.AsObject?.Members ?? [])
        {
            if (member.Value.AsString is not { } value)
            {
                continue;
            }

            if (resolver.LookUpMapping(schema, value).Target is { } target)
            {
                open.Push(new Part(ObjectKind.Schema, target));
            }
            else
            {
                findings.Add(Diagnostic.At(ReadingDiagnostics.DanglingMapping, member.Value, value));
            }
        }
    }

    private void CheckMembers(ObjectKind kind, ObjectNode node)
    {
        foreach (var member in node.Members)
        {
            if (DocumentShape.WrongKind(kind, member) is { } wanted)
            {
                findings.Add(Diagnostic.At(ReadingDiagnostics.WrongKind, member.Value, member.Name, wanted));
            }
        }
    }
}
