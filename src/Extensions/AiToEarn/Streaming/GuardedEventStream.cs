using System.Globalization;

namespace AiToEarn.Streaming;

/// <summary>
/// The body of an event stream, within the bounds of <see cref="RelayStreamOptions"/>: a stream that falls silent or sends an event
/// without end fails, instead of waiting for ever or filling the memory. Read-only, forward-only.
/// </summary>
internal sealed class GuardedEventStream(Stream body, RelayStreamOptions options, TimeProvider time) : Stream
{
    private readonly EventSize _size = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var idle = new CancellationTokenSource(options.IdleTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        try
        {
            var read = await body.ReadAsync(buffer, either.Token).ConfigureAwait(false);
            Measure(buffer.Span[..read]);
            return read;
        }
        catch (OperationCanceledException)
            when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new EventStreamException(
                RelayInterruption.Stalled,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"nothing came for {options.IdleTimeout.TotalSeconds:0.###} s. Raise Streams:IdleTimeout if the model may think longer."
                )
            );
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        var read = body.Read(buffer);
        Measure(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await body.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Measure(ReadOnlySpan<byte> bytes)
    {
        if (_size.Add(bytes) > options.MaximumEventBytes)
        {
            throw new EventStreamException(
                RelayInterruption.EventTooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"an event is larger than {options.MaximumEventBytes:N0} bytes. Raise Streams:MaximumEventBytes if such events are expected."
                )
            );
        }
    }
}
