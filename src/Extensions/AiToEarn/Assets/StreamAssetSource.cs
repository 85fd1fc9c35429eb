namespace AiToEarn.Assets;

internal sealed class StreamAssetSource : AssetSource
{
    private readonly Stream _stream;
    private readonly long _start;

    public StreamAssetSource(Stream stream, string filename)
        : base(filename)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _start = stream.CanSeek ? stream.Position : 0;
    }

    internal override bool CanReopen => _stream.CanSeek;

    internal override Task<AssetContent> OpenAsync(StorageConnection network, StallGuard guard)
    {
        if (!_stream.CanSeek)
        {
            return AssetContent.SpoolAsync(_stream, guard);
        }
        _stream.Position = _start;
        return Task.FromResult(new AssetContent(_stream, _stream.Length - _start, ownsStream: false));
    }
}
