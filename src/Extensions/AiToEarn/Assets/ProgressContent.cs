using System.Buffers;
using System.Net;

namespace AiToEarn.Assets;

/// <summary>A request body that tells how much of it has left, and is never buffered.</summary>
internal sealed class ProgressContent(Stream source, long length, IProgress<AssetProgress>? progress) : HttpContent
{
    private const int PieceSize = 64 * 1024;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            long sent = 0;
            progress?.Report(new AssetProgress(sent, length));
            while (sent < length)
            {
                var read = await source.ReadAsync(piece, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    throw new EndOfStreamException($"The content to upload ended after {sent} of {length} bytes.");
                }
                await stream.WriteAsync(piece.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                sent += read;
                progress?.Report(new AssetProgress(sent, length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return true;
    }
}
