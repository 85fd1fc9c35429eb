using OpenApi.Changes.PublicApi;
using OpenApi.Cli.Documents;

namespace OpenApi.Cli.Generation;

/// <summary>The file that records the public surface of a client.</summary>
/// <param name="path">Where it is.</param>
internal sealed class SurfaceRecord(string path)
{
    /// <summary>How a surface differs from the recorded one.</summary>
    /// <exception cref="InputException">There is no such file, or it cannot be read.</exception>
    public async Task<ApiDifference> CompareAsync(
        IReadOnlyList<ApiMember> members,
        CancellationToken cancellationToken
    ) => ApiDifference.Between(LinesOf(await ReadAsync(cancellationToken).ConfigureAwait(false)), members);

    /// <summary>Records a surface, and says how it differs from the one before.</summary>
    /// <exception cref="InputException">The file cannot be read or written.</exception>
    public async Task<ApiDifference> UpdateAsync(IReadOnlyList<ApiMember> members, CancellationToken cancellationToken)
    {
        var old = Path.Exists(path) ? await ReadAsync(cancellationToken).ConfigureAwait(false) : null;
        var text = TextOf(members);
        if (text != old)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await OutputFile.WriteAsync(path, text, cancellationToken).ConfigureAwait(false);
        }

        return ApiDifference.Between(LinesOf(old ?? ""), members);
    }

    /// <summary>How many lines differ, in words.</summary>
    public static string CountOf(ApiDifference difference) =>
        $"{difference.Added.Count} {(difference.Added.Count == 1 ? "line" : "lines")} added, {difference.Removed.Count} removed";

    /// <summary>A surface as the file holds it.</summary>
    public static string TextOf(IEnumerable<ApiMember> members) =>
        string.Concat(members.Select(member => member.Line + "\n"));

    private Task<string> ReadAsync(CancellationToken cancellationToken) =>
        InputFile.ReadTextAsync(path, "give --check the path of a file, or make it with --update", cancellationToken);

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
