using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenApi.ClientGenerator.Emission;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Tests.Compilation;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>A client that was really written, compiled and emitted.</summary>
internal sealed class ClientAssembly
{
    private readonly CSharpCompilation compilation;

    public ClientAssembly(ModelingResult client)
    {
        compilation = CompiledClient.Compile(
            client.Model.Files.Select(file => FileEmitter.Emit(file, CancellationToken.None))
        );
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        emitted.Success.Should().BeTrue(string.Join('\n', emitted.Diagnostics.Take(5)));
        Reference = MetadataReference.CreateFromImage(image.ToArray());
        Symbols = (IAssemblySymbol)
            CSharpCompilation
                .Create("Reader", references: compilation.References.Append(Reference))
                .GetAssemblyOrModuleSymbol(Reference)!;
    }

    /// <summary>The emitted assembly, to compile against.</summary>
    public MetadataReference Reference { get; }

    /// <summary>The emitted assembly, read back.</summary>
    public IAssemblySymbol Symbols { get; }

    /// <summary>The errors of a program that is compiled against the assembly.</summary>
    public ImmutableArray<string> ErrorsOf(SyntaxTree program) =>
        [
            .. CSharpCompilation
                .Create(
                    "User",
                    [program],
                    compilation.References.Append(Reference),
                    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                )
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString()),
        ];
}
