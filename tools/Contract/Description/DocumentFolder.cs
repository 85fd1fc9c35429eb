namespace OpenApi.Contract.Description;

/// <summary>The folder of a document: the only place that its references to other files may lead to.</summary>
internal sealed class DocumentFolder
{
    private readonly string root;

    private DocumentFolder(string root) => this.root = root;

    public static DocumentFolder Of(string document) => new(Path.GetDirectoryName(Path.GetFullPath(document)) ?? "/");

    /// <summary>The text of a file by its path relative to the folder, or null when it is not there or not inside.</summary>
    public string? Load(string relative)
    {
        var full = Path.GetFullPath(Path.Combine(root, relative));
        return IsInside(full) && File.Exists(full) && IsInside(TargetOf(full)) ? File.ReadAllText(full) : null;
    }

    private bool IsInside(string path) =>
        path.StartsWith(
            Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    /// <summary>A link inside the folder may lead out of it.</summary>
    private static string TargetOf(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
