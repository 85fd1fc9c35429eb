using TikTok.Models;

namespace TikTok.Posting;

/// <summary>Privacy levels by the texts that TikTok uses, for levels that are newer than <see cref="PrivacyLevel"/>.</summary>
public static class PrivacyLevels
{
    private const string Field = "privacy_level";

    /// <summary>Picks the privacy level of a video.</summary>
    /// <param name="post">What is said about the video.</param>
    /// <param name="level">One of <see cref="Creator.PrivacyLevels"/>.</param>
    public static void SetPrivacyLevel(this VideoPostInfo post, string level)
    {
        ArgumentNullException.ThrowIfNull(post);
        post.PrivacyLevel = Known(level);
        Keep(post.AdditionalData, post.PrivacyLevel, level);
    }

    /// <summary>Picks the privacy level of photos.</summary>
    /// <param name="post">What is said about the photos.</param>
    /// <param name="level">One of <see cref="Creator.PrivacyLevels"/>.</param>
    public static void SetPrivacyLevel(this PhotoPostInfo post, string level)
    {
        ArgumentNullException.ThrowIfNull(post);
        post.PrivacyLevel = Known(level);
        Keep(post.AdditionalData, post.PrivacyLevel, level);
    }

    /// <summary>The text of the level that was picked, or null.</summary>
    internal static string? FindPrivacyLevel(this VideoPostInfo post) => Find(post.PrivacyLevel, post.AdditionalData);

    /// <inheritdoc cref="FindPrivacyLevel(VideoPostInfo)"/>
    internal static string? FindPrivacyLevel(this PhotoPostInfo post) => Find(post.PrivacyLevel, post.AdditionalData);

    private static PrivacyLevel? Known(string level)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(level);
        return Enum.GetValues<PrivacyLevel>().Cast<PrivacyLevel?>().FirstOrDefault(known => known.ToString() == level);
    }

    private static void Keep(IDictionary<string, object> additional, PrivacyLevel? known, string level)
    {
        additional.Remove(Field);
        if (known is null)
        {
            additional[Field] = level;
        }
    }

    private static string? Find(PrivacyLevel? known, IDictionary<string, object> additional) =>
        known?.ToString() ?? (additional.TryGetValue(Field, out var level) ? level?.ToString() : null);
}
