using TikTok.Restrictions;

namespace TikTok.Configuration;

/// <summary>How videos are uploaded.</summary>
public sealed class UploadOptions
{
    internal const string TikTokHosts = ".tiktokapis.com";

    /// <summary>
    /// What the host of an upload URL has to end in, with the leading dot: <c>.tiktokapis.com</c>. TikTok's upload hosts vary and are
    /// not all documented, so a list of whole names would break.
    /// </summary>
    public IList<string> HostSuffixes { get; init; } = [TikTokHosts];

    /// <summary>
    /// The wanted size of a chunk in bytes, <see cref="ChunkRules.MinimumChunkBytes"/> to <see cref="ChunkRules.MaximumChunkBytes"/>; 10 MB by
    /// default. A video of up to that size goes whole. After a fault no more than one chunk is sent again.
    /// </summary>
    public long ChunkSize { get; set; } = ChunkRules.PreferredChunkBytes;

    /// <summary>Most tries in a row that bring TikTok no new byte, the first included; 6 by default.</summary>
    public int MaximumAttempts { get; set; } = 6;

    /// <summary>Wait before the second try of a chunk; it doubles with each further one. One second by default.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between two tries; 30 s by default.</summary>
    public TimeSpan MaximumDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Limit of one PUT; 10 minutes by default, which 20 MB need at 270 kbit/s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How often an upload whose URL has expired, or is unknown to TikTok, is begun again with a new task; once by default. Only done where the old
    /// task surely cannot end in a post any more.
    /// </summary>
    public int MaximumRestarts { get; set; } = 1;
}
