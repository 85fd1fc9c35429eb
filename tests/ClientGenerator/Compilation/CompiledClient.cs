using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenApi.ClientGenerator.Tests.Compilation;

/// <summary>Emitted files, compiled in process against the Kiota runtime as a consumer's project would.</summary>
internal static class CompiledClient
{
    private static readonly ImmutableArray<MetadataReference> References = FindReferences();

    public static CSharpCompilation Compile(
        IEnumerable<GeneratedFile> files,
        LanguageVersion version = LanguageVersion.CSharp9
    )
    {
        var options = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        return CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"),
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
    }

    /// <summary>Errors and warnings, each with its line, so that a failing test says enough.</summary>
    public static IReadOnlyList<string> Problems(CSharpCompilation compilation) =>
        [
            .. compilation
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic =>
                    $"{diagnostic} | {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"
                )
                .Take(20),
        ];

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var paths = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. paths
                .Split(Path.PathSeparator)
                .Where(path =>
                    Path.GetFileName(path) is var name
                    && (
                        name.StartsWith("System.", StringComparison.Ordinal)
                        || name.StartsWith("Microsoft.Kiota.", StringComparison.Ordinal)
                        || name is "netstandard.dll"
                    )
                )
                .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
        ];
    }
}
