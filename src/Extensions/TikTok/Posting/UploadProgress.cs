namespace TikTok.Posting;

/// <summary>How far an upload is.</summary>
/// <param name="BytesSent">
/// Bytes that have left this machine and count: it goes back when a chunk has to be sent again, and is never more than
/// <paramref name="TotalBytes"/>.
/// </param>
/// <param name="TotalBytes">Size of the video in bytes.</param>
public readonly record struct UploadProgress(long BytesSent, long TotalBytes)
{
    /// <summary>The part that is done, from 0 to 1.</summary>
    public double Fraction => TotalBytes == 0 ? 0 : (double)BytesSent / TotalBytes;
}
