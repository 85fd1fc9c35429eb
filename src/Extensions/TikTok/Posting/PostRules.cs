using TikTok.Models;

namespace TikTok.Posting;

/// <summary>The rules for captions and settings that can be checked before the call.</summary>
internal static class PostRules
{
    private const int VideoTitleLength = 2_200;
    private const int PhotoTitleLength = 90;
    private const int PhotoDescriptionLength = 4_000;

    /// <exception cref="ArgumentException">At least one rule is broken; the message tells all.</exception>
    public static void Require(VideoPostInfo post)
    {
        ArgumentNullException.ThrowIfNull(post);
        Throw(
            nameof(post),
            post.FindPrivacyLevel() is null ? "A direct post needs a privacy level; let the creator pick one." : null,
            TooLong("title", post.Title, VideoTitleLength),
            BrandedInPrivate(post.BrandContentToggle, post.PrivacyLevel)
        );
    }

    /// <exception cref="ArgumentException">At least one rule is broken; the message tells all.</exception>
    public static void Require(PhotoPostInfo post, bool isDraft)
    {
        ArgumentNullException.ThrowIfNull(post);
        Throw(
            nameof(post),
            !isDraft && post.FindPrivacyLevel() is null
                ? "A direct post needs a privacy level; let the creator pick one."
                : null,
            TooLong("title", post.Title, PhotoTitleLength),
            TooLong("description", post.Description, PhotoDescriptionLength),
            BrandedInPrivate(post.BrandContentToggle, post.PrivacyLevel)
        );
    }

    /// <summary>What the creator may not do right now.</summary>
    /// <exception cref="ArgumentException">The privacy level is not one of the creator's.</exception>
    public static void RequireAllowed(string level, Creator creator)
    {
        if (creator.PrivacyLevels is { IsEmpty: false } levels && !levels.Contains(level))
        {
            throw new ArgumentException(
                $"The creator may not post as {level} right now; they may pick {string.Join(", ", levels)}.",
                nameof(level)
            );
        }
    }

    private static string? TooLong(string field, string? text, int limit) =>
        text?.Length > limit ? $"The {field} has {text.Length} UTF-16 units; TikTok takes {limit}." : null;

    private static string? BrandedInPrivate(bool? branded, PrivacyLevel? level) =>
        branded == true && level == PrivacyLevel.SELF_ONLY
            ? "Branded content cannot be private: pick another privacy level, or switch the brand content toggle off."
            : null;

    private static void Throw(string parameter, params ReadOnlySpan<string?> findings)
    {
        List<string> broken = [];
        foreach (var finding in findings)
        {
            if (finding is not null)
            {
                broken.Add(finding);
            }
        }

        if (broken.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', broken), parameter);
        }
    }
}
