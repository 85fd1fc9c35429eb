using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Hosting;

/// <summary>A body as it would come out of a socket: in pieces, with pauses, and perhaps cut short.</summary>
internal sealed class DeliveredStream(ReadOnlyMemory<byte> body, Delivery delivery, TimeProvider time) : Stream
{
    private int position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (delivery.Pace is { } pace && position > 0 && position < body.Length)
        {
            await Task.Delay(pace.Interval, time, cancellationToken).ConfigureAwait(false);
        }

        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Take(Span<byte> buffer)
    {
        var end = Math.Min(delivery.CutAfter ?? body.Length, body.Length);
        if (position >= end && end < body.Length)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The stub ended the answer early.");
        }

        var count = Math.Min(Math.Min(buffer.Length, end - position), delivery.Pace?.PieceBytes ?? int.MaxValue);
        body.Span.Slice(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
