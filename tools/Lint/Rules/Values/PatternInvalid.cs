using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;
using OpenApi.Schemas.Validation.Texts;

namespace OpenApi.Lint.Rules.Values;

/// <summary>A pattern is no regular expression.</summary>
internal sealed class PatternInvalid()
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
        where pattern?.AsString is { } text && EcmaPattern.Read(text) is { Problem: PatternProblem.Invalid }
        select At(pattern, pattern.AsString!);
}
