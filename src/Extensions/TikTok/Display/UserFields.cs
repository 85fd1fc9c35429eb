namespace TikTok.Display;

/// <summary>Fields of a user. Asking for one whose scope was not granted fails the whole call.</summary>
[Flags]
public enum UserFields
{
    /// <summary>Nothing; TikTok then sends nothing.</summary>
    None = 0,

    /// <summary>Id of the user for this app. Scope <c>user.info.basic</c>.</summary>
    OpenId = 1 << 0,

    /// <summary>Id of the user for all apps of one developer. Scope <c>user.info.basic</c>.</summary>
    UnionId = 1 << 1,

    /// <summary>Profile picture. Scope <c>user.info.basic</c>.</summary>
    AvatarUrl = 1 << 2,

    /// <summary>Profile picture of 100 by 100 pixels. Scope <c>user.info.basic</c>.</summary>
    AvatarUrl100 = 1 << 3,

    /// <summary>Profile picture in a larger size. Scope <c>user.info.basic</c>.</summary>
    AvatarLargeUrl = 1 << 4,

    /// <summary>Name shown on the profile. Scope <c>user.info.basic</c>.</summary>
    DisplayName = 1 << 5,

    /// <summary>Bio text. Scope <c>user.info.profile</c>.</summary>
    BioDescription = 1 << 6,

    /// <summary>Link to the profile. Scope <c>user.info.profile</c>.</summary>
    ProfileDeepLink = 1 << 7,

    /// <summary>Whether the account has the verified badge. Scope <c>user.info.profile</c>.</summary>
    IsVerified = 1 << 8,

    /// <summary>Unique handle. Scope <c>user.info.profile</c>.</summary>
    Username = 1 << 9,

    /// <summary>Number of followers. Scope <c>user.info.stats</c>.</summary>
    FollowerCount = 1 << 10,

    /// <summary>Number of accounts followed. Scope <c>user.info.stats</c>.</summary>
    FollowingCount = 1 << 11,

    /// <summary>Number of likes of all videos. Scope <c>user.info.stats</c>.</summary>
    LikesCount = 1 << 12,

    /// <summary>Number of public videos. Scope <c>user.info.stats</c>.</summary>
    VideoCount = 1 << 13,

    /// <summary>Everything that scope <c>user.info.basic</c> allows.</summary>
    Basic = OpenId | UnionId | AvatarUrl | AvatarUrl100 | AvatarLargeUrl | DisplayName,

    /// <summary>Everything that scope <c>user.info.profile</c> adds.</summary>
    Profile = BioDescription | ProfileDeepLink | IsVerified | Username,

    /// <summary>Everything that scope <c>user.info.stats</c> adds.</summary>
    Stats = FollowerCount | FollowingCount | LikesCount | VideoCount,

    /// <summary>All fields.</summary>
    All = Basic | Profile | Stats,
}
