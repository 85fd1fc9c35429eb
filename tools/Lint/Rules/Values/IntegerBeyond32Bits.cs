using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Nodes;
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
    private static readonly string[] Limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "const"];

    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject
            .Mismatches.Where(mismatch => mismatch.IsBeyond32Bits)
            .Select(mismatch => mismatch.Value)
            .Concat(
                subject
                    .Schemas.Where(schema => schema.Format == "int32")
                    .SelectMany(schema => Limits.Select(limit => schema[limit]).Concat(schema.Enum ?? []))
                    .OfType<Node>()
                    .Where(IsBeyond)
            )
            .Select(value => At(value, ((ScalarNode)value).Text));

    private static bool IsBeyond(Node value) =>
        value is ScalarNode { Kind: NodeKind.Number } number
        && double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var size)
        && size is < int.MinValue or > int.MaxValue;
}
