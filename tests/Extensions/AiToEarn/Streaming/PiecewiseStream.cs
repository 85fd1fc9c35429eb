using OpenApi.Extensions.Tests.Runtime.Support;

namespace AiToEarn.Tests.Streaming;

/// <summary>A body that arrives in given pieces, one a read, and may then break off.</summary>
internal sealed class PiecewiseStream(IEnumerable<byte[]> pieces, Exception? end = null) : ReadOnlyTestStream
{
    private readonly Queue<byte[]> _pieces = new(pieces.Where(piece => piece.Length > 0));

    public override int Read(Span<byte> buffer)
    {
        if (!_pieces.TryDequeue(out var piece))
        {
            return end is null ? 0 : throw end;
        }

        piece.CopyTo(buffer);
        return piece.Length;
    }
}
