using TikTok.Restrictions;

namespace TikTok.Posting;

/// <summary>
/// Cuts a video into chunks by TikTok's rules (Media Transfer Guide, and what live answers add): a file that is no larger than the wanted chunk, or
/// too small for two, goes whole; a larger one goes in at least two chunks of 5 to 64 MB, the last of which takes the rest.
/// </summary>
public static class ChunkPlanner
{
    /// <summary>Plans the upload of a video. A pure function: the same arguments always give the same plan.</summary>
    /// <param name="videoSize">Size of the video in bytes, 1 to <see cref="ChunkRules.MaximumVideoBytes"/>.</param>
    /// <param name="preferredChunkSize">
    /// The wanted size of a chunk in bytes, <see cref="ChunkRules.MinimumChunkBytes"/> to
    /// <see cref="ChunkRules.MaximumChunkBytes"/>; a smaller one is used where the video would otherwise not fill two.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The video is empty or too large, or the chunk size is out of range.</exception>
    public static ChunkPlan Plan(long videoSize, long preferredChunkSize = ChunkRules.PreferredChunkBytes)
    {
        RequireRange(videoSize, preferredChunkSize);
        return videoSize <= preferredChunkSize || videoSize < 2 * ChunkRules.MinimumChunkBytes
            ? new ChunkPlan(videoSize, videoSize)
            : new ChunkPlan(videoSize, Math.Min(preferredChunkSize, videoSize / 2));
    }

    private static void RequireRange(long videoSize, long preferredChunkSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(videoSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(videoSize, ChunkRules.MaximumVideoBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(preferredChunkSize, ChunkRules.MinimumChunkBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(preferredChunkSize, ChunkRules.MaximumChunkBytes);
    }
}
