using System.Buffers;
using OpenApi.Runtime.Streaming;

namespace OpenApi.Runtime.Resilience;

/// <summary>A body that ends within its limits, or throws. The time of the whole body begins with the stream.</summary>
internal sealed class LimitedStream(Stream inner, BodyLimits limits, TimeProvider time, int status, string safeUrl)
    : ForwardOnlyStream(inner)
{
    private readonly long _started = time.GetTimestamp();
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        var rented = ArrayPool<byte>.Shared.Rent(buffer.Length);
        try
        {
            // A blocking read knows no limit in time, so it waits for the one that does.
            var read = ReadAsync(rented.AsMemory(0, buffer.Length)).AsTask().GetAwaiter().GetResult();
            rented.AsSpan(0, read).CopyTo(buffer);
            return read;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var (wait, limit, duration) = Wait();
        if (wait <= TimeSpan.Zero)
        {
            throw new CallTimeoutException(limit, duration);
        }

        using var clock = new CancellationTokenSource(wait, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        int read;
        try
        {
            read = await Inner.ReadAsync(buffer, linked.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (clock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new CallTimeoutException(limit, duration, failure);
        }

        _read += read;
        return _read <= (limits.Bytes ?? long.MaxValue)
            ? read
            : throw new ResponseTooLargeException(limits.Bytes!.Value, status, safeUrl);
    }

    private (TimeSpan Wait, TimeLimit Limit, TimeSpan Duration) Wait()
    {
        if (limits.Total == Timeout.InfiniteTimeSpan)
        {
            return (limits.Idle, TimeLimit.BodyIdle, limits.Idle);
        }

        var left = limits.Total - time.GetElapsedTime(_started);
        return left < limits.Idle
            ? (left, TimeLimit.Body, limits.Total)
            : (limits.Idle, TimeLimit.BodyIdle, limits.Idle);
    }
}
