namespace OpenApi.Changes;

/// <summary>A kind of change: a row of the tables in <c>Wire</c> and <c>CSharp</c>.</summary>
/// <param name="Id">The stable id, such as <c>request-property-became-required</c>.</param>
/// <param name="Direction">Who sends what has changed.</param>
/// <param name="Subject">What has changed, such as <c>property</c> or <c>enum</c>.</param>
/// <param name="Title">The change in a few words.</param>
/// <param name="Level">What it does unless the user says otherwise.</param>
/// <param name="Reason">Why it has that level.</param>
/// <param name="Advice">What a caller, or the author of the document, can do.</param>
/// <param name="Mirror">The rule that fires when the two versions are swapped, or null when none can.</param>
/// <param name="MirrorWaiver">Why no other rule mirrors this one; null exactly when <paramref name="Mirror"/> is not.</param>
/// <param name="Breaks">What it does to C# code; nothing for rules of the wire.</param>
public sealed record ChangeRule(
    string Id,
    ChangeDirection Direction,
    string Subject,
    string Title,
    ChangeLevel Level,
    string Reason,
    string Advice,
    string? Mirror,
    string? MirrorWaiver = null,
    CodeBreak Breaks = CodeBreak.None
);
