namespace OpenApi.Runtime.Secrets;

/// <summary>
/// The secrets that a request carried. A server can repeat any of them in any text, and not every secret can be told by its
/// form; these are known.
/// </summary>
internal sealed class SentSecrets
{
    /// <summary>A shorter value occurs in texts by chance.</summary>
    private const int ShortestSecret = 6;

    private const string Form = "application/x-www-form-urlencoded";
    private const int LongestForm = 64 * 1024;

    private readonly List<string> _values;

    private SentSecrets(IEnumerable<string> values) =>
        // The longest first, so that none leaves a part of another that contains it.
        _values = [
            .. values
                .Where(value => value.Length >= ShortestSecret)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(value => value.Length),
        ];

    /// <summary>Collects them from the URL, the headers and a form in the body.</summary>
    public static async ValueTask<SentSecrets> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = request.Content
            is { Headers: { ContentType.MediaType: Form, ContentLength: <= LongestForm } } content
            ? await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)
            : "";
        return new SentSecrets([.. OfUrl(request.RequestUri), .. OfHeaders(request), .. OfPairs(form)]);
    }

    /// <summary>The text with each of them masked.</summary>
    public string? Mask(string? text) =>
        text is null
            ? null
            : _values.Aggregate(
                text,
                (masked, value) => masked.Replace(value, Redaction.Mask, StringComparison.Ordinal)
            );

    private static IEnumerable<string> OfUrl(Uri? url) =>
        url is { IsAbsoluteUri: true } ? [url.UserInfo, .. OfPairs(url.Query.TrimStart('?'))] : [];

    private static IEnumerable<string> OfHeaders(HttpRequestMessage request) =>
        request
            .Headers.NonValidated.Where(header => Redaction.IsSecretHeader(header.Key))
            .SelectMany(header => header.Value)
            // "Bearer VALUE": the scheme is none.
            .Select(value => value[(value.LastIndexOf(' ') + 1)..]);

    private static IEnumerable<string> OfPairs(string pairs)
    {
        foreach (var pair in pairs.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && Redaction.IsSecretName(Uri.UnescapeDataString(pair[..equals])))
            {
                yield return pair[(equals + 1)..];
                yield return Uri.UnescapeDataString(pair[(equals + 1)..].Replace('+', ' '));
            }
        }
    }
}
