namespace TikTok.Posting;

/// <summary>The bytes of a video cannot be read as announced, so its upload cannot go on.</summary>
public sealed class VideoSourceException : Exception
{
    internal VideoSourceException(string message, Exception? cause = null)
        : base(message, cause) { }
}
