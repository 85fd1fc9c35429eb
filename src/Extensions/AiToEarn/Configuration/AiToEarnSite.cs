namespace AiToEarn.Configuration;

/// <summary>The two sites of AiToEarn. Each has accounts, keys and platforms of its own.</summary>
public enum AiToEarnSite
{
    /// <summary>
    /// <c>https://aitoearn.cn</c>: Douyin, Kuaishou, Bilibili, Xiaohongshu, WeChat Channels and official accounts.
    /// </summary>
    China,

    /// <summary><c>https://aitoearn.ai</c>: YouTube, TikTok, X, Instagram, Threads, Pinterest, LinkedIn.</summary>
    International,
}

/// <summary>Where the sites are.</summary>
public static class AiToEarnSites
{
    /// <summary>The base URL of a site, as the document's <c>servers</c> give it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="site"/> is no member of the enum.</exception>
    public static Uri BaseUrl(this AiToEarnSite site) =>
        site switch
        {
            AiToEarnSite.China => new Uri("https://aitoearn.cn"),
            AiToEarnSite.International => new Uri("https://aitoearn.ai"),
            _ => throw new ArgumentOutOfRangeException(nameof(site), site, "Not a site of AiToEarn."),
        };
}
