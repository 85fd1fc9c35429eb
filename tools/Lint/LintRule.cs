using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint;

/// <summary>One rule about what a document means: a pure function from a document to findings of one kind.</summary>
/// <param name="descriptor">The kind of finding, with the prefix <c>OAL</c>.</param>
internal abstract class LintRule(DiagnosticDescriptor descriptor)
{
    /// <summary>The kind of finding.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>What the rule finds in a document, in any order.</summary>
    public abstract IEnumerable<Diagnostic> Check(LintSubject subject);

    /// <summary>A finding at a value.</summary>
    protected Diagnostic At(Node node, params object[] arguments) => Diagnostic.At(Descriptor, node, arguments);

    /// <summary>A finding at the name under which a value stands; at the value itself where it has none.</summary>
    protected Diagnostic AtNameOf(Node node, params object[] arguments) =>
        Diagnostic.AtNameOf(Descriptor, node, arguments);
}
