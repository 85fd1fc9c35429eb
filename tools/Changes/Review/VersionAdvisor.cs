using System.Collections.Immutable;
using System.Globalization;

namespace OpenApi.Changes.Review;

/// <summary>
/// Says which version step changes call for. Accepted changes count too: a team may accept that something breaks, its users
/// still have to be told by the version.
/// </summary>
internal sealed class VersionAdvisor(ImmutableDictionary<string, ChangeRule> rules)
{
    /// <summary>The advice for one subject.</summary>
    /// <param name="subject">What has the version.</param>
    /// <param name="changes">All of its changes.</param>
    /// <param name="breaks">Which of them break something for those who depend on the subject.</param>
    public VersionAdvice Advise(
        string subject,
        IReadOnlyCollection<ReviewedChange> changes,
        Func<ReviewedChange, bool> breaks
    )
    {
        var steps = changes.ToLookup(change => breaks(change) ? VersionStep.Major : StepWithoutBreak(change));
        var step = steps.Select(group => group.Key).DefaultIfEmpty(VersionStep.None).Max();
        return new VersionAdvice(subject, step, Why(step, [.. steps[step]]));
    }

    private static string Why(VersionStep step, List<ReviewedChange> deciding) =>
        step switch
        {
            VersionStep.None => "Nothing changed.",
            VersionStep.Major => Because(deciding, "may break what worked"),
            VersionStep.Minor => Because(deciding, "adds something or warns of something"),
            _ => Because(deciding, "makes no difference to a caller"),
        };

    private static string Because(List<ReviewedChange> deciding, string what)
    {
        var others = deciding.Count - 1;
        var first = deciding.MinBy(change => change.Change.Key, StringComparer.Ordinal)!.Change.Message;
        return others == 0
            ? $"One change {what}: {first}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{deciding.Count} changes, each of which {what}, such as: {first}"
            );
    }

    /// <summary>A change adds something exactly when it would break if it were taken back.</summary>
    private VersionStep StepWithoutBreak(ReviewedChange change) =>
        change.Level != ChangeLevel.Info
        || (
            change.Change.Rule.Mirror is { } mirror
            && rules.GetValueOrDefault(mirror) is { Level: not ChangeLevel.Info }
        )
            ? VersionStep.Minor
            : VersionStep.Patch;
}
