using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Nodes;
using OpenApi.ClientGenerator.Reading.Overlays.JsonPath;

namespace OpenApi.ClientGenerator.Reading.Overlays;

/// <summary>Lays overlays over a document. What comes from an overlay keeps its place there, all else its place in the document.</summary>
public static class OverlayApplication
{
    /// <summary>How many values the queries of all overlays may look at, for each value that a document may have.</summary>
    private const int StepsForEachNode = 4;

    /// <summary>Applies overlays one after the other.</summary>
    /// <param name="root">The document as it was written.</param>
    /// <param name="overlays">The overlays.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The changed document, or null with an error when an overlay cannot be applied.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Node? Apply(
        Node root,
        IEnumerable<SourceFile> overlays,
        ReadOptions options,
        Findings findings,
        CancellationToken cancellationToken
    )
    {
        var budget = new StepBudget((long)options.MaxNodes * StepsForEachNode, cancellationToken);
        var document = root;
        foreach (var file in overlays)
        {
            if (OverlayReader.Read(file, options, findings, cancellationToken) is not { } overlay)
            {
                return null;
            }

            foreach (var action in overlay.Actions)
            {
                if (Apply(document, action, budget, options, findings) is not { } changed)
                {
                    return null;
                }

                document = changed;
            }
        }

        return ReferenceEquals(document, root) ? root : Settle(document, options, findings, cancellationToken);
    }

    private static Node? Apply(
        Node document,
        OverlayAction action,
        StepBudget budget,
        ReadOptions options,
        Findings findings
    )
    {
        try
        {
            var targets = action.Target.Select(document, budget);
            if (targets.Count == 0)
            {
                findings.Report(OverlayDiagnostics.NothingMatched, action.TargetNode, action.TargetNode.Text);
                return document;
            }

            return Edit.At(targets, Change(action, options, budget)).Apply(document)
                ?? throw new UnreadableException(Diagnostic.At(OverlayDiagnostics.RootRemoved, action.TargetNode));
        }
        catch (StepBudgetException tooMuch)
        {
            findings.Report(OverlayDiagnostics.TooMuchWork, action.TargetNode, tooMuch.Message);
        }
        catch (UnreadableException fault)
        {
            findings.Add(fault.Finding);
        }

        return null;
    }

    private static Func<Match, Node, Node?> Change(OverlayAction action, ReadOptions options, StepBudget budget)
    {
        if (action.Update is not { } update)
        {
            return (_, _) => null;
        }

        var merge = new Merge(budget);
        var height = HeightOf(update);
        return (match, target) =>
        {
            // Checked before the merge, so that no chain of updates can build what no stack can walk.
            if (match.Depth + height > options.MaxDepth)
            {
                throw new UnreadableException(
                    Diagnostic.At(ReadingDiagnostics.TooDeep, update.File, update.Offset, options.MaxDepth)
                );
            }

            return target is ObjectNode && update is not ObjectNode
                ? throw new UnreadableException(
                    Diagnostic.At(OverlayDiagnostics.UpdateIncompatible, update, match.ToString())
                )
                : merge.Into(target, update);
        };
    }

    private static int HeightOf(Node node) => 1 + node.Children.Select(HeightOf).DefaultIfEmpty(0).Max();

    private static Node? Settle(
        Node document,
        ReadOptions options,
        Findings findings,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return new NodeCopy(new NodeBudget(document.File, options, cancellationToken)).Of(document, 1);
        }
        catch (UnreadableException fault)
        {
            findings.Add(fault.Finding);
            return null;
        }
    }
}
