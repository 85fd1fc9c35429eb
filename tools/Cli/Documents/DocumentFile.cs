using OpenApi.Cli.Reporting;
using OpenApi.Contract.Description;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Overlays;

namespace OpenApi.Cli.Documents;

/// <summary>A document on disk.</summary>
/// <param name="FilePath">Its path, as findings show it.</param>
/// <param name="Text">Its text.</param>
/// <param name="ReadOptions">How references reach the files below its folder, and the overlays that are laid over it.</param>
internal sealed record DocumentFile(string FilePath, string Text, ReadOptions ReadOptions)
{
    /// <summary>Reads a document and its overlays.</summary>
    /// <param name="path">The document.</param>
    /// <param name="overlays">The overlays, see <see cref="OverlayOption"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">A file cannot be read, or is no overlay; the message says where and why.</exception>
    public static async Task<DocumentFile> ReadAsync(
        string path,
        IReadOnlyList<string> overlays,
        CancellationToken cancellationToken
    )
    {
        var text = await InputFile
            .ReadTextAsync(path, "give the path of an OpenAPI document", cancellationToken)
            .ConfigureAwait(false);
        var layers = await ReadOverlaysAsync(overlays, cancellationToken).ConfigureAwait(false);
        return new DocumentFile(
            path,
            text,
            ReadOptions.Default with
            {
                LoadFile = DocumentFolder.Of(path).Load,
                Overlays = layers,
            }
        );
    }

    /// <summary>The document with its overlays, and the findings.</summary>
    /// <exception cref="InputException">An overlay cannot be applied to this document.</exception>
    public ReadResult Read(CancellationToken cancellationToken)
    {
        var result = DocumentReader.Read(FilePath, Text, ReadOptions, cancellationToken);
        RequireOverlays(result.Diagnostics);
        return result;
    }

    /// <summary>Makes sure that the overlays could be applied.</summary>
    /// <param name="findings">What reading the document found.</param>
    /// <exception cref="InputException">One could not; the message says where and why.</exception>
    public static void RequireOverlays(IEnumerable<Diagnostic> findings)
    {
        if (findings.FirstOrDefault(IsOverlayError) is { } fault)
        {
            throw new InputException(TextReport.Line(fault));
        }
    }

    private static bool IsOverlayError(Diagnostic finding) =>
        finding.Descriptor.Severity is Severity.Error && OverlayDiagnostics.All.Contains(finding.Descriptor);

    /// <summary>Reads overlays, for documents that are not on disk too.</summary>
    /// <param name="paths">The overlays, in the order in which they are laid over a document.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">A file cannot be read, or is no overlay; the message says where and why.</exception>
    public static async Task<IReadOnlyList<SourceFile>> ReadOverlaysAsync(
        IReadOnlyList<string> paths,
        CancellationToken cancellationToken
    )
    {
        var overlays = new List<SourceFile>();
        foreach (var path in paths)
        {
            overlays.Add(await ReadOverlayAsync(path, cancellationToken).ConfigureAwait(false));
        }

        return overlays;
    }

    /// <summary>An overlay is checked before anything else is done, so that a broken one costs nothing.</summary>
    private static async Task<SourceFile> ReadOverlayAsync(string path, CancellationToken cancellationToken)
    {
        var text = await InputFile
            .ReadTextAsync(path, "give the path of an overlay", cancellationToken)
            .ConfigureAwait(false);
        var file = new SourceFile(path, text);
        var findings = new Findings();
        return OverlayReader.Read(file, ReadOptions.Default, findings, cancellationToken) is null
            ? throw new InputException(Describe(findings))
            : file;
    }

    private static string Describe(Findings findings) =>
        string.Join(
            Environment.NewLine,
            findings.ToSorted().Where(finding => finding.Descriptor.Severity is Severity.Error).Select(TextReport.Line)
        );
}
