namespace TikTok.Restrictions;

/// <summary>
/// The limits of a chunked upload, in bytes. TikTok writes "MB" without saying whether it means 1,000² or 1,024²
/// bytes; every figure here is right under both readings: the low bound counts in 1,024, the high bounds in 1,000.
/// </summary>
public static class ChunkRules
{
    /// <summary>The smallest size of a chunk that is not the last: 5 MB.</summary>
    public const long MinimumChunkBytes = 5 * 1024 * 1024;

    /// <summary>The largest size of a chunk that is not the last, and of a file that goes whole: 64 MB.</summary>
    public const long MaximumChunkBytes = 64_000_000;

    /// <summary>The largest size of the last chunk, which takes the rest of the file: 128 MB.</summary>
    public const long MaximumLastChunkBytes = 128_000_000;

    /// <summary>The largest number of chunks of one upload.</summary>
    public const long MaximumChunks = 1_000;

    /// <summary>
    /// The largest video, 4 GB read as 4 × 1,024³ bytes as the document does. A file between 4 × 10⁹ and this size
    /// may still be refused by TikTok, whose pages do not say which reading is meant.
    /// </summary>
    public const long MaximumVideoBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>
    /// The chunk size used where the caller asks for none: 10 MB. It keeps the last chunk under 20 MB and loses little
    /// when a chunk has to be sent again.
    /// </summary>
    public const long PreferredChunkBytes = 10_000_000;
}
