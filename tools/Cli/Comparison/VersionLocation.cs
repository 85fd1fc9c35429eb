namespace OpenApi.Cli.Comparison;

/// <summary>Where a version is, as the user wrote it: a path, or <c>git:REV:path</c>.</summary>
/// <param name="Revision">The revision; null for the disk.</param>
/// <param name="Path">The path; in a revision it is relative to the root of the repository.</param>
internal sealed record VersionLocation(string? Revision, string Path)
{
    private const string GitPrefix = "git:";

    /// <summary>Takes a location apart.</summary>
    /// <exception cref="UsageException">It begins with <c>git:</c> and goes on otherwise.</exception>
    public static VersionLocation Parse(string text)
    {
        if (!text.StartsWith(GitPrefix, StringComparison.Ordinal))
        {
            return new VersionLocation(null, text);
        }

        var rest = text[GitPrefix.Length..];
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? new VersionLocation(rest[..colon], rest[(colon + 1)..].Trim('/'))
            : throw new UsageException(
                $"'{text}' names no revision and path; write it as git:REV:path, such as git:origin/main:specs/pets.yaml."
            );
    }
}
