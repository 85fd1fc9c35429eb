using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.SourceGenerator;

/// <summary>All that a client is made from.</summary>
/// <param name="Request">The document and what the user chose.</param>
/// <param name="Siblings">
/// The project's other additional files in the document's folder, which its references may name; none when it refers to none.
/// </param>
internal sealed record ClientInput(ClientRequest Request, EquatableArray<SiblingFile> Siblings)
{
    /// <summary>Gathers what a client is made from.</summary>
    public static ClientInput From(
        ClientRequest request,
        ImmutableArray<AdditionalText> files,
        CancellationToken cancellationToken
    )
    {
        var text = request.Document.GetText(cancellationToken);
        var siblings =
            text is not null && FileReferences.MayBeIn(text)
                ? files.SelectMany(file => SiblingFile.Of(request.Document, file)).ToEquatableArray()
                : default;
        return new ClientInput(request, siblings);
    }

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
