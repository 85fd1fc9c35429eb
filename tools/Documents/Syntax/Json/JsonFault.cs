using System.Globalization;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Syntax.Json;

/// <summary>Says what is wrong where JSON's grammar breaks, and what to do.</summary>
internal static class JsonFault
{
    /// <summary>What stands where a value should begin.</summary>
    public static string InsteadOfValue(string text, int at) =>
        At(text, at) switch
        {
            '}' or ']' => "a value is missing; remove the comma or the name before it",
            ',' => "a value is missing before this comma",
            '\'' => "texts stand in double quotes, not in single ones",
            '/' or '#' => Comment,
            '+' or '.' => "a number must begin with a digit or a minus",
            '\0' when at >= text.Length => "the document ends where a value should be; it may have been cut off",
            _ => "a value should be here: an object, an array, a quoted text, a number, true, false or null"
                + Found(text, at),
        };

    /// <summary>What stands where a member's name should begin.</summary>
    public static string InsteadOfName(string text, int at, int start, SourceFile file) =>
        At(text, at) switch
        {
            '}' => "a comma may not stand before a closing brace; remove the comma",
            '\'' => "names stand in double quotes, not in single ones",
            '/' or '#' => Comment,
            '\0' when at >= text.Length => NeverCloses("}", start, file),
            _ => "a name in double quotes should be here" + Found(text, at),
        };

    /// <summary>What stands where a comma or the closing bracket should be.</summary>
    public static string InsteadOfComma(string text, int at, string closing, int start, SourceFile file) =>
        At(text, at) switch
        {
            '/' or '#' => Comment,
            '\0' when at >= text.Length => NeverCloses(closing, start, file),
            _ => $"a ',' or '{closing}' should be here" + Found(text, at),
        };

    /// <summary>A control character inside a string.</summary>
    public static string ControlInString(string text, int at) =>
        text[at] is '\n' or '\r'
            ? "a text may not run over the end of a line; close its quote or write \\n"
            : $"a control character may not stand in a text; write it as \\u{(int)text[at]:X4}";

    /// <summary>Names the character that was found.</summary>
    public static string Found(string text, int at) =>
        at >= text.Length ? ", but the document ends; it may have been cut off"
        : char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? $", not '{text[at]}{text[at + 1]}'"
        : $", not '{text[at]}'";

    private const string Comment = "JSON has no comments; remove it, or make the file YAML";

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    private static string NeverCloses(string closing, int start, SourceFile file)
    {
        var place = file.LocationAt(start);
        return string.Format(
            CultureInfo.InvariantCulture,
            "the document ends, but the '{0}' for line {1}, column {2} is missing; it may have been cut off",
            closing,
            place.Line,
            place.Column
        );
    }
}
