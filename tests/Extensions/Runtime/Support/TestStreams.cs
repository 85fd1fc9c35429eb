using OpenApi.Runtime.Streaming;

namespace OpenApi.Extensions.Tests.Runtime.Support;

/// <summary>Counts how often it is read; it never ends.</summary>
public sealed class UntouchableStream : ReadOnlyTestStream
{
    public int Reads { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        Reads++;
        return buffer.Length;
    }
}

/// <summary>Gives its bytes in small pieces and does not tell its length, as a network does.</summary>
public sealed class TrickleStream(byte[] bytes, int piece) : ReadOnlyTestStream
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        var taken = Math.Min(Math.Min(buffer.Length, piece), bytes.Length - _position);
        bytes.AsSpan(_position, taken).CopyTo(buffer);
        _position += taken;
        return taken;
    }
}

/// <summary>A stream of made-up bytes that are always there.</summary>
public abstract class ReadOnlyTestStream() : ForwardOnlyStream(Null)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }
}
