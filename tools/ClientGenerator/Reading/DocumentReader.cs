using System.Collections.Immutable;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.ClientGenerator.Reading;

/// <summary>What came of reading a document.</summary>
/// <param name="Document">The document, or null when it cannot be used.</param>
/// <param name="Diagnostics">The findings, in the order of their places.</param>
public sealed record ReadResult(ApiDocument? Document, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads OpenAPI documents.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document; no input makes it throw.</summary>
    /// <param name="path">The document's path, as diagnostics show it; its extension tells the format.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="options">The bounds and the way to other files.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The document and the findings.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ReadResult Read(string path, string text, ReadOptions options, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var root = NodeReader.Read(new SourceFile(path, text), options, findings, cancellationToken);
        var document = root is ObjectNode members
            ? new ApiDocument(members, SpecVersion.V30, new ReferenceResolver(new Dictionary<string, Node>()))
            : null;
        return new ReadResult(document, findings.ToSorted());
    }
}
