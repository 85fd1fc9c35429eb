namespace AiToEarn.Assets;

/// <summary>Opened content of a known length.</summary>
/// <param name="stream">The content, at its start.</param>
/// <param name="length">Its length in bytes.</param>
/// <param name="ownsStream">Whether the stream is closed with the content.</param>
/// <param name="remote">The answer that the content is read from; null where it is on this machine.</param>
internal sealed class AssetContent(Stream stream, long length, bool ownsStream = true, IDisposable? remote = null)
    : IAsyncDisposable
{
    private const int PieceSize = 64 * 1024;

    /// <summary>The content, at its start.</summary>
    public Stream Stream { get; } = stream;

    /// <summary>Its length in bytes.</summary>
    public long Length { get; } = length;

    /// <summary>Whether it comes over the network, so that a failure to read it may pass.</summary>
    public bool IsRemote => remote is not null;

    /// <summary>Copies content of unknown length to a temporary file, which goes when the content is closed.</summary>
    public static async Task<AssetContent> SpoolAsync(Stream stream, StallGuard guard)
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
            var piece = new byte[PieceSize];
            while (await stream.ReadAsync(piece, guard.Token).ConfigureAwait(false) is > 0 and var read)
            {
                await file.WriteAsync(piece.AsMemory(0, read), guard.Token).ConfigureAwait(false);
                guard.Moved();
            }
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
        remote?.Dispose();
    }
}
