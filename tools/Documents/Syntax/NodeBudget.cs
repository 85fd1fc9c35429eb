using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Syntax;

/// <summary>Counts the nodes of one file against the bounds and watches for cancellation.</summary>
/// <param name="file">The file.</param>
/// <param name="options">The bounds.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class NodeBudget(SourceFile file, ReadOptions options, CancellationToken cancellationToken)
{
    private const int NodesBetweenChecks = 1_024;
    private long nodes;

    /// <summary>Counts one node.</summary>
    public void Add(int offset)
    {
        if (++nodes % NodesBetweenChecks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (nodes > options.MaxNodes)
        {
            throw TooManyNodes(offset);
        }
    }

    /// <summary>Counts what an alias stands for.</summary>
    public void AddShared(int offset, long size)
    {
        nodes += size;
        if (nodes > options.MaxNodes)
        {
            throw TooManyNodes(offset);
        }
    }

    /// <summary>Checks that a node with <paramref name="depth"/> nodes from the root down to it may be there.</summary>
    public void CheckDepth(int offset, int depth)
    {
        if (depth > options.MaxDepth)
        {
            throw new UnreadableException(Diagnostic.At(ReadingDiagnostics.TooDeep, file, offset, options.MaxDepth));
        }
    }

    private UnreadableException TooManyNodes(int offset) =>
        new(Diagnostic.At(ReadingDiagnostics.TooManyNodes, file, offset, options.MaxNodes));
}
