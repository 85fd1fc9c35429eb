using System.Collections.Immutable;

namespace OpenApi.Changes.Review;

/// <summary>A change, judged.</summary>
/// <param name="Document">The name of the document that it is in.</param>
/// <param name="Surface">Who feels it.</param>
/// <param name="Change">What changed.</param>
/// <param name="Fingerprint">Its short name; see <see cref="Review.Fingerprint"/>.</param>
/// <param name="Level">What it does, by the rule or by the team's policy.</param>
/// <param name="Acknowledgement">Who accepts it, or null.</param>
public sealed record ReviewedChange(
    string Document,
    Surface Surface,
    Change Change,
    string Fingerprint,
    ChangeLevel Level,
    Acknowledgement? Acknowledgement
);

/// <summary>Something to tidy up in the policy.</summary>
/// <param name="Acknowledgement">The entry.</param>
/// <param name="IsExpired">True when its last day is over, false when no change needs it.</param>
/// <param name="Message">What is the matter and what to do.</param>
public sealed record PolicyNote(Acknowledgement Acknowledgement, bool IsExpired, string Message);

/// <summary>All that a comparison found, judged and in the order of reports. Reports are pure functions of it.</summary>
/// <param name="Documents">The documents, in the order of their names.</param>
/// <param name="Open">The changes that nobody accepted yet, by document, surface, operation, level and key.</param>
/// <param name="Acknowledged">The accepted ones, in the same order.</param>
/// <param name="Notes">What to tidy up in the policy.</param>
/// <param name="Versions">The version step that each surface calls for.</param>
public sealed record ChangeReview(
    ImmutableArray<ComparedDocument> Documents,
    ImmutableArray<ReviewedChange> Open,
    ImmutableArray<ReviewedChange> Acknowledged,
    ImmutableArray<PolicyNote> Notes,
    ImmutableArray<VersionAdvice> Versions
)
{
    /// <summary>How many open changes have a level.</summary>
    public int Count(ChangeLevel level) => Open.Count(change => change.Level == level);

    /// <summary>Whether an open change has that level or a worse one.</summary>
    public bool Reaches(ChangeLevel level) => Open.Any(change => change.Level >= level);
}
