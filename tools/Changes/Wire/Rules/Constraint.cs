namespace OpenApi.Changes.Wire.Rules;

/// <summary>The two ways of a constraint, in words.</summary>
/// <param name="Id">The id without the direction, such as <c>max-length-decreased</c>.</param>
/// <param name="Title">What happened, such as <c>The longest allowed text got shorter</c>.</param>
internal sealed record ConstraintText(string Id, string Title);

/// <summary>
/// Four rules about something that limits values: it can allow less or more than before, in what is sent and in what comes
/// back. Less breaks callers in requests, more breaks them in responses; the other two are harmless.
/// </summary>
internal sealed class Constraint
{
    private readonly RulePair request;
    private readonly RulePair response;

    /// <param name="subject">The keyword.</param>
    /// <param name="narrowed">It allows less.</param>
    /// <param name="widened">It allows more.</param>
    /// <param name="outside">What is allowed by the wider version alone, in the plural, such as <c>longer texts</c>.</param>
    /// <param name="requestNarrowed">The level of allowing less in what is sent.</param>
    /// <param name="responseWidened">The level of allowing more in what comes back.</param>
    /// <param name="care">What softens or sharpens the level; one sentence, or empty.</param>
    public Constraint(
        string subject,
        ConstraintText narrowed,
        ConstraintText widened,
        string outside,
        ChangeLevel requestNarrowed = ChangeLevel.Breaking,
        ChangeLevel responseWidened = ChangeLevel.Breaking,
        string care = ""
    )
    {
        request = RulePair.Of(
            ChangeDirection.Request,
            subject,
            new(
                $"request-{narrowed.Id}",
                $"{narrowed.Title} in requests",
                requestNarrowed,
                Sentence($"Callers may send {outside}, as the old contract let them, and are refused.", care),
                "Accept them until callers have followed, or ask for the new form in a new version of the API."
            ),
            new(
                $"request-{widened.Id}",
                $"{widened.Title} in requests",
                ChangeLevel.Info,
                $"Everything that callers send today is still accepted; {outside} are accepted too.",
                "Nothing to do."
            )
        );
        response = RulePair.Of(
            ChangeDirection.Response,
            subject,
            new(
                $"response-{narrowed.Id}",
                $"{narrowed.Title} in responses",
                ChangeLevel.Info,
                $"Callers no longer receive {outside}; everything that they do receive they know.",
                "Nothing to do."
            ),
            new(
                $"response-{widened.Id}",
                $"{widened.Title} in responses",
                responseWidened,
                Sentence($"Callers may receive {outside}, which the old contract ruled out.", care),
                "Keep to the old form for old callers; callers make room for the new one before it arrives."
            )
        );
    }

    /// <summary>The rules, for the table.</summary>
    public IReadOnlyList<ChangeRule> All => [.. request.Both, .. response.Both];

    /// <summary>The rules of one direction, where the other has none.</summary>
    public IReadOnlyList<ChangeRule> Rules(ChangeDirection direction) => Pair(direction).Both;

    /// <summary>The rule for a change.</summary>
    /// <param name="direction">Who sends the value.</param>
    /// <param name="narrows">Whether less is allowed than before.</param>
    public ChangeRule Rule(ChangeDirection direction, bool narrows)
    {
        var pair = Pair(direction);
        return narrows ? pair.Forth : pair.Back;
    }

    private RulePair Pair(ChangeDirection direction) => direction is ChangeDirection.Response ? response : request;

    private static string Sentence(string sentence, string care) => care.Length == 0 ? sentence : $"{sentence} {care}";
}
