namespace OpenApi.Runtime.Resilience;

/// <summary>How often a request was sent before; told to telemetry as <c>http.request.resend_count</c>.</summary>
internal static class ResendCount
{
    private static readonly HttpRequestOptionsKey<int> Key = new("openapi.resend_count");

    public static void Set(HttpRequestMessage request, int count) => request.Options.Set(Key, count);

    public static int Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var count) ? count : 0;
}
