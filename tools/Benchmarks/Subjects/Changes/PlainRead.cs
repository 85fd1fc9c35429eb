using System.CommandLine;
using OpenApi.Documents;

namespace OpenApi.Benchmarks.Subjects.Changes;

/// <summary>
/// The least that a comparison has to do: read documents, at once as <c>openapi-client diff</c> does, and nothing more. It runs as a
/// process of its own, started from this program with a hidden command.
/// </summary>
internal static class PlainRead
{
    /// <summary>The name of the hidden command.</summary>
    public const string CommandName = "plain-read";

    /// <summary>Makes the hidden command.</summary>
    public static Command CreateCommand()
    {
        var documents = new Argument<string[]>("documents");
        var command = new Command(CommandName, "Reads documents with the reader of the generator.") { documents };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => ReadAsync(parsed.GetRequiredValue(documents), cancellation));
        return command;
    }

    private static async Task<int> ReadAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var reading = paths.Select(path => Task.Run(() => ReadAsync(path, cancellationToken), cancellationToken));
        var areRead = await Task.WhenAll(reading).ConfigureAwait(false);
        return areRead.All(isRead => isRead) ? 0 : 1;
    }

    private static async Task<bool> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        return DocumentReader.Read(path, text, ReadOptions.Default, cancellationToken).Document is not null;
    }
}
