using System.Runtime.CompilerServices;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;

namespace OpenApi.Documents.References;

/// <summary>
/// Goes through the document and everything that it references, brings in the files that references name, and reports
/// references that lead nowhere or in a circle.
/// </summary>
/// <param name="resolver">Finds what references name.</param>
/// <param name="findings">Takes what is found.</param>
/// <param name="cancellationToken">Ends the check.</param>
internal sealed class ReferenceCheck(ReferenceResolver resolver, Findings findings, CancellationToken cancellationToken)
{
    private const int PartsBetweenChecks = 1_024;

    /// <summary>
    /// The nodes that references can lead to again and again: components and targets. Others are met once on the way down, and
    /// leaving them out keeps the set small.
    /// </summary>
    private readonly HashSet<Node> seen = [];
    private readonly List<Part> open = [];

    /// <summary>Checks everything that can be reached from a document's root.</summary>
    public void Run(Part root)
    {
        open.Add(root);
        for (var parts = 1; open.Count > 0; parts++)
        {
            if (parts % PartsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var part = open[^1];
            open.RemoveAt(open.Count - 1);
            if (part.Node is ObjectNode node)
            {
                Check(part.Kind, node);
            }
        }
    }

    [MethodImpl(HotPath.Optimize)]
    private void Check(ObjectKind kind, ObjectNode node)
    {
        foreach (var member in node.MemberSpan)
        {
            if (member.Name is "$ref" or "$dynamicRef" && member.Value.AsString is { } reference)
            {
                CheckReference(kind, node, member.Value, reference);
            }
            else if (kind is ObjectKind.Schema && member.Name is "discriminator")
            {
                CheckMapping(node, member.Value["mapping"]);
            }
            else if (DocumentShape.RowOf(kind, member.Name) is { } row)
            {
                CheckParts(row, member, areTargets: kind is ObjectKind.Components or ObjectKind.SwaggerDocument);
            }
        }
    }

    [MethodImpl(HotPath.Optimize)]
    private void CheckParts(ShapeRow row, Member member, bool areTargets)
    {
        if (row.WrongKind(member.Value) is { } wanted)
        {
            findings.Report(ReadingDiagnostics.WrongKind, member.Value, member.Name, wanted);
        }

        var first = open.Count;
        row.AddParts(member.Value, open);
        for (var i = open.Count - 1; areTargets && i >= first; i--)
        {
            if (!seen.Add(open[i].Node))
            {
                open.RemoveAt(i);
            }
        }
    }

    private void CheckReference(ObjectKind kind, ObjectNode node, Node place, string reference)
    {
        var lookup = resolver.LookUp(node, reference);
        if (lookup.Problem is { } problem)
        {
            findings.Report(problem, place, reference, lookup.Detail);
        }
        else if (resolver.IsCircular(node))
        {
            findings.Report(ReadingDiagnostics.CircularReference, place, reference);
        }
        else if (seen.Add(lookup.Target!))
        {
            open.Add(new Part(kind, lookup.Target!));
        }
    }

    private void CheckMapping(ObjectNode schema, Node? mapping)
    {
        foreach (var member in mapping?.AsObject?.Members ?? [])
        {
            if (member.Value.AsString is not { } value)
            {
                continue;
            }

            if (resolver.LookUpMapping(schema, value).Target is not { } target)
            {
                findings.Report(ReadingDiagnostics.DanglingMapping, member.Value, value);
            }
            else if (seen.Add(target))
            {
                open.Add(new Part(ObjectKind.Schema, target));
            }
        }
    }
}
