using OpenApi.Documents.Diagnostics;

namespace OpenApi.Documents.Syntax;

/// <summary>Ends the reading of one file at the first fault after which the rest has no meaning.</summary>
/// <param name="finding">The fault.</param>
#pragma warning disable CA1032, CA1064 // Never leaves this folder, and always carries its finding.
internal sealed class UnreadableException(Diagnostic finding) : Exception(finding.Message)
{
    public Diagnostic Finding { get; } = finding;
}
#pragma warning restore CA1032, CA1064
