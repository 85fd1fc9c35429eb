namespace TikTok.Posting;

/// <summary>The bytes of a video that is being uploaded.</summary>
internal interface IVideoBytes : IAsyncDisposable
{
    /// <summary>Size of the whole video.</summary>
    long Length { get; }

    /// <summary>Whether any place can be read at any time, so that an upload can begin again.</summary>
    bool CanGoBack { get; }

    /// <summary>Makes the bytes of a chunk readable, as often as needed, until another one is prepared.</summary>
    /// <exception cref="VideoSourceException">The place cannot be read any more.</exception>
    ValueTask PrepareAsync(Chunk chunk, CancellationToken cancellationToken);

    /// <summary>Fills the whole buffer from a place inside the prepared chunk.</summary>
    /// <exception cref="VideoSourceException">The source ended before its announced length, or failed.</exception>
    ValueTask ReadAsync(long position, Memory<byte> buffer, CancellationToken cancellationToken);
}
