using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>What the compiler says of a program that is compiled against the assembly.</summary>
    public CompilerVerdict VerdictOn(SyntaxTree program)
    {
        var diagnostics = CSharpCompilation
            .Create(
                "User",
                [program],
                compilation.References.Append(Reference),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .GetDiagnostics();
        return new CompilerVerdict(
            [
                .. diagnostics
                    .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
                    .Select(diagnostic => diagnostic.ToString()),
            ],
            diagnostics
                .Where(diagnostic => diagnostic.Id is "CS0612" or "CS0618")
                .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))
                .ToImmutableHashSet()
        );
    }
}

/// <summary>What the compiler says of a program.</summary>
/// <param name="Errors">Why it does not compile.</param>
/// <param name="Obsolete">The obsolete types and members that it uses, a sentence each.</param>
internal sealed record CompilerVerdict(ImmutableArray<string> Errors, ImmutableHashSet<string> Obsolete);
