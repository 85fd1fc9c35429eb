namespace AiToEarn.Assets;

/// <summary>Opened content of a known length.</summary>
internal sealed class AssetContent(Stream stream, long length, bool ownsStream = true, IDisposable? owner = null)
    : IAsyncDisposable
{
    /// <summary>The content, at its start.</summary>
    public Stream Stream { get; } = stream;

    /// <summary>Its length in bytes.</summary>
    public long Length { get; } = length;

    /// <summary>Copies content of unknown length to a temporary file, which goes when the content is closed.</summary>
    public static async Task<AssetContent> SpoolAsync(Stream stream, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        try
        {
            await stream.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            file.Position = 0;
            return new AssetContent(file, file.Length);
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (ownsStream)
        {
            await Stream.DisposeAsync().ConfigureAwait(false);
        }
        owner?.Dispose();
    }
}
