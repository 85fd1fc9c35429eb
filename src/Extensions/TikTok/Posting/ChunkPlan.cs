namespace TikTok.Posting;

/// <summary>
/// How a video is cut for the upload. The three numbers are those of <c>source_info</c> in the init call; the chunks
/// follow from them, so that what was announced and what is sent cannot differ.
/// </summary>
public sealed record ChunkPlan
{
    internal ChunkPlan(long videoSize, long chunkSize)
    {
        VideoSize = videoSize;
        ChunkSize = chunkSize;
        TotalChunkCount = videoSize / chunkSize;
    }

    /// <summary>Size of the video in bytes (<c>video_size</c>).</summary>
    public long VideoSize { get; }

    /// <summary>Size of every chunk but the last in bytes (<c>chunk_size</c>).</summary>
    public long ChunkSize { get; }

    /// <summary>Number of chunks (<c>total_chunk_count</c>): the video's size divided by the chunk size, rounded down.</summary>
    public long TotalChunkCount { get; }

    /// <summary>The chunks in the order in which they have to be sent.</summary>
    public IEnumerable<Chunk> Chunks
    {
        get
        {
            for (long sent = 0; sent < VideoSize; )
            {
                var chunk = From(sent);
                yield return chunk;
                sent = chunk.End;
            }
        }
    }

    /// <summary>
    /// What to send when TikTok holds the first <paramref name="stored"/> bytes: the rest of the chunk that starts
    /// there, so that an upload which stopped inside a chunk comes back to the announced boundaries.
    /// </summary>
    /// <param name="stored">Number of bytes that TikTok holds, from 0 to less than <see cref="VideoSize"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the video.</exception>
    public Chunk From(long stored)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stored);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(stored, VideoSize);
        var index = Math.Min(stored / ChunkSize, TotalChunkCount - 1);
        var end = index == TotalChunkCount - 1 ? VideoSize : (index + 1) * ChunkSize;
        return new Chunk(stored, end - stored);
    }
}
