using System.Buffers.Binary;

namespace TikTok.Restrictions;

/// <summary>
/// Reads scattered small pieces of a file. It has a budget of bytes and of pieces, so that a file built to be read for
/// ever ends in an error soon; nothing is ever allocated by a size that the file claims.
/// </summary>
internal sealed class HeaderReader(Stream stream)
{
    private const int BytesBudget = 4 * 1024 * 1024;
    private const int PiecesBudget = 20_000;

    private int _bytesLeft = BytesBudget;
    private int _piecesLeft = PiecesBudget;

    public long Length { get; } = stream.Length;

    /// <summary>Reads exactly <paramref name="count"/> bytes at a position.</summary>
    public async ValueTask<byte[]> ReadAsync(long position, int count, CancellationToken cancellationToken)
    {
        if (position < 0 || position > Length - count)
        {
            throw new MediaFormatException("The file ends inside its header; it may be cut off.");
        }

        Spend(count);
        var bytes = new byte[count];
        stream.Position = position;
        try
        {
            await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (EndOfStreamException)
        {
            throw new MediaFormatException("The file became shorter while its header was read.");
        }

        return bytes;
    }

    /// <summary>Reads up to <paramref name="count"/> bytes at a position, fewer at the end of the file.</summary>
    public ValueTask<byte[]> ReadUpToAsync(long position, int count, CancellationToken cancellationToken) =>
        ReadAsync(position, (int)Math.Clamp(Length - position, 0, count), cancellationToken);

    public static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    public static ulong UInt64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64BigEndian(bytes[at..]);

    public static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private void Spend(int count)
    {
        _bytesLeft -= count;
        _piecesLeft--;
        if (_bytesLeft < 0 || _piecesLeft < 0)
        {
            throw new MediaFormatException(
                "The file's header is far larger than that of any video; it was not read on."
            );
        }
    }
}
