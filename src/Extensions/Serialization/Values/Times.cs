using Microsoft.Kiota.Abstractions;

namespace OpenApi.Serialization.Values;

/// <summary>Reads dates and times as RFC 3339 spells them, and nothing that only looks a bit like one.</summary>
internal static class Times
{
    private const int DigitsOfTicks = 7;
    private const int LongestOffset = 14 * 60;

    /// <summary>
    /// An instant. Without an offset it is meant as UTC, never as the machine's zone, and a date alone is its first moment; neither is
    /// an instant of RFC 3339, so they do not fit as they are.
    /// </summary>
    public static Fit DateTimeOffset(RawScalar raw, out DateTimeOffset value)
    {
        value = default;
        var text = new TextCursor(raw.Bytes);
        if (!raw.IsText || !Date(ref text, out var date))
        {
            return Fit.None;
        }

        if (text.IsAtEnd)
        {
            value = new DateTimeOffset(date, TimeSpan.Zero);
            return Fit.Rounded;
        }

        if (!(text.Take('T') || text.Take('t') || text.Take(' ')))
        {
            return Fit.None;
        }

        var fit = Time(ref text, out var time);
        if (fit is Fit.None)
        {
            return Fit.None;
        }

        var hasOffset = !text.IsAtEnd;
        if (!Offset(ref text, out var offset) || !InRange(date, time, offset))
        {
            return Fit.None;
        }

        value = new DateTimeOffset(date + time, offset);
        if (!hasOffset)
        {
            return Fit.Rounded;
        }

        Span<byte> spelled = stackalloc byte[Spelling.Longest];
        return Spelling.Compare(fit, raw.Bytes, spelled[..Spelling.Instant(value, spelled)]);
    }

    /// <summary>A date; that of an instant does not fit as it is.</summary>
    public static Fit Date(RawScalar raw, out Date value)
    {
        value = default;
        var text = new TextCursor(raw.Bytes);
        if (!raw.IsText || !Date(ref text, out var date))
        {
            return Fit.None;
        }

        value = new Date(date);
        if (text.IsAtEnd)
        {
            return Fit.Exact;
        }

        return DateTimeOffset(raw, out _) is Fit.None ? Fit.None : Fit.Rounded;
    }

    /// <summary>A time of day. Kiota's type has no offset, so a time with one does not fit as it is.</summary>
    public static Fit Time(RawScalar raw, out Time value)
    {
        value = default;
        var text = new TextCursor(raw.Bytes);
        if (!raw.IsText)
        {
            return Fit.None;
        }

        var fit = Time(ref text, out var time);
        if (fit is Fit.None)
        {
            return Fit.None;
        }

        var hasOffset = !text.IsAtEnd;
        value = new Time(DateTime.MinValue + time);
        if (hasOffset)
        {
            return Offset(ref text, out _) ? Fit.Rounded : Fit.None;
        }

        Span<byte> spelled = stackalloc byte[Spelling.Longest];
        return Spelling.Compare(fit, raw.Bytes, spelled[..Spelling.Clock(value.DateTime, spelled)]);
    }

    private static bool Date(ref TextCursor text, out DateTime date)
    {
        date = default;
        if (
            !text.Digits(4, out var year)
            || !text.Take('-')
            || !text.Digits(2, out var month)
            || !text.Take('-')
            || !text.Digits(2, out var day)
            || year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    private static Fit Time(ref TextCursor text, out TimeSpan time)
    {
        time = default;
        if (
            !text.Digits(2, out var hour)
            || !text.Take(':')
            || !text.Digits(2, out var minute)
            || hour > 23
            || minute > 59
        )
        {
            return Fit.None;
        }

        var second = 0;
        var fit = Fit.Exact;
        var ticks = 0L;
        if (text.Take(':'))
        {
            if (!text.Digits(2, out second) || second > 59)
            {
                return Fit.None;
            }

            if (text.Take('.'))
            {
                fit = Fraction(text.Digits(), out ticks);
            }
        }

        time = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        return fit;
    }

    /// <summary>A fraction of a second; digits beyond a tick of 100 ns are cut off.</summary>
    public static Fit Fraction(ReadOnlySpan<byte> digits, out long ticks)
    {
        ticks = 0;
        for (var i = 0; i < DigitsOfTicks; i++)
        {
            ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        }

        return digits.IsEmpty ? Fit.None
            : digits.Length > DigitsOfTicks && digits[DigitsOfTicks..].ContainsAnyExcept((byte)'0') ? Fit.Rounded
            : Fit.Exact;
    }

    private static bool Offset(ref TextCursor text, out TimeSpan offset)
    {
        offset = default;
        if (text.IsAtEnd || text.Take('Z') || text.Take('z'))
        {
            return text.IsAtEnd;
        }

        var sign =
            text.Take('+') ? 1
            : text.Take('-') ? -1
            : 0;
        if (
            sign == 0
            || !text.Digits(2, out var hours)
            || !text.Take(':')
            || !text.Digits(2, out var minutes)
            || minutes > 59
            || (hours * 60) + minutes > LongestOffset
        )
        {
            return false;
        }

        offset = TimeSpan.FromMinutes(sign * ((hours * 60) + minutes));
        return text.IsAtEnd;
    }

    private static bool InRange(DateTime date, TimeSpan time, TimeSpan offset) =>
        (date + time).Ticks - offset.Ticks is var ticks
        && ticks >= DateTime.MinValue.Ticks
        && ticks <= DateTime.MaxValue.Ticks;
}
