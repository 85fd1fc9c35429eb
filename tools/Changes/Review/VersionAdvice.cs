namespace OpenApi.Changes.Review;

/// <summary>A step of a semantic version (semver.org, sections 6 to 8).</summary>
public enum VersionStep
{
    /// <summary>Nothing changed; the version can stay.</summary>
    None,

    /// <summary>Only what no caller can tell apart changed.</summary>
    Patch,

    /// <summary>There is more than before, or something is on its way out; all that worked still works.</summary>
    Minor,

    /// <summary>Something that worked may stop working.</summary>
    Major,
}

/// <summary>The version step that the changes of one surface call for.</summary>
/// <param name="Subject">What has the version, such as <c>document</c>.</param>
/// <param name="Step">The step.</param>
/// <param name="Why">The reason, a sentence.</param>
public sealed record VersionAdvice(string Subject, VersionStep Step, string Why);
