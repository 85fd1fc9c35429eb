using System.Globalization;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Values;

/// <summary>A lower bound is above the upper one.</summary>
internal sealed class BoundsContradict()
    : LintRule(
        new(
            "OAL0107",
            Severity.Error,
            "Two bounds contradict each other",
            "'{0}: {1}' is above '{2}: {3}', so no value can meet the schema",
            "A lower bound of a schema is greater than its upper bound.",
            "Correct one of the two bounds."
        )
    )
{
    private static readonly (string Lower, string Upper)[] Pairs =
    [
        ("minimum", "maximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
        ("minContains", "maxContains"),
    ];

    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from schema in subject.Schemas
        from pair in Pairs
        let lower = schema[pair.Lower] as ScalarNode
        let upper = schema[pair.Upper] as ScalarNode
        where Number(lower) > Number(upper)
        select At(lower, pair.Lower, lower.Text, pair.Upper, upper!.Text);

    private static double? Number(ScalarNode? bound) =>
        bound is { Kind: NodeKind.Number }
        && double.TryParse(bound.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
