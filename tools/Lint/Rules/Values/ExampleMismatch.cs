using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Values;

/// <summary>An example does not meet its schema.</summary>
internal sealed class ExampleMismatch()
    : LintRule(
        new(
            "OAL0101",
            Severity.Warning,
            "An example does not match its schema",
            "The example does not match its schema: {0} asks for {1}{5}, this is {2} (line {3} of {4})",
            "An example of a body, a parameter, a header or a schema breaks a keyword of the schema that describes it. Members that only travel the other way (`readOnly`, `writeOnly`) are taken into account. Of an example of a failure in the body of a success (`x-error-envelope`) only the members of the envelope are checked, since a failure has no payload.",
            "Correct the example if the schema is right; correct the schema if the service really sends the example."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        MismatchText
            .Grouped(subject.Mismatches.Where(mismatch => mismatch is { IsDefault: false, IsBeyond32Bits: false }))
            .Select(group => At(group.Value, group.Arguments));
}
