namespace TikTok.Restrictions;

/// <summary>
/// The bytes are not the media they claim to be: another format, cut off, or built so that reading them would not end.
/// </summary>
public sealed class MediaFormatException : Exception
{
    internal MediaFormatException(string message)
        : base(message) { }
}
