using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Overlays.JsonPath;
using OpenApi.Documents.Syntax;

namespace OpenApi.Documents.Overlays;

/// <summary>Lays overlays over a document. What comes from an overlay keeps its place there, all else its place in the document.</summary>
public sealed class OverlayApplication
{
    /// <summary>How many values the queries of all overlays may look at, for each value that a document may have.</summary>
    private const int StepsForEachNode = 4;

    private readonly ReadOptions options;
    private readonly Findings findings;
    private readonly StepBudget budget;
    private readonly Removals removals = new();

    private OverlayApplication(ReadOptions options, Findings findings, CancellationToken cancellationToken)
    {
        this.options = options;
        this.findings = findings;
        budget = new StepBudget((long)options.MaxNodes * StepsForEachNode, cancellationToken);
    }

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
    ) => new OverlayApplication(options, findings, cancellationToken).Apply(root, overlays, cancellationToken);

    private Node? Apply(Node root, IEnumerable<SourceFile> overlays, CancellationToken cancellationToken)
    {
        var document = root;
        foreach (var file in overlays)
        {
            if (OverlayReader.Read(file, options, findings, cancellationToken) is not { } overlay)
            {
                return null;
            }

            foreach (var action in overlay.Actions)
            {
                if (Apply(document, action, overlay.IsStrict) is not { } changed)
                {
                    return null;
                }

                document = changed;
            }
        }

        return ReferenceEquals(document, root) ? root : Settle(document, cancellationToken);
    }

    private Node? Apply(Node document, OverlayAction action, bool isStrict)
    {
        try
        {
            var targets = action.Target.Select(document, budget);
            if (targets.Count == 0)
            {
                findings.Report(OverlayDiagnostics.NothingMatched, action.TargetNode, action.TargetNode.Text);
                return document;
            }

            var update = action.Copy is { } copy ? Copied(document, copy) : action.Update;
            return Edit.At(targets, update is null ? Remove(targets, action) : Change(action, update, isStrict))
                    .Apply(document)
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

    private Node Copied(Node document, CopySource copy) =>
        copy.Query.Select(document, budget) is var found && found is [var only]
            ? only.Node
            : throw new UnreadableException(
                Diagnostic.At(OverlayDiagnostics.CopyNotSingle, copy.Node, copy.Node.Text, found.Count)
            );

    private Func<Match, Node, Node?> Remove(IReadOnlyList<Match> targets, OverlayAction action)
    {
        removals.Add(targets, action.TargetNode);
        return (_, _) => null;
    }

    private Func<Match, Node, Node?> Change(OverlayAction action, Node update, bool isStrict)
    {
        var merge = new Merge(budget, findings, isStrict, action.Copy?.Node);
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

            return merge.Into(match, target, update);
        };
    }

    private int HeightOf(Node node)
    {
        budget.Step();
        return 1 + node.Children.Select(HeightOf).DefaultIfEmpty(0).Max();
    }

    private Node? Settle(Node document, CancellationToken cancellationToken)
    {
        try
        {
            var settled = new NodeCopy(new NodeBudget(document.File, options, cancellationToken)).Of(document, 1);
            removals.Report(settled, findings);
            return settled;
        }
        catch (UnreadableException fault)
        {
            findings.Add(fault.Finding);
            return null;
        }
    }
}
