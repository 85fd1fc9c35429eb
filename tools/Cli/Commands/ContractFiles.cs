using System.Globalization;
using System.Text.Json;
using OpenApi.Cli.Documents;
using OpenApi.Contract.Coverage;
using OpenApi.Contract.Coverage.Reports;
using OpenApi.Contract.Description;
using OpenApi.Documents;

namespace OpenApi.Cli.Commands;

/// <summary>Reads what the commands of the contract harness take.</summary>
internal static class ContractFiles
{
    /// <param name="terminal">Takes warnings about overlays.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="overlays">What is laid over each of them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">A document cannot be read or used; the message says where and why.</exception>
    public static async Task<ServiceContract> LoadAsync(
        Terminal terminal,
        IReadOnlyList<string> documents,
        IReadOnlyList<string> overlays,
        CancellationToken cancellationToken
    )
    {
        var read = new List<ReadResult>();
        foreach (var document in documents)
        {
            var file = await DocumentFile.ReadAsync(document, overlays, cancellationToken).ConfigureAwait(false);
            read.Add(file.Read(cancellationToken));
        }

        await OverlayWarnings
            .WriteAsync(terminal, [.. read.Select(document => document.Diagnostics)])
            .ConfigureAwait(false);
        try
        {
            return ServiceContract.Of(read);
        }
        catch (ContractDocumentException unusable)
        {
            throw new InputException(unusable.Message);
        }
    }

    /// <exception cref="InputException">A report cannot be read; the message says which and why.</exception>
    public static async Task<CoverageReport> ReadReportsAsync(
        IReadOnlyList<string> paths,
        CancellationToken cancellationToken
    )
    {
        var reports = new List<CoverageReport>();
        foreach (var path in paths)
        {
            var text = await InputFile
                .ReadTextAsync(path, "give the path of a coverage report in JSON", cancellationToken)
                .ConfigureAwait(false);
            try
            {
                reports.Add(CoverageJson.Read(text));
            }
            catch (FormatException broken)
            {
                throw Unreadable(path, broken);
            }
        }

        return CoverageReport.Merge(reports);
    }

    /// <summary>What is wrong with a file, in the form of compilers where the line is known.</summary>
    public static InputException Unreadable(string path, FormatException broken) =>
        new(
            broken.InnerException is JsonException { LineNumber: { } line, BytePositionInLine: { } bytes }
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}({line + 1},{bytes + 1}): error: {broken.Message}"
                )
                : $"{path}: error: {broken.Message}"
        );
}
