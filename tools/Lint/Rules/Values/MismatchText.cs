using OpenApi.Contract.Validation;

namespace OpenApi.Lint.Rules.Values;

/// <summary>The parts of a message about a value that breaks a schema.</summary>
internal static class MismatchText
{
    /// <summary>Keyword, expected, actual, line and file of the keyword.</summary>
    public static object[] Of(Violation violation) =>
        [
            violation.Keyword,
            violation.Expected,
            violation.Actual,
            violation.Rule.Line,
            Path.GetFileName(violation.Rule.Document),
        ];
}
