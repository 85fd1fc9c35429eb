using System.Text;

namespace OpenApi.Contract.Exchange;

/// <summary>A request as it arrived, whichever way it came.</summary>
/// <param name="Method">The HTTP method as sent.</param>
/// <param name="Host">The authority the request was sent to, without user information; empty when unknown.</param>
/// <param name="Path">The path as sent, still percent-encoded, beginning with a slash.</param>
/// <param name="QueryString">The query as sent, without its question mark; empty when there is none.</param>
/// <param name="Headers">The header fields, those of the content included.</param>
/// <param name="Body">The whole body; empty when there is none.</param>
public sealed record CallRequest(
    string Method,
    string Host,
    string Path,
    string QueryString,
    HeaderFields Headers,
    ReadOnlyMemory<byte> Body
)
{
    private KeptPairs? rawQuery;
    private KeptPairs? query;
    private IReadOnlyList<KeyValuePair<string, string>>? cookies;

    /// <summary>Reads the request of an <see cref="HttpClient"/> as it would arrive.</summary>
    /// <param name="request">The request; its content is read, and buffered only when it was before.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<CallRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var body = request.Content is { } content
            ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)
            : [];
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> fields = request.Headers;
        if (request.Content is not null)
        {
            // The length header exists only once it is asked for.
            _ = request.Content.Headers.ContentLength;
            fields = fields.Concat(request.Content.Headers);
        }

        return new CallRequest(
            request.Method.Method,
            uri.Authority,
            uri.AbsolutePath,
            uri.Query.TrimStart('?'),
            new HeaderFields([
                .. fields.SelectMany(field =>
                    field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value))
                ),
            ]),
            body
        );
    }

    /// <summary>The query in its order, names and values decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => Kept(ref query, FormText.Parse);

    /// <summary>The query in its order, names and values as sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RawQuery => Kept(ref rawQuery, FormText.ParseRaw);

    /// <summary>The cookies in their order (RFC 6265, section 4.2).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Cookies => cookies ??= ParseCookies(Headers["Cookie"]);

    /// <summary>The <c>Content-Type</c> as sent, or null.</summary>
    public string? ContentType => Headers["Content-Type"];

    /// <summary>The body read as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Method and path; the query is left out because it may carry a secret.</summary>
    public override string ToString() => $"{Method} {Path}";

    /// <summary>What was parsed once; a copy of the record takes it along, and may have another query.</summary>
    private IReadOnlyList<KeyValuePair<string, string>> Kept(
        ref KeptPairs? kept,
        Func<string, IReadOnlyList<KeyValuePair<string, string>>> parse
    )
    {
        if (kept is not { } known || !ReferenceEquals(known.Text, QueryString))
        {
            kept = known = new KeptPairs(QueryString, parse(QueryString));
        }

        return known.Pairs;
    }

    private static List<KeyValuePair<string, string>> ParseCookies(string? header) =>
        [
            .. (header ?? "")
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Select(parts => new KeyValuePair<string, string>(
                    parts[0],
                    parts.Length > 1 ? parts[1].Trim('"') : ""
                )),
        ];

    private sealed record KeptPairs(string Text, IReadOnlyList<KeyValuePair<string, string>> Pairs);
}
