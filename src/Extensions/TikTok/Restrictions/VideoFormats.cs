namespace TikTok.Restrictions;

/// <summary>The file formats of videos that the header reader tells apart.</summary>
public enum VideoContainer
{
    /// <summary>MP4 (ISO base media); what TikTok likes best.</summary>
    Mp4,

    /// <summary>QuickTime movie.</summary>
    Mov,

    /// <summary>WebM.</summary>
    WebM,

    /// <summary>Matroska that is not WebM. TikTok does not take it.</summary>
    Matroska,
}

/// <summary>The video codecs that the header reader tells apart.</summary>
public enum VideoCodec
{
    /// <summary>H.264 (AVC); what TikTok likes best.</summary>
    H264,

    /// <summary>H.265 (HEVC).</summary>
    H265,

    /// <summary>VP8.</summary>
    Vp8,

    /// <summary>VP9.</summary>
    Vp9,

    /// <summary>Any other codec; <see cref="VideoFacts.RawCodec"/> names it. TikTok does not take it.</summary>
    Other,
}
