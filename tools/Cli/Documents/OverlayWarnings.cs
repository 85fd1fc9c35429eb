using System.Collections.Immutable;
using OpenApi.Cli.Reporting;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Cli.Documents;

/// <summary>
/// What overlays did not do, for commands that report no other findings: an overlay that no longer fits would go unnoticed.
/// </summary>
internal static class OverlayWarnings
{
    /// <summary>Writes the warnings that every document has; an overlay for several documents need not fit each of them.</summary>
    /// <param name="terminal">Takes them on its error stream.</param>
    /// <param name="documents">What reading each document found.</param>
    public static async Task WriteAsync(Terminal terminal, IReadOnlyCollection<ImmutableArray<Diagnostic>> documents)
    {
        var lines = documents
            .SelectMany(findings => findings.Where(IsAboutOverlay).Select(TextReport.Line).Distinct())
            .GroupBy(line => line, StringComparer.Ordinal)
            .Where(same => same.Count() == documents.Count);
        foreach (var line in lines)
        {
            await terminal.Error.WriteLineAsync(line.Key).ConfigureAwait(false);
        }
    }

    private static bool IsAboutOverlay(Diagnostic finding) => OverlayDiagnostics.All.Contains(finding.Descriptor);
}
