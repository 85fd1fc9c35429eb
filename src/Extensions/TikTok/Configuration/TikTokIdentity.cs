namespace TikTok.Configuration;

/// <summary>On whose behalf an account calls.</summary>
public enum TikTokIdentity
{
    /// <summary>A TikTok user, who has granted scopes to the app: posting, Display, data portability.</summary>
    User,

    /// <summary>The app itself, with a client token: Research.</summary>
    App,
}
