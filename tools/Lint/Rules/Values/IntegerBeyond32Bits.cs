using System.Globalization;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Values;

/// <summary>A 32-bit integer has an example, a default, an enum value or a limit that needs more bits.</summary>
internal sealed class IntegerBeyond32Bits()
    : LintRule(
        new(
            "OAL0103",
            Severity.Warning,
            "A 32-bit integer does not hold its own values",
            "{0} does not fit into 'format: int32'",
            "A schema says `format: int32`, while an example, a default, an enum value or a limit of it is outside of -2147483648 … 2147483647. Clients that believe the format fail on such values; integers without format are widened by the generator (OAC2001).",
            "Write `format: int64`."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject
            .Mismatches.Where(mismatch => mismatch.IsBeyond32Bits)
            .Select(mismatch => mismatch.Value)
            .Concat(subject.Schemas.Where(schema => schema.Format == "int32").SelectMany(BeyondIn))
            .Select(value => At(value, ((ScalarNode)value).Text));

    private static IEnumerable<Node> BeyondIn(Schema schema)
    {
        // An exclusive bound is the first value that is not meant any more.
        var least = schema["exclusiveMinimum"]?.AsBoolean == true ? int.MinValue - 1L : int.MinValue;
        var most = schema["exclusiveMaximum"]?.AsBoolean == true ? int.MaxValue + 1L : int.MaxValue;
        return (schema.Enum ?? [])
            .Append(schema["const"])
            .Where(value => IsBeyond(value, int.MinValue, int.MaxValue))
            .Concat(new[] { schema["minimum"], schema["maximum"] }.Where(bound => IsBeyond(bound, least, most)))
            .Concat(
                new[] { schema["exclusiveMinimum"], schema["exclusiveMaximum"] }.Where(bound =>
                    IsBeyond(bound, int.MinValue - 1L, int.MaxValue + 1L)
                )
            )
            .OfType<Node>();
    }

    private static bool IsBeyond(Node? value, long least, long most) =>
        value is ScalarNode { Kind: NodeKind.Number } number
        && double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var size)
        && (size < least || size > most);
}
