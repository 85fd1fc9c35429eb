using System.Collections.Immutable;

namespace TikTok.Restrictions;

/// <summary>The media breaks rules of TikTok's; nothing was sent. All violations are here at once.</summary>
public sealed class MediaRestrictionException : Exception
{
    internal MediaRestrictionException(ImmutableArray<RestrictionViolation> violations)
        : base("TikTok would refuse this media. " + string.Join(' ', violations.Select(v => v.Message))) =>
        Violations = violations;

    /// <summary>Every rule that is broken; never empty.</summary>
    public ImmutableArray<RestrictionViolation> Violations { get; }
}
