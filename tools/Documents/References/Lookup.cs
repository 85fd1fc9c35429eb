using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.References;

/// <summary>What a reference came to: the node that it names, or why there is none.</summary>
/// <param name="Target">The node, or null.</param>
/// <param name="Problem">The kind of finding where there is no node.</param>
/// <param name="Detail">What fills the place of the finding's message besides the reference, by its text.</param>
internal readonly record struct Lookup(Node? Target, DiagnosticDescriptor? Problem, object Detail)
{
    /// <summary>The reference names a node.</summary>
    public static Lookup Found(Node target) => new(target, null, "");

    /// <summary>The reference names nothing.</summary>
    public static Lookup Failed(DiagnosticDescriptor problem, object detail) => new(null, problem, detail);
}
