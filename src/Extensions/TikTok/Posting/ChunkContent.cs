using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace TikTok.Posting;

/// <summary>
/// The body of one PUT, read from the video while it is sent: only a small piece of it is ever in memory. Its length is known
/// beforehand, because TikTok takes no chunked transfer encoding.
/// </summary>
internal sealed class ChunkContent : HttpContent
{
    private const int PieceLength = 128 * 1024;

    private readonly IVideoBytes _video;
    private readonly Chunk _chunk;
    private readonly Action<long> _sent;

    public ChunkContent(IVideoBytes video, Chunk chunk, string contentType, Action<long> sent)
    {
        _video = video;
        _chunk = chunk;
        _sent = sent;
        Headers.ContentType = new MediaTypeHeaderValue(contentType);
        Headers.ContentRange = new ContentRangeHeaderValue(chunk.Offset, chunk.End - 1, video.Length);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            for (var at = _chunk.Offset; at < _chunk.End; )
            {
                var wanted = (int)Math.Min(piece.Length, _chunk.End - at);
                await _video.ReadAsync(at, piece.AsMemory(0, wanted), cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(piece.AsMemory(0, wanted), cancellationToken).ConfigureAwait(false);
                at += wanted;
                _sent(at);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _chunk.Length;
        return true;
    }
}
