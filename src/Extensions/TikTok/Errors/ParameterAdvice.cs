using TikTok.Operations;

namespace TikTok.Errors;

/// <summary>What to look at after <c>invalid_param</c> or <c>invalid_params</c>, the codes of most mistakes, which say so little themselves.</summary>
internal static class ParameterAdvice
{
    private const string General = "A field of the request is missing, malformed or out of range.";

    private const string Source =
        "Look at source_info: a video in one chunk has a chunk_size equal to video_size; one in several has a chunk_size of 5 to 64 MB and a "
        + "total_chunk_count of video_size divided by it, rounded down.";

    /// <summary>The explanation for a call.</summary>
    /// <param name="path">The path that was called.</param>
    public static string For(string path) =>
        path switch
        {
            _ when Is(path, TikTokOperations.VideoInit) =>
                $"{General} {Source} Look at post_info: the privacy level has to be one of creator info's, the title has at most 2,200 UTF-16 units.",
            _ when Is(path, TikTokOperations.InboxInit) => $"{General} {Source}",
            _ when Is(path, TikTokOperations.PhotoInit) =>
                $"{General} Look at post_info: the title has at most 90 UTF-16 units, the description 4,000, and a draft takes nothing else. "
                    + "Look at source_info: 1 to 35 https links, and a cover index counted from 0.",
            _ when Is(path, TikTokOperations.Status) =>
                $"{General} Look at publish_id: it is one that an init gave to this app and user, and a new one may be unknown for a moment.",
            _ when Is(path, TikTokOperations.SeedCancel) || Is(path, TikTokOperations.PublicCancel) =>
                $"{General} Look at publish_id: it is one that an init gave to this app and user.",
            _ => $"{General} The message says which one.",
        };

    private static bool Is(string path, string operation) => path.EndsWith(operation, StringComparison.Ordinal);
}
