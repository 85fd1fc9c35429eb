using System.Collections.Immutable;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Document;

namespace OpenApi.ClientGenerator.Reading;

/// <summary>What came of reading a document.</summary>
/// <param name="Document">The document, or null when it cannot be used.</param>
/// <param name="Diagnostics">The findings, in the order of their places.</param>
public sealed record ReadResult(ApiDocument? Document, ImmutableArray<Diagnostic> Diagnostics);
