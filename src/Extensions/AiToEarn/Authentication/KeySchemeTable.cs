using AiToEarn.Operations;

namespace AiToEarn.Authentication;

/// <summary>
/// Which operation wants the key in which header. Generated code carries no security requirements, so those that differ
/// from the rule (<c>X-Api-Key</c>) are listed here by method and path; a test holds the list against the document.
/// </summary>
internal static class KeySchemeTable
{
    /// <summary>The operations that differ from the rule.</summary>
    public static IReadOnlyList<(string Method, OperationPath Path, AiToEarnKeyScheme Scheme)> Exceptions { get; } =
    [
        ("POST", new("/api/ai/chat/completions"), AiToEarnKeyScheme.Bearer),
        ("POST", new("/api/ai/images/generations"), AiToEarnKeyScheme.Bearer),
        ("POST", new("/api/ai/images/edits"), AiToEarnKeyScheme.Bearer),
        ("POST", new("/api/ai/v3/contents/generations/tasks"), AiToEarnKeyScheme.Bearer),
        ("GET", new("/api/ai/v3/contents/generations/tasks/{taskId}"), AiToEarnKeyScheme.Bearer),
        ("POST", new("/api/ai/v1beta/models/{model}:generateContent"), AiToEarnKeyScheme.GoogleApiKey),
        ("POST", new("/api/ai/v1beta/models/{model}:streamGenerateContent"), AiToEarnKeyScheme.GoogleApiKey),
        ("GET", new("/api/ai/models/video/generation"), AiToEarnKeyScheme.None),
        ("GET", new("/api/ai/models/image/generation"), AiToEarnKeyScheme.None),
        ("GET", new("/api/ai/models/image/edit"), AiToEarnKeyScheme.None),
        ("GET", new("/api/ai/models/chat"), AiToEarnKeyScheme.None),
        ("GET", new("/api/v2/channels/platforms"), AiToEarnKeyScheme.None),
        ("GET", new("/api/v2/channels/publish/records/public/{recordId}"), AiToEarnKeyScheme.None),
    ];

    /// <summary>The scheme of one operation.</summary>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="path">The path below the base URL, filled in or as a template.</param>
    public static AiToEarnKeyScheme For(string method, string path)
    {
        foreach (var (exceptionMethod, exceptionPath, scheme) in Exceptions)
        {
            if (exceptionMethod == method && exceptionPath.Matches(path))
            {
                return scheme;
            }
        }
        return AiToEarnKeyScheme.ApiKeyHeader;
    }
}
