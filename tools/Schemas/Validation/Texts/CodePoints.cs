using System.Globalization;
using System.Text;

namespace OpenApi.Schemas.Validation.Texts;

/// <summary>A set of code points beyond U+FFFF, which UTF-16 writes as pairs.</summary>
/// <param name="Ranges">Its ranges, in order and apart from each other, ends included.</param>
internal sealed record CodePoints(IReadOnlyList<(int From, int To)> Ranges)
{
    public const int FirstBeyond = 0x10000;
    public const int Last = 0x10FFFF;
    private const int OfHigh = 0x400;

    public static CodePoints None { get; } = new([]);

    public static CodePoints AllBeyond { get; } = new([(FirstBeyond, Last)]);

    public bool IsEmpty => Ranges.Count == 0;

    /// <summary>All code points beyond U+FFFF that are not in the set.</summary>
    public CodePoints Complement
    {
        get
        {
            var gaps = new List<(int, int)>();
            var next = FirstBeyond;
            foreach (var (from, to) in Ranges)
            {
                if (from > next)
                {
                    gaps.Add((next, from - 1));
                }

                next = to + 1;
            }

            if (next <= Last)
            {
                gaps.Add((next, Last));
            }

            return new(gaps);
        }
    }

    /// <summary>The union of ranges.</summary>
    public static CodePoints Of(IEnumerable<(int From, int To)> ranges)
    {
        var merged = new List<(int From, int To)>();
        foreach (var (from, to) in ranges.Order())
        {
            if (merged.Count > 0 && from <= merged[^1].To + 1)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            }
            else
            {
                merged.Add((from, to));
            }
        }

        return new(merged);
    }

    /// <summary>The code points that are of a kind.</summary>
    public static CodePoints Where(Func<int, bool> isMember)
    {
        var ranges = new List<(int From, int To)>();
        for (var code = FirstBeyond; code <= Last; code++)
        {
            if (!isMember(code))
            {
                continue;
            }

            var from = code;
            while (code < Last && isMember(code + 1))
            {
                code++;
            }

            ranges.Add((from, code));
        }

        return new(ranges);
    }

    /// <summary>The alternatives that match the pairs of the set, each of one range of first and of second halves.</summary>
    public IEnumerable<string> Pairs()
    {
        foreach (var (from, to) in Ranges)
        {
            for (var at = from; at <= to; )
            {
                var (high, low) = Halves(at);
                var end = Math.Min(to, at + OfHigh - 1 - ((at - FirstBeyond) % OfHigh));
                if (low == 0xDC00 && to - at >= OfHigh)
                {
                    // Whole blocks of second halves go together.
                    end = at + ((to - at + 1) / OfHigh * OfHigh) - 1;
                    yield return $"{Range(high, Halves(end).High)}[\\uDC00-\\uDFFF]";
                }
                else
                {
                    yield return Range(high, high) + Range(low, Halves(end).Low);
                }

                at = end + 1;
            }
        }
    }

    /// <summary>A UTF-16 unit as .NET's expressions write it.</summary>
    public static string Unit(int unit) => "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);

    private static string Range(int from, int to) => from == to ? Unit(from) : $"[{Unit(from)}-{Unit(to)}]";

    private static (int High, int Low) Halves(int code)
    {
        Span<char> pair = stackalloc char[2];
        new Rune(code).EncodeToUtf16(pair);
        return (pair[0], pair[1]);
    }
}
