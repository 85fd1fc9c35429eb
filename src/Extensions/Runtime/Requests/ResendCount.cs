namespace OpenApi.Runtime.Requests;

/// <summary>How often a request was sent before; told to telemetry as <c>http.request.resend_count</c>, and to quota rules.</summary>
public static class ResendCount
{
    private static readonly HttpRequestOptionsKey<int> Key = new("openapi.resend_count");

    internal static void Set(HttpRequestMessage request, int count) => request.Options.Set(Key, count);

    /// <summary>How often the request was sent before this try; 0 for the first.</summary>
    /// <param name="request">The request.</param>
    public static int Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var count) ? count : 0;
}
