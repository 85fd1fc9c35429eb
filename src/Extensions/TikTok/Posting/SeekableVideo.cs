namespace TikTok.Posting;

/// <summary>A video in a file, or in a stream that can seek.</summary>
/// <param name="stream">The stream; the video is what lies between its position and its end.</param>
/// <param name="leaveOpen">Whether the caller owns the stream.</param>
internal sealed class SeekableVideo(Stream stream, bool leaveOpen) : IVideoBytes
{
    private readonly long _start = stream.Position;

    public long Length { get; } = stream.Length - stream.Position;

    public bool CanGoBack => true;

    public ValueTask PrepareAsync(Chunk chunk, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask ReadAsync(long position, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            stream.Position = _start + position;
            await stream.ReadExactlyAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            throw new VideoSourceException(
                $"The video could not be read at byte {position}: {failure.Message}",
                failure
            );
        }
    }

    public ValueTask DisposeAsync()
    {
        if (leaveOpen)
        {
            stream.Position = _start;
            return ValueTask.CompletedTask;
        }

        return stream.DisposeAsync();
    }
}
