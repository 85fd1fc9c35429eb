using System.CommandLine;
using Microsoft.OpenApi;

namespace OpenApi.Benchmarks.Subjects.Generation;

/// <summary>
/// The least that any tool on Microsoft.OpenApi has to do: read its documents and nothing more. It runs as a process of
/// its own, started from this program with a hidden command.
/// </summary>
internal static class BareRead
{
    /// <summary>The name of the hidden command.</summary>
    public const string CommandName = "bare-read";

    /// <summary>Makes the hidden command.</summary>
    public static Command CreateCommand()
    {
        var documents = new Argument<string[]>("documents");
        var command = new Command(CommandName, "Reads JSON documents with Microsoft.OpenApi.") { documents };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => ReadAsync(parsed.GetRequiredValue(documents), cancellation));
        return command;
    }

    private static async Task<int> ReadAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var areRead = true;
        foreach (var path in paths)
        {
            using var stream = new MemoryStream(
                await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)
            );
            var result = await OpenApiDocument
                .LoadAsync(stream, "json", cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            areRead &= result.Document is not null;
        }

        return areRead ? 0 : 1;
    }
}
