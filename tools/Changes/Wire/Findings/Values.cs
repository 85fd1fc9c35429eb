using System.Globalization;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Findings;

/// <summary>Values of a document as a comparison sees and shows them.</summary>
internal static class Values
{
    private const int LongestShown = 60;

    /// <summary>A text that equal values share: a number is the same however it is written.</summary>
    public static string TextOf(Node node) =>
        node switch
        {
            ScalarNode { Kind: NodeKind.Number } number => NumberOf(number)
                ?.ToString("G29", CultureInfo.InvariantCulture)
                ?? number.Text,
            ScalarNode scalar => scalar.Text,
            ObjectNode members => "{"
                + string.Join(
                    ",",
                    members
                        .Members.OrderBy(member => member.Name, StringComparer.Ordinal)
                        .Select(member => $"{member.Name}:{Quoted(member.Value)}")
                )
                + "}",
            _ => "[" + string.Join(",", node.Children.Select(Quoted)) + "]",
        };

    /// <summary>The value for a message: short, on one line, texts in quotes.</summary>
    public static string Show(Node node)
    {
        var text = Quoted(node).ReplaceLineEndings(" ");
        return text.Length <= LongestShown ? text : text[..LongestShown] + "…";
    }

    /// <summary>The value of a number; null when it is none, or beyond what is compared.</summary>
    public static decimal? NumberOf(Node? node) =>
        node is ScalarNode { Kind: NodeKind.Number, Text: var text }
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Whether two scalars are the same value.</summary>
    public static bool AreEqual(ScalarNode old, ScalarNode @new) =>
        old.Kind == @new.Kind
        && (old.Text == @new.Text || (old.Kind == NodeKind.Number && TextOf(old) == TextOf(@new)));

    /// <summary>A text that tells values apart, the kinds too: the text <c>1</c> is not the number.</summary>
    public static string Quoted(Node node) => node.AsString is { } text ? $"\"{text}\"" : TextOf(node);
}
