using System.Collections.Immutable;

namespace OpenApi.Changes.Review;

/// <summary>What a team decided about changes, ahead of a review.</summary>
/// <param name="Levels">The levels that it gives to rules, by id; others keep their own.</param>
/// <param name="Acknowledgements">The changes that it accepts.</param>
public sealed record ReviewPolicy(
    ImmutableDictionary<string, ChangeLevel> Levels,
    ImmutableArray<Acknowledgement> Acknowledgements
)
{
    /// <summary>Nothing was decided.</summary>
    public static ReviewPolicy None { get; } = new(ImmutableDictionary<string, ChangeLevel>.Empty, []);

    /// <summary>The level of a rule.</summary>
    public ChangeLevel LevelOf(ChangeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Levels.GetValueOrDefault(rule.Id, rule.Level);
    }
}
