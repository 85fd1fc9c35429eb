using System.Globalization;
using System.Text;
using System.Xml;

namespace OpenApi.Serialization.Values;

/// <summary>Spells values as texts of ASCII letters, whatever the culture and the time zone.</summary>
internal static class Spelling
{
    /// <summary>More letters than any of these has.</summary>
    public const int Longest = 64;

    private const string DateAndTime = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    /// <summary>An instant (RFC 3339), with as many digits of a second as it has.</summary>
    public static int Instant(DateTimeOffset value, Span<byte> target) =>
        Format(value, value.Offset == TimeSpan.Zero ? DateAndTime + "'Z'" : DateAndTime + "zzz", target);

    /// <summary>A date (RFC 3339).</summary>
    public static int Day(DateTime value, Span<byte> target) => Format(value, "yyyy-MM-dd", target);

    /// <summary>A time of day without an offset.</summary>
    public static int Clock(DateTime value, Span<byte> target) => Format(value, "HH:mm:ss.FFFFFFF", target);

    /// <summary>A duration (ISO 8601).</summary>
    public static int Duration(TimeSpan value, Span<byte> target) =>
        Encoding.ASCII.GetBytes(XmlConvert.ToString(value), target);

    /// <summary>An id (RFC 9562).</summary>
    public static int Id(Guid value, Span<byte> target) => Format(value, "D", target);

    /// <summary>How a text fits that is written as another one.</summary>
    public static Fit Compare(Fit fit, ReadOnlySpan<byte> read, ReadOnlySpan<byte> written) =>
        fit is Fit.Exact && !read.SequenceEqual(written) ? Fit.Respelled : fit;

    private static int Format<T>(T value, string format, Span<byte> target)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(target, out var length, format, CultureInfo.InvariantCulture);
        return length;
    }
}
