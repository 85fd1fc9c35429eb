using System.Globalization;

namespace TimPush.Scheduling;

/// <summary>The text form of times in scheduled calls: <c>YYYY-MM-DD HH:MM:SS</c> in UTC.</summary>
public static class TimPushTime
{
    private const string Form = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Writes a time; it is turned to UTC and cut to whole seconds.</summary>
    /// <param name="time">The time.</param>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a time as UTC, such as <c>SchedAt</c>. The vendor does not say in which zone <c>CreateAt</c> and the times in statistics are.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The time, or null if the text is empty or has another form.</returns>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            Form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;
}
