namespace OpenApi.Runtime.Resilience;

/// <summary>Whether a body can be sent a second time.</summary>
internal static class ReplayableContent
{
    /// <summary>A body in memory or on a stream that seeks knows its length beforehand; one that is read as it comes does not.</summary>
    public static bool Is(HttpContent? content) => content is null || content.Headers.ContentLength is not null;
}
