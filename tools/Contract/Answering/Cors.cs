using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Answering;

/// <summary>
/// Lets pages of any origin call the stub, with credentials too, so that it can stand in for a service behind an app in a browser.
/// With credentials the wildcards of CORS are plain names (Fetch, "CORS protocol and credentials"), so that all is said by name.
/// </summary>
internal static class Cors
{
    public static StubAnswer Allow(StubAnswer answer, CallRequest request, IReadOnlyList<string> methods)
    {
        var allowed = answer
            .WithHeader("Access-Control-Allow-Origin", request.Headers["Origin"]!)
            .WithHeader("Access-Control-Allow-Credentials", "true")
            .WithHeader("Vary", answer.Headers["Vary"] is { } others ? $"{others}, Origin" : "Origin")
            .WithHeader("Access-Control-Expose-Headers", Exposed(answer));
        return request.Method == "OPTIONS" && request.Headers["Access-Control-Request-Method"] is not null
            ? allowed
                .WithHeader("Access-Control-Allow-Methods", string.Join(", ", methods))
                .WithHeader("Access-Control-Allow-Headers", request.Headers["Access-Control-Request-Headers"] ?? "*")
            : allowed;
    }

    private static string Exposed(StubAnswer answer) =>
        string.Join(", ", answer.Headers.Lines.Select(field => field.Key).Distinct(StringComparer.OrdinalIgnoreCase))
            is { Length: > 0 } names
            ? names
            : "*";
}
