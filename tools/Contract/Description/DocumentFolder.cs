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
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full)
            ? File.ReadAllText(full)
            : null;
    }
}
