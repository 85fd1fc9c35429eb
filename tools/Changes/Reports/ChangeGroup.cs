using System.Collections.Immutable;
using OpenApi.Changes.Review;

namespace OpenApi.Changes.Reports;

/// <summary>The changes that a reader looks at together.</summary>
/// <param name="Document">The document that they are in.</param>
/// <param name="Surface">Who feels them.</param>
/// <param name="Title">The operation, or where there is none what else they have in common.</param>
/// <param name="Changes">The changes, in the order of the review.</param>
internal sealed record ChangeGroup(
    string Document,
    Surface Surface,
    string Title,
    ImmutableArray<ReviewedChange> Changes
)
{
    /// <summary>
    /// Groups changes. The group with the worst change comes first, accepted changes last; equal ones are in the order of their first
    /// change.
    /// </summary>
    public static ImmutableArray<ChangeGroup> ListOf(IEnumerable<ReviewedChange> changes) =>
        [
            .. changes
                .GroupBy(change => (change.Document, change.Surface, Title: TitleOf(change)))
                .Select(group => new ChangeGroup(group.Key.Document, group.Key.Surface, group.Key.Title, [.. group]))
                .OrderByDescending(group => group.Worst),
        ];

    /// <summary>The worst level of a change that nobody accepted; null when all are accepted.</summary>
    private ChangeLevel? Worst =>
        Changes.Where(change => change.Acknowledgement is null).Max(change => (ChangeLevel?)change.Level);

    /// <summary>
    /// The message of a change for a reader who has just read the title: without the title at its beginning and its end, and with what
    /// its level does not tell, that it breaks assemblies and no source.
    /// </summary>
    public string MessageOf(ReviewedChange change) =>
        WithoutTitle(change)
        + (change.Change.Rule.Breaks is CodeBreak.Binary ? " (breaks assemblies until compiled again)" : "");

    private string WithoutTitle(ReviewedChange change)
    {
        var message = change.Change.Message.Replace($" (reaches {Title})", "", StringComparison.Ordinal);
        return
            message.StartsWith(Title, StringComparison.Ordinal)
            && message.AsSpan(Title.Length) is [':' or ' ' or '.', ..]
            ? message[Title.Length..].TrimStart(':', ' ', '.')
            : message;
    }

    private static string TitleOf(ReviewedChange change) =>
        DocumentRules.All.Contains(change.Change.Rule)
            ? "the whole document"
            : change.Change.Operation
                ?? (change.Surface == Surface.Wire ? ComponentOf(change.Change.Key) : TypeOf(change.Change.Key));

    /// <summary>The part of the document that holds the place: <c>schema Pet</c> of <c>schema Pet /name</c>.</summary>
    private static string ComponentOf(string key)
    {
        var isOperation = key.TakeWhile(c => c != ' ').All(char.IsAsciiLetterUpper);
        var path = key.IndexOf(" /", StringComparison.Ordinal);
        return path <= 0 || isOperation ? key : key[..path];
    }

    /// <summary>The type or the namespace that declares a member: <c>Models.Pet</c> of <c>Models.Pet.Name</c>.</summary>
    private static string TypeOf(string key)
    {
        var name = key.Split('(')[0];
        return name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;
    }
}
