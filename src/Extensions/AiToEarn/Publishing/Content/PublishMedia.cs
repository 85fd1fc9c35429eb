namespace AiToEarn.Publishing.Content;

/// <summary>One picture or video.</summary>
/// <param name="Url">
/// A public URL that stays reachable without login. Of an uploaded asset use the URL that the confirmed asset has, never the signed
/// upload URL.
/// </param>
public sealed record PublishMedia(Uri Url)
{
    /// <summary>The format that pictures and covers are converted to; null leaves it to the vendor.</summary>
    public PublishImageFormat? ImageFormat { get; init; }
}

/// <summary>Formats that pictures and covers can be converted to.</summary>
public enum PublishImageFormat
{
    /// <summary>No conversion.</summary>
    Off,

    /// <summary>Whatever the platform takes.</summary>
    Auto,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>WebP.</summary>
    WebP,
}
