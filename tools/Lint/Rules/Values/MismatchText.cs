using System.Globalization;
using OpenApi.Documents.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Values;

/// <summary>The parts of a message about a value that breaks a schema.</summary>
internal static class MismatchText
{
    /// <summary>
    /// Keyword, expected, actual, line and file of the keyword, and how much more; one for each value and keyword, since an example
    /// that lacks one member mostly lacks many.
    /// </summary>
    public static IEnumerable<(Node Value, object[] Arguments)> Grouped(IEnumerable<Mismatch> mismatches) =>
        mismatches
            .GroupBy(mismatch => (mismatch.Value, mismatch.Violation.Keyword))
            .Select(same => (same.Key.Value, Arguments(same.First(), same.Count() - 1)));

    private static string ExpectedOf(Mismatch mismatch) =>
        mismatch.Violation.Keyword switch
        {
            "readOnly" => "requests without this member",
            "writeOnly" => "responses without this member",
            _ => mismatch.Violation.Expected,
        };

    private static string ActualOf(Mismatch mismatch) =>
        mismatch.Violation.Keyword is "readOnly" or "writeOnly" ? "one with it" : mismatch.Violation.Actual;

    private static object[] Arguments(Mismatch mismatch, int more) =>
        [
            mismatch.Violation.Keyword,
            ExpectedOf(mismatch),
            ActualOf(mismatch),
            mismatch.Violation.Rule.Location.Line,
            Path.GetFileName(mismatch.Violation.Rule.Location.Path),
            more == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {more} more"),
        ];
}
