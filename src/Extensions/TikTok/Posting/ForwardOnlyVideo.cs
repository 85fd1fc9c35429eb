using System.Buffers;

namespace TikTok.Posting;

/// <summary>
/// A video that can be read only once. The chunk on its way stays in memory until TikTok has confirmed it, so that it can be sent
/// again; nothing before it can.
/// </summary>
/// <param name="stream">The stream, which the caller owns.</param>
/// <param name="length">Size of the video, as the caller announced it.</param>
internal sealed class ForwardOnlyVideo(Stream stream, long length) : IVideoBytes
{
    private byte[] _held = [];
    private Chunk _chunk;

    public long Length => length;

    public bool CanGoBack => false;

    public async ValueTask PrepareAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        if (chunk.Offset >= _chunk.Offset && chunk.End <= _chunk.End)
        {
            return;
        }

        if (chunk.Offset != _chunk.End)
        {
            throw new VideoSourceException(
                $"TikTok holds the video up to byte {chunk.Offset}, yet the stream can be read once only and is at byte {_chunk.End}. "
                    + "Use a file or a stream that can seek where uploads have to survive that."
            );
        }

        Release();
        _held = ArrayPool<byte>.Shared.Rent((int)chunk.Length);
        await FillAsync(chunk, cancellationToken).ConfigureAwait(false);
        _chunk = chunk;
    }

    public ValueTask ReadAsync(long position, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        _held.AsSpan((int)(position - _chunk.Offset), buffer.Length).CopyTo(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Release();
        return ValueTask.CompletedTask;
    }

    private async Task FillAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        var wanted = _held.AsMemory(0, (int)chunk.Length);
        int read;
        try
        {
            read = await stream
                .ReadAtLeastAsync(wanted, wanted.Length, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            throw new VideoSourceException(
                $"The video could not be read at byte {chunk.Offset}: {failure.Message}",
                failure
            );
        }

        if (read < wanted.Length)
        {
            throw new VideoSourceException(
                $"The stream ended after {chunk.Offset + read} bytes, yet {length} were announced."
            );
        }
    }

    private void Release()
    {
        if (_held.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_held);
            _held = [];
        }
    }
}
