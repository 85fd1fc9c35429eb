using System.Globalization;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Overlays.JsonPath;
using OpenApi.Documents.References;

namespace OpenApi.Documents.Overlays;

/// <summary>
/// What actions removed. References to it are found dangling where they stand in the document; their cause stands in the
/// overlay, and is told there.
/// </summary>
internal sealed class Removals
{
    private readonly Dictionary<string, ScalarNode> targets = new(StringComparer.Ordinal);

    /// <summary>Notes what an action removes.</summary>
    public void Add(IEnumerable<Match> removed, ScalarNode target)
    {
        foreach (var match in removed)
        {
            targets[match.Pointer] = target;
        }
    }

    /// <summary>Reports each removed value that references of the changed document still need, once.</summary>
    public void Report(Node document, Findings findings)
    {
        if (targets.Count == 0)
        {
            return;
        }

        foreach (var needed in References(document).GroupBy(reference => NeededBy(document, reference)))
        {
            if (needed.Key is { } pointer)
            {
                var first = needed.First();
                findings.Report(
                    OverlayDiagnostics.ReferredRemoved,
                    targets[pointer],
                    pointer,
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "{0}({1},{2})",
                        first.File.Path,
                        first.Location.Line,
                        first.Location.Column
                    ),
                    needed.Skip(1).Any() ? $" and {needed.Count() - 1} more" : ""
                );
            }
        }
    }

    /// <summary>The removed value that a reference leads to or into; null when it leads somewhere, or nothing of it was removed.</summary>
    private string? NeededBy(Node document, Node reference)
    {
        var pointer = ReferenceText.Decode(reference.AsString!.Substring(1));
        if (JsonPointer.Find(document, pointer) is not null)
        {
            return null;
        }

        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (pointer.Substring(0, end) is var part && targets.ContainsKey(part))
            {
                return part;
            }
        }

        return null;
    }

    private static IEnumerable<Node> References(Node node)
    {
        var below = node.Children.SelectMany(References);
        return node["$ref"] is { } reference && reference.AsString?.StartsWith("#/", StringComparison.Ordinal) == true
            ? below.Prepend(reference)
            : below;
    }
}
