namespace AiToEarn.Streaming;

/// <summary>
/// Measures the event that is being received, as a parser would have to hold it: its finished lines and the current one. Comments
/// count only while their line lasts. Lines end with a line feed, a carriage return or both; an empty line ends the event.
/// </summary>
internal sealed class EventSize
{
    private long _finishedLines;
    private long _line;
    private bool _isComment;
    private bool _isAfterReturn;

    /// <summary>The largest size that the event had while these bytes were added.</summary>
    public long Add(ReadOnlySpan<byte> bytes)
    {
        var largest = 0L;
        while (!bytes.IsEmpty)
        {
            var length = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            var part = length < 0 ? bytes : bytes[..length];
            Lengthen(part);
            largest = Math.Max(largest, _finishedLines + _line);
            if (length < 0)
            {
                break;
            }
            EndLine(bytes[length]);
            bytes = bytes[(length + 1)..];
        }
        return largest;
    }

    private void Lengthen(ReadOnlySpan<byte> part)
    {
        if (part.IsEmpty)
        {
            return;
        }
        if (_line == 0)
        {
            _isComment = part[0] == ':';
        }
        _line += part.Length;
        _isAfterReturn = false;
    }

    private void EndLine(byte end)
    {
        // The line feed of a pair ends no line of its own.
        if (end == '\n' && _isAfterReturn)
        {
            _isAfterReturn = false;
            return;
        }
        _finishedLines = _line == 0 ? 0 : _finishedLines + (_isComment ? 0 : _line);
        _line = 0;
        _isAfterReturn = end == '\r';
    }
}
