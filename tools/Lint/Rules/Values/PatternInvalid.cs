using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;
using OpenApi.Schemas.Validation.Texts;

namespace OpenApi.Lint.Rules.Values;

/// <summary>A pattern is no regular expression.</summary>
internal sealed partial class PatternInvalid()
    : LintRule(
        new(
            "OAL0108",
            Severity.Warning,
            "A pattern is not a regular expression",
            "The pattern '{0}' is not a regular expression of ECMA-262 in its Unicode form, so tools cannot rely on it",
            "A `pattern` breaks the grammar of regular expressions, or uses what only another dialect has, such as flags `(?i)`. Needless escapes such as `\\_`, and ranges such as `[\\w-.]`, are let pass by browsers but not by the Unicode form that JSON Schema asks for.",
            "Correct the expression. A pattern stands without slashes around it; in YAML it is best put in single quotes."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from schema in subject.Schemas
        let pattern = schema["pattern"]
        where pattern?.AsString is { } text && (IsOfOtherDialect(text) || EcmaPattern.Compile(text) is null)
        select At(pattern, pattern.AsString!);

    /// <summary>Groups that the engine in use understands and ECMA-262 does not have, such as <c>(?i)</c> and <c>(?&gt;…)</c>.</summary>
    private static bool IsOfOtherDialect(string pattern) =>
        ForeignGroup().IsMatch(ClassOrEscape().Replace(pattern, "."));

    [GeneratedRegex(@"\\.|\[(?:\\.|[^\]\\])*\]", RegexOptions.Singleline)]
    private static partial Regex ClassOrEscape();

    [GeneratedRegex(@"\(\?(?![:=!]|<[=!\p{L}_$]|[ims]*-?[ims]*:)")]
    private static partial Regex ForeignGroup();
}
