using System.Buffers;

namespace OpenApi.Serialization.Writing;

/// <summary>Gathers bytes in memory that is lent, and given back at the end.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstRent = 4 * 1024;

    private byte[] bytes = [];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => bytes.AsSpan(0, Length).ToArray();

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(Length);
    }

    /// <inheritdoc/>
    public void Dispose() => Replace([]);

    private void Reserve(int sizeHint)
    {
        var needed = checked(Length + Math.Max(sizeHint, 1));
        if (needed > bytes.Length)
        {
            var size = Math.Min(Math.Max(FirstRent, (long)bytes.Length * 2), Array.MaxLength);
            var grown = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, size));
            bytes.AsSpan(0, Length).CopyTo(grown);
            Replace(grown);
        }
    }

    private void Replace(byte[] other)
    {
        var rented = bytes;
        bytes = other;
        Length = Math.Min(Length, other.Length);
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
