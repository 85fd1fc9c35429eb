using TimPush.Limits;
using TimPush.Models;

namespace TimPush.Pushing;

/// <summary>Whom to push to, by tags: 10 in each list, 50 bytes each.</summary>
public sealed record TagCondition
{
    /// <summary>Users with any of these tags.</summary>
    public IReadOnlyCollection<string> AnyOf { get; init; } = [];

    /// <summary>Users with all of these tags. None of them may be in <see cref="AnyOf"/> too.</summary>
    public IReadOnlyCollection<string> AllOf { get; init; } = [];

    /// <summary>
    /// Users to leave out. The vendor's sources disagree on whether one matching tag leaves a user out or only all of them do; use a single
    /// tag where that matters.
    /// </summary>
    public IReadOnlyCollection<string> NoneOf { get; init; } = [];

    internal PushCondition ToModel() =>
        new()
        {
            TagsOr = ListOf(AnyOf),
            TagsAnd = ListOf(AllOf),
            TagsNot = ListOf(NoneOf),
        };

    internal void Check(LimitCheck check)
    {
        // An empty condition would reach every user.
        check.Require(
            AnyOf.Count + AllOf.Count + NoneOf.Count > 0,
            "Condition",
            "names no tag; push to all users instead"
        );
        foreach (var tag in AnyOf.Intersect(AllOf))
        {
            check.Require(false, "Condition", $"has the tag '{tag}' in both TagsOr and TagsAnd");
        }

        Check(check, "Condition.TagsOr", AnyOf);
        Check(check, "Condition.TagsAnd", AllOf);
        Check(check, "Condition.TagsNot", NoneOf);
    }

    private static void Check(LimitCheck check, string field, IReadOnlyCollection<string> tags)
    {
        check.Count(field, tags.Count, TimPushLimits.TagsPerCondition);
        foreach (var (index, tag) in tags.Index())
        {
            check.Tag($"{field}[{index}]", tag);
        }
    }

    private static List<string>? ListOf(IReadOnlyCollection<string> tags) => tags.Count == 0 ? null : [.. tags];
}
