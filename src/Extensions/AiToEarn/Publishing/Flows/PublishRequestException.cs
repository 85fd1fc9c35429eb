using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Flows;

/// <summary>A flow that breaks documented rules of its platforms. Nothing was sent.</summary>
public sealed class PublishRequestException : Exception
{
    internal PublishRequestException(IReadOnlyList<PublishViolation> violations)
        : base(
            "The flow breaks rules of its platforms and was not sent: "
                + string.Join("; ", violations.Select(violation => $"{violation.Path} {violation.Message}"))
                + "."
        ) => Violations = violations;

    /// <summary>All broken rules.</summary>
    public IReadOnlyList<PublishViolation> Violations { get; }
}
