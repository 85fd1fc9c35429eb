using System.Collections.Immutable;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;

namespace OpenApi.Cli.Comparison;

/// <summary>A version that was read.</summary>
/// <param name="Document">The document; null when the file is no OpenAPI document at all.</param>
/// <param name="Texts">The text of the file, of its overlays and of all that it refers to, by path.</param>
/// <param name="Findings">What reading it found.</param>
internal sealed record ReadVersion(
    ApiDocument? Document,
    IReadOnlyDictionary<string, string> Texts,
    ImmutableArray<Diagnostic> Findings
)
{
    /// <summary>Reads a file.</summary>
    /// <param name="version">The file.</param>
    /// <param name="mayBeOther">Whether it may be no OpenAPI document at all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">The file is a document that cannot be used, or must be one and is not.</exception>
    public static async Task<ReadVersion> ReadAsync(
        VersionFile version,
        bool mayBeOther,
        CancellationToken cancellationToken
    )
    {
        var file = await version.ReadAsync(cancellationToken).ConfigureAwait(false);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { [version.Path] = file.Text };
        foreach (var overlay in file.ReadOptions.Overlays)
        {
            texts[overlay.Path] = overlay.Text;
        }

        var folder = version.Path[..(version.Path.LastIndexOfAny(['/', '\\']) + 1)];
        var options = file.ReadOptions with { LoadFile = Load };
        var read = DocumentReader.Read(version.Path, file.Text, options, cancellationToken);
        return read.Document is null && !(mayBeOther && IsOther(read))
            ? throw new InputException(MessageOf(read))
            : new ReadVersion(read.Document, texts, read.Diagnostics);

        string? Load(string relative)
        {
            var text = file.ReadOptions.LoadFile?.Invoke(relative);
            if (text is not null)
            {
                texts[folder + relative] = text;
            }

            return text;
        }
    }

    /// <summary>A folder of documents also holds their parts, which declare no version of OpenAPI.</summary>
    private static bool IsOther(ReadResult read) =>
        read.Diagnostics.Any(finding =>
            finding.Descriptor == ReadingDiagnostics.MissingVersion
            || finding.Descriptor == ReadingDiagnostics.RootNotObject
        );

    private static string MessageOf(ReadResult read)
    {
        var error = read.Diagnostics.First(finding => finding.Descriptor.Severity == Severity.Error);
        return $"{error.Location}: The document cannot be compared: {error.Message}";
    }
}
