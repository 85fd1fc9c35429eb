namespace OpenApi.Changes.Wire.Rules;

/// <summary>What is written by hand about a rule; who sends what, the subject and the mirror come from its row.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The change in a few words.</param>
/// <param name="Level">What it does unless the user says otherwise.</param>
/// <param name="Reason">Why it has that level.</param>
/// <param name="Advice">What a caller, or the author of the document, can do.</param>
internal sealed record RuleText(string Id, string Title, ChangeLevel Level, string Reason, string Advice);

/// <summary>Two rules that mirror each other: swapping the versions turns one into the other.</summary>
/// <param name="Forth">One of them; by custom the one that takes something away, or asks for more.</param>
/// <param name="Back">The other one.</param>
internal sealed record RulePair(ChangeRule Forth, ChangeRule Back)
{
    /// <summary>Both rules, for the table.</summary>
    public IReadOnlyList<ChangeRule> Both { get; } = [Forth, Back];

    /// <summary>Makes a pair of its texts.</summary>
    public static RulePair Of(ChangeDirection direction, string subject, RuleText forth, RuleText back) =>
        new(Rule(direction, subject, forth, back.Id), Rule(direction, subject, back, forth.Id));

    /// <summary>A rule that swapping the versions leaves as it is.</summary>
    public static ChangeRule Symmetric(ChangeDirection direction, string subject, RuleText text) =>
        Rule(direction, subject, text, text.Id);

    /// <summary>A rule that no other mirrors.</summary>
    public static ChangeRule Waived(ChangeDirection direction, string subject, RuleText text, string waiver) =>
        Rule(direction, subject, text, null) with
        {
            MirrorWaiver = waiver,
        };

    private static ChangeRule Rule(ChangeDirection direction, string subject, RuleText text, string? mirror) =>
        new(text.Id, direction, subject, text.Title, text.Level, text.Reason, text.Advice, mirror);
}
