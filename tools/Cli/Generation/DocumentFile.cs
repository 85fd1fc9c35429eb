using OpenApi.ClientGenerator.Reading;

namespace OpenApi.Cli.Generation;

/// <summary>A document on disk.</summary>
/// <param name="Text">Its text.</param>
/// <param name="ReadOptions">How references reach the files below its folder.</param>
internal sealed record DocumentFile(string Text, ReadOptions ReadOptions)
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static async Task<DocumentFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"{path} does not exist; give the path of an OpenAPI document.");
        }

        // A text of the runtime cannot be longer, and such a document is over the reader's bound anyway.
        if (new FileInfo(path).Length > int.MaxValue)
        {
            throw new InputException($"{path} is longer than 2 GB; split the document.");
        }

        var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new DocumentFile(text, ReadOptions.Default with { LoadFile = relative => Load(folder, relative) });
    }

    private static string? Load(string folder, string relative)
    {
        var path = Path.GetFullPath(Path.Combine(folder, relative));
        return IsBelow(folder, path) && File.Exists(path) && IsBelow(folder, TargetOf(path))
            ? File.ReadAllText(path)
            : null;
    }

    private static bool IsBelow(string folder, string path) =>
        path.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static string TargetOf(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
