using System.Collections.Immutable;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator;

/// <summary>What came of a document.</summary>
/// <param name="Files">The C# files, sorted by path; empty when the document cannot be used.</param>
/// <param name="Diagnostics">The findings, sorted by file and place.</param>
/// <param name="Model">The client that the files were written from; null when the document cannot be used.</param>
public sealed record GenerationResult(
    ImmutableArray<GeneratedFile> Files,
    ImmutableArray<Diagnostic> Diagnostics,
    ClientModel? Model
);

/// <summary>A C# file.</summary>
/// <param name="Path">The path below the output folder, with forward slashes.</param>
/// <param name="Text">The text, with line feeds at its line ends.</param>
public sealed record GeneratedFile(string Path, string Text);
