using OpenApi.Contract.Exchange;
using OpenApi.Contract.Hosting;

namespace OpenApi.Contract.WireMock.Answers;

/// <summary>Takes the body that WireMock.Net writes in one piece, and lets it reach the caller the way that was scripted.</summary>
/// <param name="target">What reaches the caller.</param>
/// <param name="delivery">The way.</param>
/// <param name="time">The clock.</param>
/// <param name="stop">Ends the pauses.</param>
internal sealed class PacedStream(Stream target, Delivery delivery, TimeProvider time, CancellationToken stop) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(PacedBody.WriteAsync(target, buffer, delivery, time, stop));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => target.FlushAsync(cancellationToken);

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
