using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenApi.ClientGenerator;

namespace OpenApi.Conformance.Checking;

/// <summary>Compiles clients in process against the Kiota runtime, with every warning on, as a strict project would.</summary>
public static class ClientCompiler
{
    /// <summary>The oldest version of C# that knows the annotations which clients have.</summary>
    public const LanguageVersion OldestVersion = LanguageVersion.CSharp9;

    // As in every project of the SDK: the Kiota runtime was built against older versions of the framework's assemblies.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] Silent =
    [
        new("CS1701", ReportDiagnostic.Suppress),
        new("CS1702", ReportDiagnostic.Suppress),
    ];

    // Those of a project of today that Kiota's code asks for; ours asks for none.
    private static readonly string[] Symbols = ["NETCOREAPP3_1_OR_GREATER"];

    private static readonly ImmutableArray<MetadataReference> References = FindReferences();

    /// <summary>Puts a client's files into a compilation.</summary>
    /// <param name="files">The files.</param>
    /// <param name="version">The version of C#.</param>
    /// <param name="cancellationToken">Ends the parsing.</param>
    public static CSharpCompilation Compile(
        IEnumerable<GeneratedFile> files,
        LanguageVersion version,
        CancellationToken cancellationToken
    )
    {
        var options = new CSharpParseOptions(version, DocumentationMode.Diagnose, preprocessorSymbols: Symbols);
        return CSharpCompilation.Create(
            "Client" + Guid.NewGuid().ToString("N"),
            files.Select(file =>
                CSharpSyntaxTree.ParseText(file.Text, options, file.Path, cancellationToken: cancellationToken)
            ),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                specificDiagnosticOptions: Silent,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
    }

    /// <summary>The errors and warnings of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Ends the compiling.</param>
    public static IReadOnlyList<Diagnostic> Problems(
        CSharpCompilation compilation,
        CancellationToken cancellationToken
    ) =>
        [
            .. compilation
                .GetDiagnostics(cancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
        ];

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var paths = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. paths
                .Split(Path.PathSeparator)
                .Where(path => IsReferenced(Path.GetFileName(path)))
                .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
        ];
    }

    private static bool IsReferenced(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal)
        || file.StartsWith("Microsoft.Kiota.", StringComparison.Ordinal)
        || file is "netstandard.dll";
}
