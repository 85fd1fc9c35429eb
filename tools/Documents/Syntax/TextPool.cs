using System.Runtime.CompilerServices;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Syntax;

/// <summary>
/// Gives equal short texts the same string: a document repeats few names many thousand times. A slot holds one text and
/// a newcomer takes its place, so that no choice of texts can make a look-up slow.
/// </summary>
internal sealed class TextPool
{
    private const int LongestText = 48;
    private const int MostSamples = 12;
    private const int Slots = 1 << 14;
    private readonly string?[] slots = new string?[Slots];

    /// <summary>The text from <paramref name="start"/>, <paramref name="length"/> UTF-16 units long.</summary>
    [MethodImpl(HotPath.Optimize)]
    public string Slice(string text, int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        var slice = text.AsSpan(start, length);
        if (length > LongestText)
        {
            return slice.ToString();
        }

        ref var slot = ref slots[SlotOf(slice)];
        return slot is not null && slice.SequenceEqual(slot.AsSpan()) ? slot : slot = slice.ToString();
    }

    /// <summary>The pooled string of that text.</summary>
    [MethodImpl(HotPath.Optimize)]
    public string Share(string text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return text;
        }

        ref var slot = ref slots[SlotOf(text.AsSpan())];
        return string.Equals(slot, text, StringComparison.Ordinal) ? slot! : slot = text;
    }

    /// <summary>A slot that depends on the length, the last character and some of the others.</summary>
    private static int SlotOf(ReadOnlySpan<char> text)
    {
        var step = 1 + (text.Length / MostSamples);
        var hash = ((uint)text.Length * 31) + text[^1];
        for (var i = 0; i < text.Length; i += step)
        {
            hash = (hash * 31) + text[i];
        }

        return (int)((hash ^ (hash >> 14)) & (Slots - 1));
    }
}
