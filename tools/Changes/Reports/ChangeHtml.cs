using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using OpenApi.Changes.Review;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Changes.Reports;

/// <summary>
/// The review as one page that needs nothing else: grouped, with the lines of both versions side by side, to be filtered and
/// read without a mouse, in the reader's choice of light or dark. Without scripts all of it can still be read.
/// </summary>
public static class ChangeHtml
{
    /// <summary>Writes a review.</summary>
    /// <param name="review">The review.</param>
    /// <param name="texts">The text of each file by its path as places name it; without it, a place is shown without its lines.</param>
    public static string Write(ChangeReview review, IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(texts);
        var (style, script) = (Resource("change-report.css"), Resource("change-report.js"));
        return Resource("change-report.html")
            .Replace(
                "<!--policy-->",
                $"default-src 'none'; img-src data:; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'",
                StringComparison.Ordinal
            )
            .Replace("<!--style-->", style, StringComparison.Ordinal)
            .Replace("<!--script-->", script, StringComparison.Ordinal)
            .Replace("<!--totals-->", Encode(Words.Totals(review)), StringComparison.Ordinal)
            .Replace("<!--versions-->", VersionsOf(review), StringComparison.Ordinal)
            .Replace("<!--notes-->", NotesOf(review), StringComparison.Ordinal)
            .Replace("<!--documents-->", OptionsOf(review), StringComparison.Ordinal)
            .Replace("<!--groups-->", new HtmlGroups(texts).Write(review), StringComparison.Ordinal);
    }

    /// <summary>Text of a document as text of the page; control and direction characters become visible.</summary>
    internal static string Encode(string text) => WebUtility.HtmlEncode(MessageText.OneLine(text));

    private static string VersionsOf(ChangeReview review)
    {
        var rows = new StringBuilder();
        foreach (var advice in review.Versions)
        {
            rows.Append(
                CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{Encode(advice.Subject)}</th><td class=\"step\">{Words.Of(advice.Step)}</td><td>{Encode(advice.Why)}</td></tr>\n"
            );
        }

        return rows.ToString();
    }

    private static string NotesOf(ChangeReview review) =>
        review.Notes.IsEmpty
            ? ""
            : $"<ul class=\"notes\">{string.Concat(review.Notes.Select(note => $"<li>{Encode(note.Message)}</li>"))}</ul>";

    private static string OptionsOf(ChangeReview review) =>
        string.Concat(review.Documents.Select(document => $"<option>{Encode(document.Name)}</option>"));

    private static string HashOf(string content) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Resource(string name)
    {
        using var stream = typeof(ChangeHtml).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);

        // The hash is made of what a browser sees, and that has only line feeds.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
