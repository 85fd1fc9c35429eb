namespace OpenApi.Changes.Wire.Rules;

/// <summary>
/// Two rules about something that became another thing of its kind, of which neither contains the other: swapping the
/// versions changes nothing, and some values are lost in either direction.
/// </summary>
/// <param name="subject">The keyword.</param>
/// <param name="id">The id without the direction.</param>
/// <param name="title">What happened.</param>
/// <param name="what">The thing, such as <c>pattern</c>.</param>
/// <param name="level">What it does in both directions.</param>
/// <param name="care">What softens or sharpens the level; one sentence, or empty.</param>
internal sealed class Replacement(
    string subject,
    string id,
    string title,
    string what,
    ChangeLevel level = ChangeLevel.Breaking,
    string care = ""
)
{
    private readonly ChangeRule request = RulePair.Symmetric(
        ChangeDirection.Request,
        subject,
        new(
            $"request-{id}",
            $"{title} in requests",
            level,
            $"What callers send by the old {what} can be wrong by the new one.{Space(care)}",
            "Accept both until callers have followed, or ask for the new form in a new version of the API."
        )
    );

    private readonly ChangeRule response = RulePair.Symmetric(
        ChangeDirection.Response,
        subject,
        new(
            $"response-{id}",
            $"{title} in responses",
            level,
            $"Callers that read by the old {what} can receive what it does not allow.{Space(care)}",
            "Keep to the old form for old callers; callers make room for the new one before it arrives."
        )
    );

    /// <summary>The rules, for the table.</summary>
    public IReadOnlyList<ChangeRule> All => [request, response];

    /// <summary>The rule for a direction.</summary>
    public ChangeRule Rule(ChangeDirection direction) => direction is ChangeDirection.Response ? response : request;

    private static string Space(string care) => care.Length == 0 ? "" : " " + care;
}
