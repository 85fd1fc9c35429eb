using Microsoft.CodeAnalysis.CSharp;
using OpenApi.Conformance.Checking;

namespace OpenApi.ClientGenerator.Tests.Compilation;

/// <summary>Emitted files, compiled in process against the Kiota runtime as a consumer's project would.</summary>
internal static class CompiledClient
{
    public static CSharpCompilation Compile(
        IEnumerable<GeneratedFile> files,
        LanguageVersion version = LanguageVersion.CSharp9
    ) => ClientCompiler.Compile(files, version, CancellationToken.None);

    /// <summary>Errors and warnings, each with its line, so that a failing test says enough.</summary>
    public static IReadOnlyList<string> Problems(CSharpCompilation compilation) =>
        [
            .. ClientCompiler
                .Problems(compilation, CancellationToken.None)
                .Select(diagnostic =>
                    $"{diagnostic} | {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"
                )
                .Take(20),
        ];
}
