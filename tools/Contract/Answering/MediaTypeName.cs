using System.Globalization;

namespace OpenApi.Contract.Answering;

/// <summary>Media types as headers and documents write them (RFC 9110, sections 8.3.1 and 12.5.1).</summary>
public static class MediaTypeName
{
    /// <summary>Type and subtype in lower case, without parameters.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';', 2)[0].Trim().ToLowerInvariant();

    /// <summary>Whether bodies of the type are JSON: <c>application/json</c>, <c>text/json</c> or a <c>+json</c> suffix.</summary>
    public static bool IsJson(string mediaType) =>
        Essence(mediaType) is var essence
        && (
            essence is "application/json" or "text/json"
            || essence.EndsWith("+json", StringComparison.Ordinal)
            || essence == "*/*"
        );

    /// <summary>Whether a type falls into a range such as <c>image/*</c>.</summary>
    public static bool Matches(string range, string mediaType)
    {
        var (wide, narrow) = (Essence(range), Essence(mediaType));
        return wide == narrow
            || wide == "*/*"
            || (
                wide.EndsWith("/*", StringComparison.Ordinal) && narrow.StartsWith(wide[..^1], StringComparison.Ordinal)
            );
    }

    /// <summary>How much an <c>Accept</c> header likes a type: its quality, 0 for not at all; 1 without a header.</summary>
    public static double Quality(string? accept, string mediaType)
    {
        if (string.IsNullOrWhiteSpace(accept))
        {
            return 1;
        }

        // The most specific range decides, not the most generous one.
        return accept
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(range => Matches(range, mediaType) || Matches(mediaType, range))
            .OrderByDescending(range => Essence(range).Count(c => c != '*'))
            .Select(QualityOf)
            .FirstOrDefault();
    }

    private static double QualityOf(string range) =>
        range
            .Split(';')
            .Skip(1)
            .Select(parameter => parameter.Trim())
            .Where(parameter => parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            .Select(parameter =>
                double.TryParse(parameter[2..], NumberStyles.Float, CultureInfo.InvariantCulture, out var q) ? q : 1
            )
            .FirstOrDefault(1);
}
