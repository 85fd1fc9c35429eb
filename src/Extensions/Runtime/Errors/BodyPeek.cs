using System.Buffers;

namespace OpenApi.Runtime.Errors;

/// <summary>Looks at the beginning of a body and gives the whole of it back to the caller.</summary>
internal static class BodyPeek
{
    private const int FirstRead = 8 * 1024;

    /// <summary>
    /// Reads up to <paramref name="bound"/> bytes of a failure's body, or what comes of it: broken compression, a lost connection and a limit in
    /// time or size end it early. Cancellation is thrown. The answer's content is used up.
    /// </summary>
    /// <returns>The bytes, and whether they are the whole body.</returns>
    public static async Task<(ReadOnlyMemory<byte> Bytes, bool IsWhole)> ReadWhatComesAsync(
        HttpResponseMessage response,
        int bound,
        CancellationToken cancellationToken
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (buffer.WrittenCount < bound)
            {
                var memory = buffer.GetMemory(FirstRead);
                memory = memory[..Math.Min(memory.Length, bound - buffer.WrittenCount)];
                var read = await stream.ReadAsync(memory, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return (buffer.WrittenMemory, true);
                }

                buffer.Advance(read);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return (buffer.WrittenMemory, false);
        }

        return (buffer.WrittenMemory, false);
    }

    /// <summary>Reads up to <paramref name="bound"/> bytes and replaces the answer's content so that it reads from the start again.</summary>
    /// <returns>The bytes, and whether they are the whole body.</returns>
    public static async Task<(ReadOnlyMemory<byte> Bytes, bool IsWhole)> ReadAsync(
        HttpResponseMessage response,
        int bound,
        CancellationToken cancellationToken
    )
    {
        var original = response.Content;
        var stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var expected = (int)Math.Min(original.Headers.ContentLength ?? FirstRead, bound);
        var buffer = new ArrayBufferWriter<byte>(Math.Max(expected, 1));
        var isWhole = false;
        while (!isWhole && buffer.WrittenCount < bound)
        {
            var memory = buffer.GetMemory(1);
            memory = memory[..Math.Min(memory.Length, bound - buffer.WrittenCount)];
            var read = await stream.ReadAsync(memory, cancellationToken).ConfigureAwait(false);
            buffer.Advance(read);
            isWhole = read == 0;
        }

        var bytes = buffer.WrittenMemory;
        response.Content = isWhole
            ? new ReadOnlyMemoryContent(bytes)
            : new StreamContent(new PrefixedStream(bytes, stream));
        CopyHeaders(original, response.Content);
        if (isWhole)
        {
            original.Dispose();
        }

        return (bytes, isWhole);
    }

    private static void CopyHeaders(HttpContent from, HttpContent to)
    {
        foreach (var (name, values) in from.Headers.NonValidated)
        {
            to.Headers.TryAddWithoutValidation(name, values);
        }
    }
}
