using TikTok.Models;

namespace TikTok.Posting;

/// <summary>
/// Copies a caller's settings and completes them: TikTok's tables call the two brand toggles required, its samples leave them out, so both are always
/// sent.
/// </summary>
internal static class PostSettings
{
    public static VideoPostInfo Complete(VideoPostInfo post) =>
        new()
        {
            AdditionalData = post.AdditionalData,
            BrandContentToggle = post.BrandContentToggle ?? false,
            BrandOrganicToggle = post.BrandOrganicToggle ?? false,
            DisableComment = post.DisableComment,
            DisableDuet = post.DisableDuet,
            DisableStitch = post.DisableStitch,
            IsAigc = post.IsAigc,
            PrivacyLevel = post.PrivacyLevel,
            Title = post.Title,
            VideoCoverTimestampMs = post.VideoCoverTimestampMs,
        };

    /// <summary>A draft takes title and description alone. Without both nothing is sent: TikTok refuses an empty object.</summary>
    public static PhotoPostInfo? ForDraft(PhotoPostInfo post) =>
        string.IsNullOrEmpty(post.Title) && string.IsNullOrEmpty(post.Description)
            ? null
            : new PhotoPostInfo { Title = post.Title, Description = post.Description };

    public static PhotoPostInfo Complete(PhotoPostInfo post) =>
        new()
        {
            AdditionalData = post.AdditionalData,
            AutoAddMusic = post.AutoAddMusic,
            BrandContentToggle = post.BrandContentToggle ?? false,
            BrandOrganicToggle = post.BrandOrganicToggle ?? false,
            Description = post.Description,
            DisableComment = post.DisableComment,
            PrivacyLevel = post.PrivacyLevel,
            Title = post.Title,
        };
}
