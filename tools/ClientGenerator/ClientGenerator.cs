using System.Collections.Immutable;
using OpenApi.ClientGenerator.Emission;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator;

/// <summary>
/// The entrance of the generator: document in, C# files out. The same input gives the same bytes, whatever the culture, the
/// machine, the line ends of the document or the number of cores.
/// </summary>
public static class ClientGenerator
{
    /// <summary>Generates a client.</summary>
    /// <param name="path">The document's path, as findings show it; its extension tells the format.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="readOptions">The bounds of reading and the way to files beside the document.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The files and the findings. A document that cannot be used gives an error and no files.</returns>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static GenerationResult Generate(
        string path,
        string text,
        GenerationOptions options,
        ReadOptions readOptions,
        CancellationToken cancellationToken
    )
    {
        var (model, diagnostics) = Model(path, text, options, readOptions, cancellationToken);
        return new GenerationResult(model is null ? [] : Emit(model, cancellationToken), diagnostics, model);
    }

    /// <summary>Does all but the writing of text, for front ends that write each file on its own.</summary>
    /// <inheritdoc cref="Generate" path="/param"/>
    /// <returns>The model, or null when the document cannot be used, and the findings.</returns>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static (ClientModel? Model, ImmutableArray<Diagnostic> Diagnostics) Model(
        string path,
        string text,
        GenerationOptions options,
        ReadOptions readOptions,
        CancellationToken cancellationToken
    )
    {
        var read = DocumentReader.Read(path, text, readOptions, cancellationToken);
        if (read.Document is null)
        {
            return (null, read.Diagnostics);
        }

        var modeled = ClientModeler.Build(read.Document, options, cancellationToken);
        return (
            modeled.Model.Files.Count == 0 ? null : modeled.Model,
            Findings.Sort(read.Diagnostics.Concat(modeled.Diagnostics))
        );
    }

    private static ImmutableArray<GeneratedFile> Emit(ClientModel model, CancellationToken cancellationToken) =>
        [
            .. model
                .Files.AsParallel()
                .AsOrdered()
                .WithCancellation(cancellationToken)
                .Select(file => FileEmitter.Emit(file, cancellationToken)),
        ];
}
