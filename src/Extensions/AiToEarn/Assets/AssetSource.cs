namespace AiToEarn.Assets;

/// <summary>
/// Something to upload: its name, and a way to open it. File and URL can be opened again, so that an upload that failed half-way
/// is repeated; a stream that cannot seek can be read once.
/// </summary>
public abstract class AssetSource
{
    private protected AssetSource(string filename)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(filename);
        Filename = filename;
    }

    /// <summary>The file name with its extension, by which the service guesses the content type.</summary>
    public string Filename { get; }

    /// <summary>Whether the content can be opened more than once.</summary>
    internal abstract bool CanReopen { get; }

    /// <summary>A file of this machine.</summary>
    /// <param name="path">The file.</param>
    public static AssetSource FromFile(string path) => new FileAssetSource(path);

    /// <summary>
    /// A stream, from its present position to its end. It stays open. One that cannot seek is copied to a temporary file first,
    /// because the upload has to be signed for its size.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="filename">A file name with the extension of the content.</param>
    public static AssetSource FromStream(Stream stream, string filename) => new StreamAssetSource(stream, filename);

    /// <summary>
    /// A file elsewhere, which is fetched without any credential and passed on. When its length is not known beforehand it is copied to a
    /// temporary file first.
    /// </summary>
    /// <param name="url">The URL, http or https.</param>
    /// <param name="filename">A file name; null takes the last part of the URL's path.</param>
    /// <exception cref="ArgumentException">The URL is of another scheme, or has no file name and none is given.</exception>
    public static AssetSource FromUrl(Uri url, string? filename = null) => new UrlAssetSource(url, filename);

    /// <summary>Opens the content from its start.</summary>
    /// <param name="network">Fetches files from elsewhere.</param>
    /// <param name="guard">Ends the opening if nothing moves.</param>
    internal abstract Task<AssetContent> OpenAsync(StorageConnection network, StallGuard guard);
}
