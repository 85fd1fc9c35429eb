using System.Globalization;
using AiToEarn.Configuration;
using OpenApi.Runtime.Streaming;

namespace AiToEarn.Streaming;

/// <summary>
/// The body of an event stream, within the bounds of <see cref="RelayStreamOptions"/>: a stream that falls silent or sends an event
/// without end fails, instead of waiting for ever or filling the memory.
/// </summary>
internal sealed class GuardedEventStream(Stream body, RelayStreamOptions options, TimeProvider time)
    : ForwardOnlyStream(body)
{
    private readonly EventSize _size = new();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var idle = new CancellationTokenSource(options.IdleTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        try
        {
            var read = await Inner.ReadAsync(buffer, either.Token).ConfigureAwait(false);
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

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        Measure(buffer[..read]);
        return read;
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
