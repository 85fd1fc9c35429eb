namespace TikTok.Restrictions;

/// <summary>The file formats of photos that the header reader tells apart.</summary>
public enum PhotoFormat
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>PNG. TikTok does not take it.</summary>
    Png,

    /// <summary>GIF. TikTok does not take it.</summary>
    Gif,
}

/// <summary>What is known about a photo; what is <see langword="null"/> is not checked.</summary>
public sealed record PhotoFacts
{
    /// <summary>Size of the file in bytes.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>The file format.</summary>
    public PhotoFormat? Format { get; init; }

    /// <summary>Width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int? Height { get; init; }
}
