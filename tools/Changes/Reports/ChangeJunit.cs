using System.Globalization;
using System.Text;
using System.Xml;
using OpenApi.Changes.Review;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Reports;

/// <summary>
/// The review as a JUnit test report: a suite for each document, a test for each change, which fails when the change does
/// what the build must not let through and is skipped when somebody accepted it.
/// </summary>
public static class ChangeJunit
{
    /// <summary>Writes a review.</summary>
    /// <param name="review">The review.</param>
    /// <param name="failsFrom">The level from which changes fail; null when none does.</param>
    public static string Write(ChangeReview review, ChangeLevel? failsFrom)
    {
        ArgumentNullException.ThrowIfNull(review);
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
        };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("testsuites");
            foreach (var document in review.Documents)
            {
                Suite(xml, document, review, failsFrom);
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Suite(XmlWriter xml, ComparedDocument document, ChangeReview review, ChangeLevel? failsFrom)
    {
        var open = review.Open.Where(change => change.Document == document.Name).ToList();
        var accepted = review.Acknowledged.Where(change => change.Document == document.Name).ToList();
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(document.Name));
        Number(xml, "tests", Math.Max(1, open.Count + accepted.Count));
        Number(xml, "failures", open.Count(change => change.Level >= failsFrom));
        Number(xml, "skipped", accepted.Count);
        foreach (var change in open)
        {
            Case(xml, change);
            if (change.Level >= failsFrom)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", change.Change.Rule.Id);
                xml.WriteAttributeString("message", Clean(change.Change.Message));
                xml.WriteString($"{Places(change.Change)}{Clean(change.Change.Rule.Advice)}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        foreach (var change in accepted)
        {
            Case(xml, change);
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Clean(change.Acknowledgement!.Reason));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        // Some readers of such reports take a suite without tests for a run that went wrong.
        if (open.Count + accepted.Count == 0)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Clean(document.Name));
            xml.WriteAttributeString("name", "No change");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, ReviewedChange change)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(change.Change.Operation ?? change.Document));
        xml.WriteAttributeString("name", Clean($"{change.Change.Rule.Id} {change.Change.Key} [{change.Fingerprint}]"));
    }

    private static string Places(Change change) =>
        string.Concat(
            new[] { change.Old, change.New }
                .OfType<SourceLocation>()
                .Select(place =>
                    string.Create(CultureInfo.InvariantCulture, $"{Clean(place.Path)}({place.Line},{place.Column})\n")
                )
        );

    private static void Number(XmlWriter xml, string name, int number) =>
        xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>XML 1.0 has no place for some characters, escaped or not, beyond those that a line of text cannot have.</summary>
    private static string Clean(string text)
    {
        var line = MessageText.OneLine(text);
        return line.Any(IsForbidden)
            ? string.Concat(line.Select(c => IsForbidden(c) ? $"\\u{(int)c:X4}" : c.ToString()))
            : line;
    }

    private static bool IsForbidden(char c) => !XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c);
}
