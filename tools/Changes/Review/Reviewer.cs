using System.Collections.Immutable;
using System.Globalization;

namespace OpenApi.Changes.Review;

/// <summary>Judges what a comparison found.</summary>
public static class Reviewer
{
    /// <summary>Judges changes by a policy.</summary>
    /// <param name="documents">The compared documents.</param>
    /// <param name="policy">What the team decided.</param>
    /// <param name="rules">All rules that changes can have.</param>
    /// <param name="surfaces">What was compared.</param>
    /// <param name="today">The day by which acknowledgements expire (UTC).</param>
    public static ChangeReview Review(
        IEnumerable<ComparedDocument> documents,
        ReviewPolicy policy,
        IEnumerable<ChangeRule> rules,
        IReadOnlyCollection<Surface> surfaces,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(policy);
        var sorted = documents.OrderBy(document => document.Name, StringComparer.Ordinal).ToImmutableArray();
        var valid = policy.Acknowledgements.Where(entry => !entry.IsExpired(today)).ToList();
        var changes = sorted.SelectMany(document => Judge(document, policy, valid)).ToList();
        changes.Sort(Compare);
        return new ChangeReview(
            sorted,
            [.. changes.Where(change => change.Acknowledgement is null)],
            [.. changes.Where(change => change.Acknowledgement is not null)],
            [.. policy.Acknowledgements.Select(entry => NoteOn(entry, changes, today)).OfType<PolicyNote>()],
            Advise(changes, rules, surfaces)
        );
    }

    private static IEnumerable<ReviewedChange> Judge(
        ComparedDocument document,
        ReviewPolicy policy,
        List<Acknowledgement> acknowledgements
    )
    {
        var fingerprints = new FingerprintSet();
        return document
            .Wire.Select(change => (Surface: Surface.Wire, Change: change))
            .Concat(document.CSharp.Select(change => (Surface: Surface.CSharp, Change: change)))
            .OrderBy(entry => entry.Change.Message, StringComparer.Ordinal)
            .Select(entry => Judge(entry.Surface, entry.Change));

        ReviewedChange Judge(Surface surface, Change change)
        {
            var fingerprint = fingerprints.Next(change);
            return new ReviewedChange(
                document.Name,
                surface,
                change,
                fingerprint,
                policy.LevelOf(change.Rule),
                acknowledgements.Find(entry => entry.Changes.Selects(change, fingerprint))
            );
        }
    }

    private static int Compare(ReviewedChange left, ReviewedChange right)
    {
        var order = string.CompareOrdinal(left.Document, right.Document);
        order = order != 0 ? order : left.Surface.CompareTo(right.Surface);
        order = order != 0 ? order : string.CompareOrdinal(left.Change.Operation, right.Change.Operation);
        order = order != 0 ? order : right.Level.CompareTo(left.Level);
        order = order != 0 ? order : string.CompareOrdinal(left.Change.Key, right.Change.Key);
        order = order != 0 ? order : string.CompareOrdinal(left.Change.Rule.Id, right.Change.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Change.Message, right.Change.Message);
    }

    private static PolicyNote? NoteOn(Acknowledgement entry, List<ReviewedChange> changes, DateOnly today)
    {
        if (entry.IsExpired(today))
        {
            var day = entry.Expires!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new PolicyNote(
                entry,
                IsExpired: true,
                $"The acknowledgement of {entry.Changes} expired on {day}; renew it or take it out."
            );
        }

        return changes.Exists(change => change.Acknowledgement == entry)
            ? null
            : new PolicyNote(
                entry,
                IsExpired: false,
                $"The acknowledgement of {entry.Changes} matches no change; take it out."
            );
    }

    private static ImmutableArray<VersionAdvice> Advise(
        List<ReviewedChange> changes,
        IEnumerable<ChangeRule> rules,
        IReadOnlyCollection<Surface> surfaces
    )
    {
        var advisor = new VersionAdvisor(rules.ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal));
        return [.. surfaces.Order().SelectMany(surface => Advise(advisor, surface, changes))];
    }

    private static IEnumerable<VersionAdvice> Advise(VersionAdvisor advisor, Surface surface, List<ReviewedChange> all)
    {
        var changes = all.FindAll(change => change.Surface == surface);
        if (surface == Surface.Wire)
        {
            yield return advisor.Advise("document", changes, change => change.Level == ChangeLevel.Breaking);
            yield break;
        }

        yield return advisor.Advise("C# client (source)", changes, change => change.Level == ChangeLevel.Breaking);
        yield return advisor.Advise("C# client (binary)", changes, BreaksBinary);
    }

    /// <summary>A rule about whole documents does not say what it breaks in code; its level does.</summary>
    private static bool BreaksBinary(ReviewedChange change) =>
        change.Change.Rule.Breaks.HasFlag(CodeBreak.Binary)
        || (change.Change.Rule.Breaks == CodeBreak.None && change.Level == ChangeLevel.Breaking);
}
