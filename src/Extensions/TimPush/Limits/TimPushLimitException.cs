using System.Collections.Immutable;

namespace TimPush.Limits;

/// <summary>A request breaks documented limits. Nothing was sent.</summary>
public sealed class TimPushLimitException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="violations">All that is wrong, at least one.</param>
    public TimPushLimitException(ImmutableArray<LimitViolation> violations)
        : base($"The request was not sent. {string.Join(". ", violations)}.") => Violations = violations;

    /// <summary>All that is wrong with the request.</summary>
    public ImmutableArray<LimitViolation> Violations { get; }
}
