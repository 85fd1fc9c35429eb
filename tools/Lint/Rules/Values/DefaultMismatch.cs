using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Values;

/// <summary>A default does not meet its schema.</summary>
internal sealed class DefaultMismatch()
    : LintRule(
        new(
            "OAL0102",
            Severity.Warning,
            "A default does not match its schema",
            "The default does not match its schema: {0} asks for {1}{5}, this is {2} (line {3} of {4})",
            "A default breaks a keyword of its schema, such as a text for a number, or a value that the enum does not have.",
            "Correct the default, or the keyword."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        MismatchText
            .Grouped(subject.Mismatches.Where(mismatch => mismatch is { IsDefault: true, IsBeyond32Bits: false }))
            .Select(group => At(group.Value, group.Arguments));
}
