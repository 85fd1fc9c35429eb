using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace OpenApi.Schemas.Validation.Texts;

/// <summary>
/// The text formats that are asserted, each by the RFC that JSON Schema names for it (2020-12 validation, section 7.3).
/// </summary>
internal static partial class TextFormats
{
    private static readonly Dictionary<string, Func<string, bool>> Known = new(StringComparer.Ordinal)
    {
        ["date"] = IsDate,
        ["time"] = IsTime,
        ["date-time"] = IsDateTime,
        ["duration"] = text => Duration().IsMatch(text),
        ["email"] = text => Email().IsMatch(text),
        ["hostname"] = text => text.Length <= 253 && Hostname().IsMatch(text),
        ["ipv4"] = text => Ipv4().IsMatch(text),
        ["ipv6"] = IsIpv6,
        ["uri"] = text => Uri().IsMatch(text),
        ["uri-reference"] = text => UriReference().IsMatch(text),
        ["iri"] = text => Iri().IsMatch(text),
        ["iri-reference"] = text => IriReference().IsMatch(text),
        ["uri-template"] = text => UriTemplate().IsMatch(text),
        ["uuid"] = text => Uuid().IsMatch(text),
        ["json-pointer"] = text => Pointer().IsMatch(text),
        ["relative-json-pointer"] = text => RelativePointer().IsMatch(text),
        ["regex"] = text => EcmaPattern.Read(text).Problem != PatternProblem.Invalid,
        ["byte"] = text => text.Length % 4 == 0 && Base64().IsMatch(text),
    };

    public static Func<string, bool>? Find(string format) => Known.GetValueOrDefault(format);

    private static bool IsDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDateTime(string text) =>
        text.Length > 11 && text[10] is 'T' or 't' or ' ' && IsDate(text[..10]) && IsTime(text[11..]);

    /// <summary>RFC 3339, section 5.6; a 60th second stands only where midnight UTC comes next.</summary>
    private static bool IsTime(string text)
    {
        var match = Time().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var (hour, minute, second) = (Number(match, 1), Number(match, 2), Number(match, 3));
        var sign = match.Groups[4].Value == "-" ? -1 : 1;
        var (zoneHour, zoneMinute) = (Number(match, 5), Number(match, 6));
        if (hour > 23 || minute > 59 || second > 60 || zoneHour > 23 || zoneMinute > 59)
        {
            return false;
        }

        var utc = (((hour * 60) + minute - (sign * ((zoneHour * 60) + zoneMinute))) % 1440 + 1440) % 1440;
        return second < 60 || utc == 1439;
    }

    private static int Number(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static bool IsIpv6(string text) =>
        text.Contains(':', StringComparison.Ordinal)
        && text.AsSpan().IndexOfAny('%', '[', '/') < 0
        && IPAddress.TryParse(text, out var address)
        && address.AddressFamily == AddressFamily.InterNetworkV6;

    [GeneratedRegex(@"^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:[zZ]|([+-])([0-9]{2}):?([0-9]{2}))\z")]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^P(?!\z)(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)\z"
    )]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\z"
    )]
    private static partial Regex Email();

    [GeneratedRegex(
        @"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\.?\z"
    )]
    private static partial Regex Hostname();

    [GeneratedRegex(@"^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!\z)|\z)){4}(?<!\.)\z")]
    private static partial Regex Ipv4();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+\z")]
    private static partial Regex Uri();

    [GeneratedRegex(@"^(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*\z")]
    private static partial Regex UriReference();

    [GeneratedRegex(
        @"^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=\u00A0-\uFFEF-]|%[0-9A-Fa-f]{2})+\z"
    )]
    private static partial Regex Iri();

    [GeneratedRegex(@"^(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=\u00A0-\uFFEF-]|%[0-9A-Fa-f]{2})*\z")]
    private static partial Regex IriReference();

    [GeneratedRegex(
        """^(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9A-Fa-f]{2}|\{[+#./;?&=,!@|]?[A-Za-z0-9_.%]+(?::[1-9][0-9]{0,3}|\*)?(?:,[A-Za-z0-9_.%]+(?::[1-9][0-9]{0,3}|\*)?)*\})*\z"""
    )]
    private static partial Regex UriTemplate();

    [GeneratedRegex(@"^(?:urn:uuid:)?[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\z")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^(?:/(?:[^~/]|~0|~1)*)*\z")]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^(?:0|[1-9][0-9]*)(?:#|(?:/(?:[^~/]|~0|~1)*)*)\z")]
    private static partial Regex RelativePointer();

    [GeneratedRegex(@"^[A-Za-z0-9+/]*={0,2}\z")]
    private static partial Regex Base64();
}
