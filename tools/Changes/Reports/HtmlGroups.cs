using System.Globalization;
using System.Text;
using OpenApi.Changes.Review;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Reports;

/// <summary>The groups of changes of the page.</summary>
/// <param name="texts">The text of each file by its path.</param>
internal sealed class HtmlGroups(IReadOnlyDictionary<string, string> texts)
{
    private readonly Dictionary<string, Excerpt> excerpts = new(StringComparer.Ordinal);

    /// <summary>Writes all groups, accepted changes after the others.</summary>
    public string Write(ChangeReview review)
    {
        var html = new StringBuilder();
        foreach (var group in ChangeGroup.ListOf(review.Open.Concat(review.Acknowledged)))
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<section class=\"group\"><h3><code>{Encode(group.Title)}</code> <span class=\"of\">{(group.Surface == Surface.Wire ? "on the wire" : "in C#")}, {Encode(group.Document)}</span></h3>\n"
            );
            foreach (var change in group.Changes)
            {
                Append(html, change, group.MessageOf(change));
            }

            html.Append("</section>\n");
        }

        return html.ToString();
    }

    private void Append(StringBuilder html, ReviewedChange reviewed, string message)
    {
        var change = reviewed.Change;
        var level = reviewed.Acknowledgement is null ? Words.Of(reviewed.Level) : "acknowledged";
        html.Append(
            CultureInfo.InvariantCulture,
            $"<details id=\"{reviewed.Fingerprint}\" data-level=\"{level}\" data-surface=\"{Words.Of(reviewed.Surface)}\" data-document=\"{Encode(reviewed.Document)}\">\n<summary><span class=\"level {level}\">{level}</span> <span class=\"message\">{Encode(message)}</span></summary>\n"
        );
        if (reviewed.Acknowledgement is { } accepted)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>Accepted: {Encode(accepted.Reason)}</p>\n");
        }

        html.Append(
            CultureInfo.InvariantCulture,
            $"<p>{Encode(change.Rule.Reason)} {Encode(change.Rule.Advice)}</p>\n<p class=\"marks\"><code>{Encode(change.Rule.Id)}</code> <code>{Encode(change.Key)}</code> <code>{reviewed.Fingerprint}</code></p>\n<div class=\"sides\">"
        );
        AppendSide(html, "Old", change.Old);
        AppendSide(html, "New", change.New);
        html.Append("</div>\n</details>\n");
    }

    private void AppendSide(StringBuilder html, string side, SourceLocation? place)
    {
        if (place is null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{side}: nothing</figcaption></figure>");
            return;
        }

        html.Append(
            CultureInfo.InvariantCulture,
            $"<figure><figcaption>{side}: {Encode(place.Path)}:{place.Line}</figcaption><pre>"
        );
        foreach (var line in ExcerptOf(place.Path)?.Around(place) ?? [])
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"{(line.IsMarked ? "line marked" : "line")}\"><span class=\"number\">{line.Number}</span>{EncodeLine(line.Text)}</span>"
            );
        }

        html.Append("</pre></figure>");
    }

    private Excerpt? ExcerptOf(string path)
    {
        if (!excerpts.TryGetValue(path, out var excerpt) && texts.TryGetValue(path, out var text))
        {
            excerpt = excerpts[path] = new Excerpt(text);
        }

        return excerpt;
    }

    private static string Encode(string text) => ChangeHtml.Encode(text);

    /// <summary>Tabs keep the indentation; any other control or direction character becomes visible.</summary>
    private static string EncodeLine(string line) => string.Join('\t', line.Split('\t').Select(Encode));
}
