namespace OpenApi.Cli.Comparison;

/// <summary>
/// When garbage of a comparison is collected. A comparison keeps nearly all that it makes, documents and clients, until it ends a
/// moment later: collecting would find little, and it takes a quarter of the time to find that.
/// </summary>
internal static class GarbageCollection
{
    /// <summary>What comparing two documents of 11 MB makes, and some more, in bytes.</summary>
    private const long MostOfComparison = 420_000_000;

    /// <summary>The part of the memory that the process may have which goes to this at most.</summary>
    private const int ShareOfMemory = 4;

    /// <summary>
    /// Puts collecting off until that much was made; from then on the runtime collects as ever, so a larger comparison takes no more
    /// memory than otherwise. For the whole process, once.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is put off already.</exception>
    public static void PutOff()
    {
        var most = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfMemory;
        if (most < MostOfComparison)
        {
            return;
        }

        try
        {
            GC.TryStartNoGCRegion(MostOfComparison);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Some platforms have a collector that cannot put off so much, and do not say how much it can; there it works as ever.
        }
    }
}
