namespace OpenApi.Contract.Hosting;

/// <summary>The target of a request line (RFC 9112, section 3.2).</summary>
internal static class RequestTarget
{
    /// <summary>Path and query of a target in origin or absolute form, both as sent.</summary>
    public static (string Path, string Query) Split(string target)
    {
        if (!target.StartsWith('/'))
        {
            target = Uri.TryCreate(target, UriKind.Absolute, out var absolute) ? absolute.PathAndQuery : "/";
        }

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }
}
