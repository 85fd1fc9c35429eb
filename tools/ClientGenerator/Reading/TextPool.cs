namespace OpenApi.ClientGenerator.Reading;

/// <summary>
/// Gives equal short texts the same string: a document repeats few names many thousand times. A slot holds one text and
/// a newcomer takes its place, so that no choice of texts can make a look-up slow.
/// </summary>
internal sealed class TextPool
{
    private const int LongestText = 48;
    private const int Slots = 1 << 14;
    private readonly string?[] slots = new string?[Slots];

    /// <summary>The text from <paramref name="start"/>, <paramref name="length"/> UTF-16 units long.</summary>
    public string Slice(string text, int start, int length)
    {
        if (length > LongestText)
        {
            return text.Substring(start, length);
        }

        var hash = 17u;
        for (var i = start; i < start + length; i++)
        {
            hash = (hash * 31) + text[i];
        }

        ref var slot = ref slots[(hash ^ (hash >> 14)) & (Slots - 1)];
        return slot is not null && slot.Length == length && string.CompareOrdinal(slot, 0, text, start, length) == 0
            ? slot
            : slot = text.Substring(start, length);
    }

    /// <summary>The pooled string of that text.</summary>
    public string Share(string text)
    {
        if (text.Length > LongestText)
        {
            return text;
        }

        var hash = 17u;
        foreach (var c in text)
        {
            hash = (hash * 31) + c;
        }

        ref var slot = ref slots[(hash ^ (hash >> 14)) & (Slots - 1)];
        return string.Equals(slot, text, StringComparison.Ordinal) ? slot! : slot = text;
    }
}
