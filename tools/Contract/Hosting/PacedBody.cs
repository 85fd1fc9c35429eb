using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Hosting;

/// <summary>Writes a body the way that an answer is to be delivered.</summary>
internal static class PacedBody
{
    /// <summary>
    /// Writes the body, in pieces where it is paced, and no more of it than is to arrive. The length of the whole must have been
    /// announced: a server then ends the connection itself once what was written is sent, while an abort could overtake it.
    /// </summary>
    public static async Task WriteAsync(
        Stream target,
        ReadOnlyMemory<byte> body,
        Delivery delivery,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var arriving = body[..Math.Min(delivery.CutAfter ?? body.Length, body.Length)];
        if (delivery.Pace is { } pace)
        {
            await WriteAsync(target, arriving, pace, time, stop).ConfigureAwait(false);
        }
        else
        {
            await target.WriteAsync(arriving, stop).ConfigureAwait(false);
        }

        if (arriving.Length < body.Length)
        {
            await target.FlushAsync(stop).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(
        Stream target,
        ReadOnlyMemory<byte> body,
        Pace pace,
        TimeProvider time,
        CancellationToken stop
    )
    {
        for (var at = 0; at < body.Length; at += pace.PieceBytes)
        {
            if (at > 0)
            {
                await Task.Delay(pace.Interval, time, stop).ConfigureAwait(false);
            }

            await target
                .WriteAsync(body.Slice(at, Math.Min(pace.PieceBytes, body.Length - at)), stop)
                .ConfigureAwait(false);
            await target.FlushAsync(stop).ConfigureAwait(false);
        }
    }
}
