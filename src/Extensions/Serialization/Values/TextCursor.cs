namespace OpenApi.Serialization.Values;

/// <summary>Walks through a short text of ASCII letters.</summary>
internal ref struct TextCursor(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> rest = text;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>Takes a letter, if it comes next.</summary>
    public bool Take(char letter)
    {
        if (rest.IsEmpty || rest[0] != letter)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    /// <summary>Takes a number of exactly so many digits.</summary>
    public bool Digits(int count, out int value)
    {
        value = 0;
        if (rest.Length < count)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit((char)rest[i]))
            {
                return false;
            }

            value = (value * 10) + (rest[i] - '0');
        }

        rest = rest[count..];
        return true;
    }

    /// <summary>Takes all digits that come next.</summary>
    public ReadOnlySpan<byte> Digits()
    {
        var count = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var digits = count < 0 ? rest : rest[..count];
        rest = rest[digits.Length..];
        return digits;
    }
}
