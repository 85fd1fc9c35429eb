using OpenApi.Changes.PublicApi;

namespace OpenApi.Cli.Generation;

/// <summary>The file that records the public surface of a client.</summary>
/// <param name="path">Where it is.</param>
internal sealed class SurfaceRecord(string path)
{
    /// <summary>How a surface differs from the recorded one.</summary>
    /// <exception cref="InputException">There is no such file.</exception>
    public async Task<ApiDifference> CompareAsync(IReadOnlyList<ApiMember> members, CancellationToken cancellationToken)
    {
        RefuseFolder();
        return File.Exists(path)
            ? ApiDifference.Between(
                await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false),
                members
            )
            : throw new InputException($"{path} does not exist; make it with --update.");
    }

    /// <summary>Records a surface, and says how it differs from the one before.</summary>
    /// <exception cref="InputException">The path is that of a folder.</exception>
    public async Task<ApiDifference> UpdateAsync(IReadOnlyList<ApiMember> members, CancellationToken cancellationToken)
    {
        RefuseFolder();
        var old = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false) : null;
        var text = TextOf(members);
        if (text != old)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await File.WriteAllTextAsync(path, text, cancellationToken).ConfigureAwait(false);
        }

        return ApiDifference.Between((old ?? "").ReplaceLineEndings("\n").Split('\n'), members);
    }

    /// <summary>How many lines differ, in words.</summary>
    public static string CountOf(ApiDifference difference) =>
        $"{difference.Added.Count} {(difference.Added.Count == 1 ? "line" : "lines")} added, {difference.Removed.Count} removed";

    /// <summary>A surface as the file holds it.</summary>
    public static string TextOf(IEnumerable<ApiMember> members) =>
        string.Concat(members.Select(member => member.Line + "\n"));

    private void RefuseFolder()
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"{path} is a folder; give --check the path of a file.");
        }
    }
}
