namespace AiToEarn.Assets;

/// <summary>How an asset is uploaded.</summary>
public sealed record AssetUploadOptions
{
    /// <summary>What the asset is for; publishing by default.</summary>
    public AssetKind Kind { get; init; } = AssetKind.PublishMedia;

    /// <summary>
    /// The content type; null guesses it from the extension, as the service does when it signs the upload. Set it only if
    /// storage refuses the guess.
    /// </summary>
    public string? ContentType { get; init; }

    /// <summary>Told after each piece that was handed to the network, and again from zero when the upload is repeated.</summary>
    public IProgress<AssetProgress>? Progress { get; init; }

    /// <summary>
    /// How often the content is sent at most, when storage fails in a way that may pass, the signed URL has ended, or the service finds
    /// no file. Each try is signed anew. 3; content that cannot be opened again is sent once.
    /// </summary>
    public int MaximumAttempts { get; init; } = 3;

    /// <summary>The first pause before another try; it doubles. 1 s.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long nothing may move before a try is given up: no byte read from the source or taken by the network, no answer of the storage. 100 s.
    /// </summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long the whole upload may take, all tries and pauses included. 2 h.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(2);
}

/// <summary>How far an upload is.</summary>
/// <param name="Sent">Bytes handed to the network.</param>
/// <param name="Total">Bytes in all.</param>
public readonly record struct AssetProgress(long Sent, long Total)
{
    /// <summary>From 0 to 1; 1 for an empty file.</summary>
    public double Fraction => Total == 0 ? 1 : (double)Sent / Total;
}
