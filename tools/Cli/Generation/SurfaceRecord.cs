using OpenApi.Changes.PublicApi;
using OpenApi.Cli.Documents;

namespace OpenApi.Cli.Generation;

/// <summary>The file that records the public surface of a client.</summary>
/// <param name="path">Where it is.</param>
internal sealed class SurfaceRecord(string path)
{
    /// <summary>How a surface differs from the recorded one.</summary>
    /// <exception cref="InputException">There is no such file, it cannot be read, or it records no surface.</exception>
    public async Task<ApiDifference> CompareAsync(
        IReadOnlyList<ApiMember> members,
        CancellationToken cancellationToken
    ) => ApiDifference.Between(LinesOf(await ReadAsync(cancellationToken).ConfigureAwait(false)), members);

    /// <summary>Records a surface, and says how it differs from the one before.</summary>
    /// <exception cref="InputException">The file cannot be read or written, or records no surface.</exception>
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

    /// <summary>The text of the record. Nothing but a record is compared, and written over.</summary>
    private async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        const string Remedy = "give --check the path of a file, or make it with --update";
        var text = await InputFile.ReadTextAsync(path, Remedy, cancellationToken).ConfigureAwait(false);
        return ApiRecord.Is(LinesOf(text))
            ? text
            : throw new InputException(
                $"{path} records no public surface; give --check the path of a record, or of a new file."
            );
    }

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
