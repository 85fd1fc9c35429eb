using System.Buffers;

namespace OpenApi.Serialization.Content;

/// <summary>Reads a body as far as it may go.</summary>
internal static class BoundedBody
{
    private const int FirstRead = 16 * 1024;

    /// <summary>Reads a body and hands its bytes, without a byte order mark, to a function that must not keep them.</summary>
    /// <exception cref="ContentFormatException">The body is longer than it may be.</exception>
    public static async Task<T> ReadAsync<T>(
        Stream content,
        ContentOptions options,
        Func<ReadOnlyMemory<byte>, T> read,
        CancellationToken cancellationToken
    )
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstRead);
        try
        {
            var length = 0;
            while (true)
            {
                if (length == buffer.Length)
                {
                    buffer = Grown(buffer);
                }

                var count = await content.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    return read(WithoutMark(buffer.AsMemory(0, length)));
                }

                length += count;
                if (length > options.MaxBytes)
                {
                    throw new ContentFormatException(
                        $"The body is longer than {options.MaxBytes} bytes. Raise ContentOptions.MaxBytes if that is expected.",
                        ContentPath.Root
                    );
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)buffer.Length * 2, Array.MaxLength));
        buffer.CopyTo(grown, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return grown;
    }

    /// <summary>RFC 8259, section 8.1: a byte order mark may be ignored.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
