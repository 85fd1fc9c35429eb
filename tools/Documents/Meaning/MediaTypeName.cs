using System.Globalization;

namespace OpenApi.Documents.Meaning;

/// <summary>Media types and ranges as headers and documents write them (RFC 9110, sections 8.3.1 and 12.5.1; RFC 6838).</summary>
public static class MediaTypeName
{
    /// <summary>Type and subtype as written, without parameters.</summary>
    public static string WithoutParameters(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim();
    }

    /// <summary>Type and subtype in lower case, without parameters.</summary>
    public static string Essence(string mediaType) => WithoutParameters(mediaType).ToLowerInvariant();

    /// <summary>
    /// The media type that says how the bytes are written: a vendor's name with a structured suffix (RFC 6839) becomes the suffix, as in
    /// <c>application/vnd.github+json</c> and <c>application/json</c>.
    /// </summary>
    public static string Structure(string mediaType)
    {
        var essence = Essence(mediaType);
        var slash = essence.IndexOf('/');
        var plus = essence.LastIndexOf('+');
        return plus > slash && slash > 0 ? essence.Substring(0, slash + 1) + essence.Substring(plus + 1) : essence;
    }

    /// <summary>
    /// Whether bodies of the type are JSON: <c>application/json</c>, <c>text/json</c>, a <c>+json</c> suffix, or any type at all.
    /// </summary>
    public static bool IsJson(string mediaType) =>
        Essence(mediaType) is var essence
        && (
            essence is "application/json" or "text/json" or "*/*" || essence.EndsWith("+json", StringComparison.Ordinal)
        );

    /// <summary>Whether bodies of the type are URL-encoded forms.</summary>
    public static bool IsForm(string mediaType) => Essence(mediaType) == "application/x-www-form-urlencoded";

    /// <summary>Whether bodies of the type are forms of parts (RFC 7578).</summary>
    public static bool IsMultipartForm(string mediaType) => Essence(mediaType) == "multipart/form-data";

    /// <summary>Whether bodies of the type are text of any kind.</summary>
    public static bool IsText(string mediaType) => Essence(mediaType).StartsWith("text/", StringComparison.Ordinal);

    /// <summary>Whether bodies of the type are server-sent events.</summary>
    public static bool IsEventStream(string mediaType) => Essence(mediaType) == "text/event-stream";

    /// <summary>Whether the name stands for several types, such as <c>image/*</c>.</summary>
    public static bool IsRange(string mediaType) => Essence(mediaType).EndsWith("/*", StringComparison.Ordinal);

    /// <summary>Whether a name is or, as a range such as <c>image/*</c>, has in it another one.</summary>
    public static bool Matches(string range, string mediaType)
    {
        var (wide, narrow) = (Essence(range), Essence(mediaType));
        return wide == narrow
            || wide == "*/*"
            || (
                wide.EndsWith("/*", StringComparison.Ordinal)
                && narrow.StartsWith(wide.Substring(0, wide.Length - 1), StringComparison.Ordinal)
            );
    }

    /// <summary>
    /// The name that equal media types share. Case, spaces, quotes, the order of parameters and <c>charset=utf-8</c> make no other one, and
    /// JSON has no charset at all (RFC 9110, sections 5.6.6 and 8.3.1; RFC 8259, section 11).
    /// </summary>
    public static string Canonical(string mediaType)
    {
        var isJson = IsJson(mediaType);
        var parameters = mediaType
            .Split([';'], StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(parameter => parameter.Trim())
            .Where(parameter => parameter.Length > 0)
            .Select(Parameter)
            .Where(parameter =>
                !(isJson && parameter.StartsWith("charset=", StringComparison.Ordinal))
                && parameter is not ("charset=utf-8" or "charset=utf8")
            )
            .OrderBy(parameter => parameter, StringComparer.Ordinal);
        return string.Join(";", new[] { Essence(mediaType) }.Concat(parameters));
    }

    /// <summary>Whether two names are of the same media type; null is none.</summary>
    public static bool AreEqual(string? one, string? other) =>
        one is null || other is null ? one == other : Canonical(one) == Canonical(other);

    /// <summary>Whether a text is a media type or a range, parameters included.</summary>
    public static bool IsWellFormed(string text) => MediaTypeGrammar.IsMatch(text);

    /// <summary>How much an <c>Accept</c> header likes a type: its quality, 0 for not at all; 1 without a header.</summary>
    public static double Quality(string? accept, string mediaType)
    {
        if (string.IsNullOrWhiteSpace(accept))
        {
            return 1;
        }

        // The most specific range decides, not the most generous one.
        return accept!
            .Split(',')
            .Select(range => range.Trim())
            .Where(range => range.Length > 0 && (Matches(range, mediaType) || Matches(mediaType, range)))
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
                double.TryParse(
                    parameter.Substring(2),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var quality
                )
                    ? quality
                    : 1
            )
            .DefaultIfEmpty(1)
            .First();

    private static string Parameter(string text)
    {
        var at = text.IndexOf('=');
        if (at < 0)
        {
            return text.ToLowerInvariant();
        }

        var name = text.Substring(0, at).Trim().ToLowerInvariant();
        var value = text.Substring(at + 1).Trim().Trim('"');
        return $"{name}={(name == "charset" ? value.ToLowerInvariant() : value)}";
    }
}
