using System.Collections.Immutable;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Overlays;
using OpenApi.Documents.References;
using OpenApi.Documents.Structure;
using OpenApi.Documents.Swagger;
using OpenApi.Documents.Syntax;
using OpenApi.Documents.Views;

namespace OpenApi.Documents;

/// <summary>What came of reading a document.</summary>
/// <param name="Document">The document, or null when it cannot be used.</param>
/// <param name="Diagnostics">The findings, in the order of their places.</param>
public sealed record ReadResult(ApiDocument? Document, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads OpenAPI documents of all versions.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Reads a document. No input makes it throw: what is wrong is a finding with its place, and a document that cannot be
    /// used at all gives an error and no document. Nothing is fetched from the network.
    /// </summary>
    /// <param name="path">The document's path, as findings show it; its extension tells the format.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="options">The bounds, the overlays and the way to other files.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The document, which several threads may use at once, and the findings.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ReadResult Read(string path, string text, ReadOptions options, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var written = NodeReader.Read(new SourceFile(path, text), options, findings, cancellationToken);
        var root = written is null
            ? null
            : OverlayApplication.Apply(written, options.Overlays, options, findings, cancellationToken);
        var document = root is null ? null : Interpret(root, options, findings, cancellationToken);
        return new ReadResult(document, findings.ToSorted());
    }

    /// <summary>The finding about a text that is beyond the bound, for front ends that need not read it to know its length.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="length">The text's length, in UTF-16 units.</param>
    /// <param name="options">The bounds.</param>
    public static Diagnostic TooLong(string path, long length, ReadOptions options) =>
        Diagnostic.At(ReadingDiagnostics.TooLong, new SourceFile(path, ""), 0, length, options.MaxLength);

    /// <summary>Makes a document of a root that was read or put together before, such as by an overlay.</summary>
    /// <param name="root">The root as it was written; Swagger 2.0 is converted.</param>
    /// <param name="options">The bounds and the way to other files.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The document, or null when it cannot be used.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ApiDocument? Interpret(
        Node root,
        ReadOptions options,
        Findings findings,
        CancellationToken cancellationToken
    )
    {
        if (root is not ObjectNode members)
        {
            findings.Report(ReadingDiagnostics.RootNotObject, root, Describe(root.Kind));
            return null;
        }

        if (
            DocumentVersion.Of(members, findings) is not { } version
            || !RequiredParts.Check(members, version, findings)
        )
        {
            return null;
        }

        var files = new ReferenceFiles(members, options, findings, cancellationToken);
        var resolver = new ReferenceResolver(files);
        var kind = version is SpecVersion.V20 ? ObjectKind.SwaggerDocument : ObjectKind.Document;
        new ReferenceCheck(resolver, findings, cancellationToken).Run(new Part(kind, members));
        files.Complete();
        if (version is SpecVersion.V20)
        {
            members = new SwaggerConverter(resolver, findings, cancellationToken).Convert(members);
        }

        return new ApiDocument(members, version, resolver);
    }

    private static string Describe(NodeKind kind) =>
        kind switch
        {
            NodeKind.Array => "an array",
            NodeKind.String => "a text",
            NodeKind.Number => "a number",
            NodeKind.Boolean => "true or false",
            _ => "empty",
        };
}
