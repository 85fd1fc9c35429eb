namespace AiToEarn.Operations;

/// <summary>
/// A path template of the document, such as <c>/api/ai/v1beta/models/{model}:generateContent</c>, against which the paths of requests
/// are told apart. A variable stands for one whole segment, or for its beginning.
/// </summary>
internal sealed class OperationPath
{
    private readonly string[] _segments;

    public OperationPath(string template)
    {
        Template = template;
        _segments = template.Split('/');
    }

    /// <summary>The template as the document writes it.</summary>
    public string Template { get; }

    /// <summary>Whether a path, with variables filled in or as a template, is one of this operation.</summary>
    public bool Matches(string path)
    {
        var segments = path.Split('/');
        if (segments.Length != _segments.Length)
        {
            return false;
        }
        for (var index = 0; index < segments.Length; index++)
        {
            if (!Matches(_segments[index], segments[index]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The path of a request below the base URL, which may have a path of its own.</summary>
    public static string Below(Uri baseUrl, Uri request)
    {
        var prefix = baseUrl.AbsolutePath.TrimEnd('/');
        var path = request.AbsolutePath;
        return path.StartsWith(prefix + "/", StringComparison.Ordinal) ? path[prefix.Length..] : path;
    }

    private static bool Matches(string template, string segment)
    {
        if (!template.StartsWith('{'))
        {
            return string.Equals(template, segment, StringComparison.Ordinal);
        }
        // The colon of a custom method may arrive percent-encoded.
        var suffix = template[(template.IndexOf('}', StringComparison.Ordinal) + 1)..];
        var decoded = Uri.UnescapeDataString(segment);
        return decoded.Length > suffix.Length && decoded.EndsWith(suffix, StringComparison.Ordinal);
    }
}
