using System.Collections.Immutable;
using OpenApi.Contract.Routing;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;

namespace OpenApi.Contract.Description;

/// <summary>
/// What one or several OpenAPI documents promise, made ready to be served and checked. Immutable and thread-safe: load
/// it once and share it among all servers of a test run.
/// </summary>
public sealed class ServiceContract
{
    private readonly ILookup<string, ContractOperation> byName;

    private ServiceContract(ImmutableArray<ApiDocument> documents, ImmutableArray<Diagnostic> findings)
    {
        Documents = documents;
        Findings = findings;
        Operations =
        [
            .. documents.SelectMany(document =>
                document.Paths.SelectMany(path => path.Operations).Select(operation => new ContractOperation(operation))
            ),
        ];
        byName = Operations
            .SelectMany(operation => operation.Names.Select(name => (name, operation)))
            .ToLookup(pair => pair.name, pair => pair.operation, StringComparer.Ordinal);
        Router = new Router(Operations);
    }

    /// <summary>The documents in the order they were given.</summary>
    public ImmutableArray<ApiDocument> Documents { get; }

    /// <summary>What reading the documents found; never an error.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>All operations, in the order of the documents.</summary>
    public ImmutableArray<ContractOperation> Operations { get; }

    internal Router Router { get; }

    /// <summary>Reads documents from files.</summary>
    /// <param name="paths">JSON or YAML files.</param>
    /// <exception cref="ContractDocumentException">A document cannot be used.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ServiceContract Load(params IEnumerable<string> paths) =>
        Of(
            paths.Select(path =>
                DocumentReader.Read(
                    path,
                    File.ReadAllText(path),
                    new ReadOptions { LoadFile = DocumentFolder.Of(path).Load },
                    CancellationToken.None
                )
            )
        );

    /// <summary>Reads documents from text.</summary>
    /// <param name="documents">The path that messages show, and the text, of each document.</param>
    /// <exception cref="ContractDocumentException">A document cannot be used.</exception>
    public static ServiceContract Read(params IEnumerable<(string Path, string Text)> documents) =>
        Of(
            documents.Select(source =>
                DocumentReader.Read(source.Path, source.Text, ReadOptions.Default, CancellationToken.None)
            )
        );

    /// <summary>The operation of that name.</summary>
    /// <param name="name">An <c>operationId</c>, or method and path as in <c>POST /v2/video/query/</c>.</param>
    /// <exception cref="ArgumentException">No operation has the name, or several documents have one.</exception>
    public ContractOperation Operation(string name)
    {
        var found = byName[name].ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ArgumentException(
                $"No operation is called '{name}'. {Suggestion(name)}Use an operationId, or method and path as in "
                    + "'POST /v2/video/query/'.",
                nameof(name)
            ),
            _ => throw new ArgumentException(
                $"'{name}' names {found.Count} operations: "
                    + string.Join(", ", found.Select(operation => operation.Location.ToString()))
                    + ". Serve the documents one by one, or use method and path.",
                nameof(name)
            ),
        };
    }

    /// <summary>Takes documents that were read before, such as with overlays.</summary>
    /// <param name="read">What came of reading them.</param>
    /// <exception cref="ContractDocumentException">A document cannot be used.</exception>
    public static ServiceContract Of(IEnumerable<ReadResult> read)
    {
        var results = read.ToList();
        var findings = results.SelectMany(result => result.Diagnostics).ToImmutableArray();
        return
            results.Any(result => result.Document is null)
            || findings.Any(finding => finding.Descriptor.Severity == Severity.Error)
            ? throw new ContractDocumentException(findings)
            : new ServiceContract([.. results.Select(result => result.Document!)], findings);
    }

    private string Suggestion(string name) =>
        Operations.FirstOrDefault(operation => operation.Id.Equals(name, StringComparison.OrdinalIgnoreCase))
            is { } close
            ? $"Did you mean '{close.Id}'? "
            : "";
}

/// <summary>A document cannot be used as a contract.</summary>
/// <param name="findings">What is wrong, with file, line and column.</param>
public sealed class ContractDocumentException(ImmutableArray<Diagnostic> findings) : Exception(Describe(findings))
{
    /// <summary>What is wrong, with file, line and column.</summary>
    public ImmutableArray<Diagnostic> Findings { get; } = findings;

    private static string Describe(ImmutableArray<Diagnostic> findings) =>
        string.Join(
            Environment.NewLine,
            findings
                .Where(finding => finding.Descriptor.Severity == Severity.Error)
                .Select(finding => $"{finding.Location}: error " + $"{finding.Descriptor.Id}: {finding.Message}")
        );
}
