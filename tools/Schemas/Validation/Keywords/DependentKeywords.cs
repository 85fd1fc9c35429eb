using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary>One entry of <c>dependentRequired</c>: members that must come with another.</summary>
internal sealed class DependentRequiredKeyword(Node node, string member, string[] others)
    : SchemaKeyword("dependentRequired", node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        (value.AsObject?.Members ?? []).Select(entry => new DependentRequiredKeyword(
            entry.Value,
            entry.Name,
            [.. (entry.Value.AsArray?.Items ?? []).Select(name => name.AsString).OfType<string>()]
        ));

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Object || !run.TryGetMember(value, member, out _) ? Outcome.NotApplicable
        : Array.Find(others, other => !run.TryGetMember(value, other, out _)) is { } missing
            ? run.Fail(this, $"a member '{missing}' because there is '{member}'", "none")
        : Outcome.Valid;
}

/// <summary>One entry of <c>dependentSchemas</c>: what holds where a member is there.</summary>
internal sealed class DependentSchemasKeyword(Node node, string member, CompiledSchema schema)
    : SchemaKeyword("dependentSchemas", node)
{
    public override bool IsAssertion => false;

    public override IEnumerable<CompiledSchema> Children => [schema];

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        (value.AsObject?.Members ?? []).Select(entry => new DependentSchemasKeyword(
            entry.Value,
            entry.Name,
            set[new Schema(schema.Document, entry.Value)]
        ));

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Object || !run.TryGetMember(value, member, out _) ? Outcome.NotApplicable
        : run.Check(schema, value, seen) ? Outcome.Valid
        : Outcome.Invalid;
}
