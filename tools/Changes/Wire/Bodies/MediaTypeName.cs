namespace OpenApi.Changes.Wire.Bodies;

/// <summary>Names of media types as far as they tell media types apart.</summary>
internal static class MediaTypeName
{
    /// <summary>
    /// The name that equal media types share: case, the charset, quotes, and the order of parameters make no other one (RFC 9110,
    /// sections 5.6.6 and 8.3.1).
    /// </summary>
    public static string Of(string name)
    {
        var parts = name.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var parameters = parts
            .Skip(1)
            .Select(Parameter)
            .Where(parameter => !parameter.StartsWith("charset=", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return string.Join(';', parameters.Prepend(parts.FirstOrDefault("").ToLowerInvariant()));
    }

    /// <summary>Whether two names are of the same media type; null is none.</summary>
    public static bool AreEqual(string? one, string? other) =>
        one is null || other is null ? one == other : Of(one) == Of(other);

    /// <summary>Whether a range, such as <c>text/*</c>, has a media type in it.</summary>
    public static bool Covers(string range, string name) =>
        range != name
        && (
            range == "*/*"
            || (
                range.EndsWith("/*", StringComparison.Ordinal) && name.StartsWith(range[..^1], StringComparison.Ordinal)
            )
        );

    private static string Parameter(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at < 0
            ? text.ToLowerInvariant()
            : $"{text[..at].Trim().ToLowerInvariant()}={text[(at + 1)..].Trim().Trim('"')}";
    }
}
