namespace OpenApi.Documents.References;

/// <summary>Paths relative to the folder of the document, written with slashes.</summary>
internal static class RelativePath
{
    /// <summary>The file that <paramref name="address"/> names when it stands in <paramref name="from"/>.</summary>
    /// <param name="from">The referring file's path.</param>
    /// <param name="address">The decoded address.</param>
    /// <returns>The path without <c>.</c> and <c>..</c>; null when it is absolute or leaves the folder.</returns>
    public static string? Combine(string from, string address)
    {
        if (address.Length == 0 || address[0] is '/' or '\\' || address.IndexOf(':') >= 0 || address.IndexOf('\0') >= 0)
        {
            return null;
        }

        var segments = from.Split('/').ToList();
        segments.RemoveAt(segments.Count - 1);
        foreach (var segment in address.Split('/', '\\'))
        {
            if (segment is "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment.Length > 0 && segment is not ".")
            {
                segments.Add(segment);
            }
        }

        return segments.Count == 0 ? null : string.Join("/", segments);
    }
}
