using OpenApi.Documents;

namespace OpenApi.Cli.Documents;

/// <summary>Reads the files that a user names.</summary>
internal static class InputFile
{
    /// <summary>No encoding has characters of more bytes, so a longer file is over the bound of the readers whatever is in it.</summary>
    private const int MostBytesOfCharacter = 3;

    private static readonly long MostBytes = (long)MostBytesOfCharacter * ReadOptions.Default.MaxLength;

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="remedy">What to do when there is none, such as <c>give the path of an overlay</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">It cannot be read, or is no text; the message says why and what to do.</exception>
    public static async Task<string> ReadTextAsync(string path, string remedy, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"{path} is a folder; {remedy}.");
        }

        if (!File.Exists(path))
        {
            throw new InputException($"{path} does not exist; {remedy}.");
        }

        return EncodedText.Decode(path, await ReadBytesAsync(path, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length switch
            {
                0 => await ReadPipeAsync(path, cancellationToken).ConfigureAwait(false),
                _ when length > MostBytes => throw TooLong(path, $"{length} bytes"),
                _ => await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException($"{path} may not be read; look at its permissions.");
        }
        catch (IOException failure)
        {
            throw new InputException($"{path} cannot be read: {failure.Message}");
        }
    }

    /// <summary>A pipe or a device, such as <c>&lt;(curl …)</c> of a shell, does not say how much comes, or whether it ever ends.</summary>
    private static async Task<byte[]> ReadPipeAsync(string path, CancellationToken cancellationToken)
    {
        const int Piece = 1 << 16;
        var pipe = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using (pipe.ConfigureAwait(false))
        {
            using var all = new MemoryStream();
            var piece = new byte[Piece];
            while (await pipe.ReadAsync(piece, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                all.Write(piece, 0, read);
                if (all.Length > MostBytes)
                {
                    throw TooLong(path, $"more than {MostBytes} bytes");
                }
            }

            return all.ToArray();
        }
    }

    private static InputException TooLong(string path, string length) =>
        new(
            $"{path} has {length}; at most {ReadOptions.Default.MaxLength} characters are read. Split the document, or cut what the client does not need."
        );
}
