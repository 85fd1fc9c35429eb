namespace OpenApi.Contract.Description;

/// <summary>The folder of a document: the only place that its references to other files may lead to.</summary>
public sealed class DocumentFolder
{
    private readonly string root;

    private DocumentFolder(string root) => this.root = root;

    /// <summary>The folder of a document.</summary>
    /// <param name="document">The document's path.</param>
    public static DocumentFolder Of(string document) => new(Path.GetDirectoryName(Path.GetFullPath(document)) ?? "/");

    /// <summary>The text of a file by its path relative to the folder, or null when it is not there or not inside.</summary>
    /// <param name="relative">The path from the folder.</param>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public string? Load(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(root, relative));
        return IsInside(path) && File.Exists(path) && !LeadsOut(path) ? File.ReadAllText(path) : null;
    }

    /// <summary>A link inside the folder, of the file or of a folder on the way to it, may lead out of it.</summary>
    private bool LeadsOut(string path)
    {
        for (var step = path; step is not null && IsInside(step); step = Path.GetDirectoryName(step))
        {
            FileSystemInfo entry = Directory.Exists(step) ? new DirectoryInfo(step) : new FileInfo(step);
            if (entry.ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsInside(target.FullName))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInside(string path) =>
        path.StartsWith(
            Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
