using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenApi.ClientGenerator;

namespace OpenApi.Fuzz.Checking;

/// <summary>The C# compiler, in process, with the Kiota runtime as a user's project has it.</summary>
internal static class CompilerCheck
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp9, DocumentationMode.Diagnose);

    // As in every project of the SDK: the Kiota runtime was built against older versions of the framework's assemblies.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] Silent =
    [
        new("CS1701", ReportDiagnostic.Suppress),
        new("CS1702", ReportDiagnostic.Suppress),
    ];

    private static readonly CSharpCompilationOptions Compiling = new(
        OutputKind.DynamicallyLinkedLibrary,
        specificDiagnosticOptions: Silent,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false
    );

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is "netstandard.dll"
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.Kiota.", StringComparison.Ordinal)
            )
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The first error or warning of a client, or null.</summary>
    /// <param name="files">The client.</param>
    /// <param name="isBound">Whether to go beyond the syntax.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static string? FirstProblem(
        ImmutableArray<GeneratedFile> files,
        bool isBound,
        CancellationToken cancellationToken
    )
    {
        var trees = files
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, Parsing, file.Path, null, cancellationToken))
            .ToList();
        var findings = isBound
            ? CSharpCompilation.Create("Mutant", trees, References, Compiling).GetDiagnostics(cancellationToken)
            : trees.SelectMany(tree => tree.GetDiagnostics(cancellationToken));
        return findings.FirstOrDefault(finding => finding.Severity >= DiagnosticSeverity.Warning) is { } problem
            ? $"gives C# with {problem} | {LineOf(problem)}"
            : null;
    }

    private static string? LineOf(Diagnostic problem) =>
        problem
            .Location.SourceTree?.GetText()
            .Lines[problem.Location.GetLineSpan().StartLinePosition.Line]
            .ToString()
            .Trim();
}
