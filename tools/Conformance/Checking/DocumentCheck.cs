using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Emission;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Conformance.Corpus;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Conformance.Checking;

/// <summary>Tries one document: reads, models, writes and compiles, and measures each step.</summary>
public static class DocumentCheck
{
    private const int MostProblems = 5;
    private static readonly ImmutableHashSet<string> LeavesOut =
    [
        ModelingDiagnostics.OperationLeftOut.Id,
        ModelingDiagnostics.OperationRepeated.Id,
    ];

    /// <summary>Tries a document. Whatever goes wrong is in the result.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    /// <exception cref="OperationCanceledException">The try was ended.</exception>
    public static DocumentResult Run(CorpusDocument document, CancellationToken cancellationToken)
    {
        var start = new DocumentResult
        {
            Document = document.Name,
            Outcome = Outcome.Unusable,
            Bytes = new FileInfo(document.Path).Length,
        };
        try
        {
            return Try(document, start, cancellationToken);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            // Any exception is a defect of the generator, and the run goes on to find the others.
            return start with { Outcome = Outcome.Exception, Problems = [thrown.ToString()] };
        }
    }

    private static DocumentResult Try(
        CorpusDocument document,
        DocumentResult start,
        CancellationToken cancellationToken
    )
    {
        var text = File.ReadAllText(document.Path);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var read = DocumentReader.Read(document.Path, text, ReadOptions.Default, cancellationToken);
        if (read.Document is null)
        {
            return start with
            {
                Diagnostics = CountById(read.Diagnostics),
                Problems = [.. read.Diagnostics.Where(IsError).Take(1).Select(Describe)],
                ModelMilliseconds = clock.ElapsedMilliseconds,
            };
        }

        var modeled = ClientModeler.Build(read.Document, new GenerationOptions(), cancellationToken);
        var modelTime = clock.ElapsedMilliseconds;
        clock.Restart();
        var files = Emit(modeled.Model, cancellationToken);
        var emitTime = clock.ElapsedMilliseconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        clock.Restart();
        var compilation = ClientCompiler.Compile(files, ClientCompiler.OldestVersion, cancellationToken);
        var problems = ClientCompiler.Problems(compilation, cancellationToken);
        var errors = problems.Count(problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var operations = read.Document.Paths.Sum(path => path.Operations.Count());
        var leftOut = operations - OperationsOf(modeled.Model);
        return start with
        {
            Outcome = Outcome.Client,
            Operations = operations,
            LeftOut = leftOut,
            LeftOutSilently = leftOut - modeled.Diagnostics.Count(found => LeavesOut.Contains(found.Descriptor.Id)),
            Files = files.Count,
            Errors = errors,
            Warnings = problems.Count - errors,
            Diagnostics = CountById(read.Diagnostics.Concat(modeled.Diagnostics)),
            Problems = [.. problems.OrderByDescending(problem => problem.Severity).Take(MostProblems).Select(Describe)],
            ModelMilliseconds = modelTime,
            EmitMilliseconds = emitTime,
            CompileMilliseconds = clock.ElapsedMilliseconds,
            AllocatedMegabytes = allocated >> 20,
        };
    }

    /// <summary>All on this thread, so that what is allocated can be counted; documents run beside each other instead.</summary>
    private static List<GeneratedFile> Emit(ClientModel model, CancellationToken cancellationToken)
    {
        var files = new List<GeneratedFile>(model.Files.Count);
        foreach (var file in model.Files)
        {
            files.Add(FileEmitter.Emit(file, cancellationToken));
        }

        return files;
    }

    private static int OperationsOf(ClientModel model) =>
        model
            .Types.OfType<RequestBuilderDeclaration>()
            .Sum(builder => builder.Operations.Count(operation => operation.ForwardsTo is null));

    private static ImmutableSortedDictionary<string, int> CountById(IEnumerable<Diagnostic> findings) =>
        findings
            .GroupBy(finding => finding.Descriptor.Id)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static bool IsError(Diagnostic finding) => finding.Descriptor.Severity == Severity.Error;

    private static string Describe(Diagnostic finding) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Descriptor.Id} at line {finding.Location.Line}, column {finding.Location.Column}: {finding.Message}"
        );

    private static string Describe(Microsoft.CodeAnalysis.Diagnostic problem)
    {
        var line = problem.Location.GetLineSpan().StartLinePosition.Line;
        var text = problem.Location.SourceTree?.GetText().Lines[line].ToString().Trim();
        return $"{problem.GetMessage(CultureInfo.InvariantCulture)} [{problem.Id}, {problem.Location.SourceTree?.FilePath}] {text}";
    }
}
