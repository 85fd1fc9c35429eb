using System.Collections.Immutable;

namespace TikTok.Login;

/// <summary>The scopes that a user can grant, and the split and join that TikTok wants: commas, no spaces.</summary>
public static class TikTokScopes
{
    /// <summary>Read id, avatar and display name.</summary>
    public const string UserInfoBasic = "user.info.basic";

    /// <summary>Read bio, profile link, badge and handle.</summary>
    public const string UserInfoProfile = "user.info.profile";

    /// <summary>Read follower, following, like and video counts.</summary>
    public const string UserInfoStats = "user.info.stats";

    /// <summary>Read the public videos of the user.</summary>
    public const string VideoList = "video.list";

    /// <summary>Post to the profile at once (Direct Post) and read creator info.</summary>
    public const string VideoPublish = "video.publish";

    /// <summary>Put drafts in the inbox of the creator.</summary>
    public const string VideoUpload = "video.upload";

    /// <summary>Splits a <c>scope</c> or <c>scopes</c> field. Empty parts and stray spaces are dropped.</summary>
    /// <param name="scopes">The field, or <see langword="null"/> where the server sent none.</param>
    public static ImmutableSortedSet<string> Split(string? scopes) =>
        (scopes ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToImmutableSortedSet(StringComparer.Ordinal);

    internal static string Join(IEnumerable<string> scopes)
    {
        var joined = string.Join(',', scopes);
        if (
            joined.Length == 0
            || joined.AsSpan().ContainsAny(" \t\r\n")
            || joined.Contains(",,", StringComparison.Ordinal)
        )
        {
            throw new ArgumentException("Name at least one scope, and no scope with a space in it.", nameof(scopes));
        }

        return joined;
    }
}
