using System.Buffers;
using System.Net;
using OpenApi.Runtime.Streaming;

namespace AiToEarn.Assets;

/// <summary>A request body that tells how much of it has left, and is never buffered.</summary>
/// <param name="content">The content, at its start.</param>
/// <param name="progress">Told after each piece.</param>
/// <param name="guard">Told after each piece too.</param>
/// <param name="caller">Keeps failures of the caller's progress callback, and of content on this machine, apart from those of the network.</param>
internal sealed class ProgressContent(
    AssetContent content,
    IProgress<AssetProgress>? progress,
    StallGuard guard,
    CallerCode caller
) : HttpContent
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
            Report(sent);
            while (sent < content.Length)
            {
                var position = sent;
                var read = content.IsRemote
                    ? await ReadAsync(piece, position, cancellationToken).ConfigureAwait(false)
                    : await caller
                        .RunAsync(cancel => ReadAsync(piece, position, cancel), cancellationToken)
                        .ConfigureAwait(false);
                guard.Moved();
                await stream.WriteAsync(piece.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                guard.Moved();
                sent += read;
                Report(sent);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = content.Length;
        return true;
    }

    private async ValueTask<int> ReadAsync(byte[] piece, long position, CancellationToken cancellationToken)
    {
        var read = await content.Stream.ReadAsync(piece, cancellationToken).ConfigureAwait(false);
        return read > 0
            ? read
            : throw new EndOfStreamException(
                $"The content to upload ended after {position} of {content.Length} bytes."
            );
    }

    private void Report(long sent) => caller.Run(() => progress?.Report(new AssetProgress(sent, content.Length)));
}
