namespace TikTok.Posting;

/// <summary>How far an upload is, and how many tries in a row have brought TikTok nothing new.</summary>
internal sealed class UploadState(long size)
{
    private long _best;
    private long _sent;
    private int _failures;

    public long Size => size;

    /// <summary>How many bytes TikTok holds, as far as is known.</summary>
    public long Held { get; private set; }

    public bool IsComplete => Held == size;

    /// <summary>Whether the last byte has been sent, so that TikTok may hold all of them.</summary>
    public bool MayBeWhole => _sent == size;

    public void Sending(Chunk chunk) => _sent = Math.Max(_sent, chunk.End);

    /// <summary>Takes over what TikTok says that it holds. False if that is no progress over the best so far, or cannot be.</summary>
    public bool Advance(long held)
    {
        if (held < 0 || held > _sent)
        {
            return false;
        }

        Held = held;
        if (held <= _best)
        {
            return false;
        }

        _best = held;
        _failures = 0;
        return true;
    }

    /// <summary>Counts a try without progress.</summary>
    public int Failed() => ++_failures;
}
