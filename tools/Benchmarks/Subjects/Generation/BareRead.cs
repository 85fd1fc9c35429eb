using System.CommandLine;
using Microsoft.OpenApi;

namespace OpenApi.Benchmarks.Subjects.Generation;

/// <summary>
/// The least that any generator on Microsoft.OpenApi has to do: read a document and nothing more. It runs as a process of
/// its own, started from this program with a hidden command.
/// </summary>
internal static class BareRead
{
    /// <summary>The name of the hidden command.</summary>
    public const string CommandName = "bare-read";

    /// <summary>Makes the hidden command.</summary>
    public static Command CreateCommand()
    {
        var document = new Argument<string>("document");
        var command = new Command(CommandName, "Reads a JSON document with Microsoft.OpenApi.") { document };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => ReadAsync(parsed.GetRequiredValue(document), cancellation));
        return command;
    }

    private static async Task<int> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(
            await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)
        );
        var result = await OpenApiDocument
            .LoadAsync(stream, "json", cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return result.Document is null ? 1 : 0;
    }
}
