using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OpenApi.Changes.Review;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Reports;

/// <summary>The changes of one level in a Markdown report.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsFolded">Whether a reader must unfold it.</param>
/// <param name="Changes">The changes, in the order of the review.</param>
/// <param name="ShowsDocument">Whether readers must be told which document a change is in.</param>
internal sealed record MarkdownPart(
    string Title,
    bool IsFolded,
    ImmutableArray<ReviewedChange> Changes,
    bool ShowsDocument
)
{
    private const int LongestMessage = 400;
    private const int MostRules = 8;

    /// <summary>Appends as much as fits.</summary>
    /// <param name="text">The report so far.</param>
    /// <param name="end">The length that the list of changes must not go beyond.</param>
    /// <returns>How many changes were listed.</returns>
    public int AppendTo(StringBuilder text, int end)
    {
        var heading = string.Create(CultureInfo.InvariantCulture, $"{Title} ({Changes.Length})");
        text.Append(IsFolded ? $"\n<details><summary>{heading}</summary>\n" : $"\n### {heading}\n");
        var groups = ChangeGroup.ListOf(Changes).ToLookup(group => IsFolded && group.Changes.Length == 1);
        var left = AppendSingles(text, [.. groups[true]], end);
        foreach (var group in groups[false])
        {
            left.AddRange(Append(text, group, end));
        }

        AppendLeftOut(text, left);
        text.Append(IsFolded ? "\n</details>\n" : "");
        return Changes.Length - left.Count;
    }

    /// <summary>Appends groups of one change, a line each instead of a heading each, and gives back what did not fit.</summary>
    private List<ReviewedChange> AppendSingles(StringBuilder text, ImmutableArray<ChangeGroup> groups, int end)
    {
        text.Append(groups.IsEmpty ? "" : "\n");
        var listed = 0;
        foreach (var group in groups)
        {
            var item = ItemOf(group.Changes[0], group.MessageOf(group.Changes[0]), TitleOf(group) + " ");
            if (text.Length + item.Length > end)
            {
                break;
            }

            text.Append(item);
            listed++;
        }

        return [.. groups.Skip(listed).Select(group => group.Changes[0])];
    }

    /// <summary>Appends a group, and gives back what did not fit.</summary>
    private IEnumerable<ReviewedChange> Append(StringBuilder text, ChangeGroup group, int end)
    {
        var title = $"\n**{TitleOf(group)}**\n\n";
        var listed = 0;
        foreach (var change in group.Changes)
        {
            var item = ItemOf(change, group.MessageOf(change));
            if (text.Length + (listed == 0 ? title.Length : 0) + item.Length > end)
            {
                break;
            }

            text.Append(listed == 0 ? title : "").Append(item);
            listed++;
        }

        return group.Changes.Skip(listed);
    }

    private string TitleOf(ChangeGroup group) =>
        (ShowsDocument ? MarkdownSyntax.Code(group.Document) + " " : "")
        + MarkdownSyntax.Code(group.Title)
        + (group.Surface == Surface.CSharp ? " in C#" : "");

    private static string ItemOf(ReviewedChange reviewed, string message, string title = "")
    {
        var change = reviewed.Change;
        var shown = message.Length <= LongestMessage ? message : Cut(message) + "…";
        var reason = reviewed.Acknowledgement is { } accepted
            ? $" Accepted: {MarkdownSyntax.Inline(accepted.Reason)}"
            : "";
        return $"- {title}{PlacesOf(change)} {MarkdownSyntax.Inline(shown)}{reason} `{change.Rule.Id}` `{reviewed.Fingerprint}`\n";
    }

    /// <summary>The beginning of a message, without half of a character.</summary>
    private static string Cut(string message) =>
        message[..(char.IsHighSurrogate(message[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage)];

    /// <summary>
    /// The lines, new before old; the item begins with them or with code, so that no text of a document ever begins a line. Of what
    /// came or went only its own line helps, not that of what could hold it in the other version.
    /// </summary>
    private static string PlacesOf(Change change) =>
        (change.Old, change.New) switch
        {
            ({ } old, { } @new) when IsBelow(@new, old) => LineOf(@new),
            ({ } old, { } @new) when IsBelow(old, @new) => $"was {LineOf(old)}",
            ({ } old, { } @new) when old.Line == @new.Line => LineOf(@new),
            ({ } old, { } @new) => string.Create(CultureInfo.InvariantCulture, $"line {@new.Line} (was {old.Line}):"),
            (null, { } @new) => LineOf(@new),
            ({ } old, null) => $"was {LineOf(old)}",
            _ => "all:",
        };

    private static string LineOf(SourceLocation place) =>
        string.Create(CultureInfo.InvariantCulture, $"line {place.Line}:");

    private static bool IsBelow(SourceLocation inner, SourceLocation outer) =>
        inner.Pointer.StartsWith(outer.Pointer + "/", StringComparison.Ordinal);

    private static void AppendLeftOut(StringBuilder text, List<ReviewedChange> left)
    {
        if (left.Count == 0)
        {
            return;
        }

        var rules = left.GroupBy(change => change.Change.Rule.Id)
            .OrderByDescending(rule => rule.Count())
            .ThenBy(rule => rule.Key, StringComparer.Ordinal)
            .ToList();
        var named = rules
            .Take(MostRules)
            .Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Count()} × `{rule.Key}`"));
        var others = rules.Skip(MostRules).Sum(rule => rule.Count());
        text.Append(CultureInfo.InvariantCulture, $"\n… and {left.Count} more: {string.Join(", ", named)}")
            .Append(others > 0 ? string.Create(CultureInfo.InvariantCulture, $", {others} × other rules") : "")
            .Append(".\n");
    }
}
