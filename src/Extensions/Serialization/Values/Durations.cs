using System.Globalization;

namespace OpenApi.Serialization.Values;

/// <summary>Reads durations as RFC 3339, appendix A, and ISO 8601 spell them.</summary>
internal static class Durations
{
    /// <summary>More seconds than a duration can have.</summary>
    private const ulong LargestCount = 1_000_000_000_000;

    /// <summary>A duration of weeks, days, hours, minutes and seconds. Years and months have no fixed length, so they do not fit.</summary>
    public static Fit TimeSpan(RawScalar raw, out TimeSpan value)
    {
        value = default;
        var text = new TextCursor(raw.Bytes);
        if (!raw.IsText)
        {
            return Fit.None;
        }

        var sign = text.Take('-') ? -1 : 1;
        var units = "YMWD";
        var fit = Fit.Exact;
        var (hasPart, isTime) = (false, false);
        var total = 0m;
        if (!text.Take('P'))
        {
            return Fit.None;
        }

        while (!text.IsAtEnd)
        {
            if (text.Take('T'))
            {
                if (isTime)
                {
                    return Fit.None;
                }

                (units, isTime, hasPart) = ("HMS", true, false);
                continue;
            }

            if (!Part(ref text, ref units, ref fit, ref total))
            {
                return Fit.None;
            }

            hasPart = true;
        }

        total *= sign;
        if (!hasPart || total < System.TimeSpan.MinValue.Ticks || total > System.TimeSpan.MaxValue.Ticks)
        {
            return Fit.None;
        }

        value = System.TimeSpan.FromTicks((long)total);
        Span<byte> spelled = stackalloc byte[Spelling.Longest];
        return Spelling.Compare(fit, raw.Bytes, spelled[..Spelling.Duration(value, spelled)]);
    }

    private static bool Part(ref TextCursor text, ref string units, ref Fit fit, ref decimal total)
    {
        var digits = text.Digits();
        var ticks = 0L;
        var hasFraction = text.Take('.') || text.Take(',');
        if (hasFraction)
        {
            var fraction = Times.Fraction(text.Digits(), out ticks);
            if (fraction is Fit.None)
            {
                return false;
            }

            fit = fraction is Fit.Rounded ? Fit.Rounded : fit;
        }

        for (var i = 0; i < units.Length; i++)
        {
            if (!text.Take(units[i]))
            {
                continue;
            }

            var isTime = units.EndsWith('S');
            var size = Size(units[i], isTime);
            units = units[(i + 1)..];
            return (!hasFraction || (isTime && units.Length == 0)) && Adds(digits, size, ticks, ref total);
        }

        return false;
    }

    private static bool Adds(ReadOnlySpan<byte> digits, long size, long ticks, ref decimal total)
    {
        if (
            !ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count > LargestCount
            || (size == 0 && count > 0)
        )
        {
            return false;
        }

        total += ((decimal)count * size) + ticks;
        return true;
    }

    private static long Size(char unit, bool isTime) =>
        unit switch
        {
            'W' => 7 * System.TimeSpan.TicksPerDay,
            'D' => System.TimeSpan.TicksPerDay,
            'H' => System.TimeSpan.TicksPerHour,
            'M' when isTime => System.TimeSpan.TicksPerMinute,
            'S' => System.TimeSpan.TicksPerSecond,
            _ => 0,
        };
}
