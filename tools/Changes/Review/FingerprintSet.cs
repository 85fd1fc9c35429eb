namespace OpenApi.Changes.Review;

/// <summary>Gives the changes of one document fingerprints of which no two are equal.</summary>
internal sealed class FingerprintSet
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>
    /// The fingerprint of the next change. Changes that say the same in every respect are counted, so the set of fingerprints is the
    /// same in whatever order they come.
    /// </summary>
    public string Next(Change change)
    {
        for (var ordinal = 1; ; ordinal++)
        {
            var fingerprint = Fingerprint.Of(change, ordinal);
            if (given.Add(fingerprint))
            {
                return fingerprint;
            }
        }
    }
}
