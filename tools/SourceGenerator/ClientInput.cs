using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents;
using OpenApi.Documents.Nodes;

namespace OpenApi.SourceGenerator;

/// <summary>All that a client is made from.</summary>
/// <param name="Request">The document and what the user chose.</param>
/// <param name="Siblings">
/// The project's other additional files in the document's folder, which its references may name; none when it refers to none.
/// </param>
/// <param name="Overlays">The overlays that the request names and that are files of the project, in its order.</param>
internal sealed record ClientInput(
    ClientRequest Request,
    EquatableArray<SiblingFile> Siblings,
    EquatableArray<OverlayFile> Overlays
)
{
    /// <summary>Gathers what a client is made from.</summary>
    public static ClientInput From(
        ClientRequest request,
        ImmutableArray<AdditionalText> files,
        CancellationToken cancellationToken
    )
    {
        var overlays = request.Overlays.SelectMany(path => OverlayFile.Find(files, path)).ToEquatableArray();
        var siblings = overlays
            .Select(overlay => overlay.File)
            .Prepend(request.Document)
            .Select(file => file.GetText(cancellationToken))
            .Any(text =>
                text is not null && text.Length <= ReadOptions.Default.MaxLength && FileReferences.MayBeIn(text)
            )
            ? files.SelectMany(file => SiblingFile.Of(request.Document, file)).ToEquatableArray()
            : default;
        return new ClientInput(request, siblings, overlays);
    }

    /// <summary>An overlay by its path, or null when it is not in the project or no text.</summary>
    public SourceFile? LoadOverlay(string path, CancellationToken cancellationToken) =>
        Overlays
            .FirstOrDefault(overlay => string.Equals(overlay.Path, path, StringComparison.Ordinal))
            ?.File.GetText(cancellationToken)
            ?.ToString()
            is { } text
            ? new SourceFile(path, text)
            : null;

    /// <summary>The text of a file by its path below the document's folder, or null when it is not in the project.</summary>
    public string? LoadSibling(string path, CancellationToken cancellationToken) =>
        Siblings
            .FirstOrDefault(sibling => string.Equals(sibling.RelativePath, path, StringComparison.Ordinal))
            ?.File.GetText(cancellationToken)
            ?.ToString();
}

/// <summary>A file below the folder of a document.</summary>
/// <param name="RelativePath">Its path from that folder, with forward slashes.</param>
/// <param name="File">The file; two are equal only for the same version of it.</param>
internal sealed record SiblingFile(string RelativePath, AdditionalText File)
{
    /// <summary>The file as a sibling of the document, if it is one.</summary>
    public static IEnumerable<SiblingFile> Of(AdditionalText document, AdditionalText file)
    {
        var path = file.Path.Replace('\\', '/');
        var folder = document.Path.Replace('\\', '/');
        folder = folder.Substring(0, folder.LastIndexOf('/') + 1);
        if (file != document && path.StartsWith(folder, StringComparison.Ordinal))
        {
            yield return new SiblingFile(path.Substring(folder.Length), file);
        }
    }
}

/// <summary>An overlay of a document.</summary>
/// <param name="Path">Its full path, with forward slashes.</param>
/// <param name="File">The file; two are equal only for the same version of it.</param>
internal sealed record OverlayFile(string Path, AdditionalText File)
{
    /// <summary>The file of that path, if the project has it.</summary>
    public static IEnumerable<OverlayFile> Find(ImmutableArray<AdditionalText> files, string path) =>
        files
            .Where(file => string.Equals(file.Path.Replace('\\', '/'), path, StringComparison.Ordinal))
            .Take(1)
            .Select(file => new OverlayFile(path, file));
}
