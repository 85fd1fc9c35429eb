using System.Collections.Immutable;
using System.Text.Json;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;
using OpenApi.Schemas.Values;

namespace OpenApi.Lint.Subject;

/// <summary>A value of a document that breaks its schema.</summary>
/// <param name="Value">The value, or the part of it that is wrong.</param>
/// <param name="IsDefault">Whether it is a default and not an example.</param>
/// <param name="Violation">What is wrong.</param>
internal sealed record Mismatch(Node Value, bool IsDefault, SchemaViolation Violation)
{
    /// <summary>Whether a number is wrong only because it needs more than 32 bits.</summary>
    public bool IsBeyond32Bits =>
        Violation is { Keyword: "format", Expected: "int32" } && Value is ScalarNode { Kind: NodeKind.Number };

    /// <summary>All of a document.</summary>
    public static IReadOnlyList<Mismatch> ListOf(LintSubject subject)
    {
        var check = new SchemaCheck();
        var mismatches = new List<Mismatch>();
        foreach (var claim in Bodies(subject).Concat(Parameters(subject)).Concat(Schemas(subject)))
        {
            subject.CancellationToken.ThrowIfCancellationRequested();
            mismatches.AddRange(claim.Check(check));
        }

        return mismatches;
    }

    private static IEnumerable<Claim> Bodies(LintSubject subject)
    {
        var envelopes = EnvelopesOf(subject);
        return from part in subject.Parts(ObjectKind.MediaType)
            let schema = part.Node["schema"]
            where schema is not null
            from example in ExampleValues.Of(subject.Document, part.Node)
            // Text of another format, such as XML, is written as it goes over the wire.
            where IsStructured(example) || MediaTypeName.IsJson(part.Name)
            select new Claim(new Schema(subject.Document, schema), example, false, part.Direction)
            {
                Envelope = envelopes.GetValueOrDefault(part.Node),
            };
    }

    private static Dictionary<Node, ErrorEnvelope> EnvelopesOf(LintSubject subject) =>
        subject
            .Calls.SelectMany(operation =>
                operation
                    .Responses.Where(response => response.Status is ['2', ..])
                    .SelectMany(response => response.Content)
                    .Select(media => (media.Node, Envelope: ErrorEnvelope.Of(operation)))
            )
            .Where(pair => pair.Envelope is not null)
            .DistinctBy(pair => pair.Node)
            .ToDictionary(pair => pair.Node, pair => pair.Envelope!);

    private static IEnumerable<Claim> Parameters(LintSubject subject) =>
        from part in subject.Parts(ObjectKind.Parameter).Concat(subject.Parts(ObjectKind.Header))
        let schema = part.Node["schema"]
        where schema is not null
        let view = new Schema(subject.Document, schema)
        from example in ExampleValues.Of(subject.Document, part.Node)
        where IsStructured(example) || (view.Target.Types & (SchemaTypes.Array | SchemaTypes.Object)) == 0
        select new Claim(view, example, false, part.Direction);

    private static IEnumerable<Claim> Schemas(LintSubject subject) =>
        from schema in subject.Schemas
        where schema.Reference is null || schema.KeepsReferenceSiblings
        from claim in schema
            .Examples.Select(example => new Claim(schema, example, false, null))
            .Concat(schema.Default is { } value ? [new Claim(schema, value, true, null)] : [])
        select claim;

    private static bool IsStructured(Node example) => example is ObjectNode or ArrayNode;

    /// <summary>A value that should meet a schema.</summary>
    private sealed record Claim(Schema Schema, Node Value, bool IsDefault, Direction? Way)
    {
        /// <summary>How a failure is told from a success, where the value is the body of an answer.</summary>
        public ErrorEnvelope? Envelope { get; init; }

        public IEnumerable<Mismatch> Check(SchemaCheck check)
        {
            var element = NodeJson.Element(Value);
            var violations = Violations(check, element, Way ?? Direction.Response);

            // A value that fits at least one way is right where it may go both.
            var isRight =
                violations.Length > 0 && Way is null && Violations(check, element, Direction.Request).Length == 0;
            return isRight
                ? []
                : violations
                    .Where(IsMeant)
                    .Select(violation => new Mismatch(
                        JsonPointer.Find(Value, violation.Pointer) ?? Value,
                        IsDefault,
                        violation
                    ));
        }

        /// <summary>A failure has no payload, so only what the envelope names is held against the schema of the success.</summary>
        private bool IsMeant(SchemaViolation violation) =>
            Envelope is null
            || Envelope.IsSuccess(Envelope.CodeIn(Value))
            || violation.Pointer == Envelope.Code
            || violation.Pointer == Envelope.Message
            || violation.Pointer == Envelope.RequestId;

        private ImmutableArray<SchemaViolation> Violations(
            SchemaCheck check,
            JsonElement element,
            Direction direction
        ) => check.Check(Schema, element, direction);
    }
}
