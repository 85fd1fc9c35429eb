using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary><c>$ref</c>. One that leads nowhere says nothing; the reader reports it.</summary>
internal sealed class ReferenceKeyword(Node node, CompiledSchema target) : SchemaKeyword("$ref", node)
{
    public override bool IsAssertion => false;

    public override IEnumerable<CompiledSchema> Children => [target];

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        schema.Next is { } target ? [new ReferenceKeyword(value, set[target])] : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        run.Check(target, value, seen) ? Outcome.Valid : Outcome.Invalid;
}

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOfKeyword(Node node, CompiledSchema[] schemas) : SchemaKeyword("allOf", node)
{
    public override bool IsAssertion => false;

    public override IEnumerable<CompiledSchema> Children => schemas;

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [new AllOfKeyword(value, [.. schema.AllOf.Select(part => set[part])])];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        var outcome = Outcome.Valid;
        foreach (var schema in schemas)
        {
            outcome = run.Check(schema, value, seen) ? outcome : Outcome.Invalid;
        }

        return outcome;
    }
}

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(Node node, CompiledSchema schema) : SchemaKeyword("not", node)
{
    public override IEnumerable<CompiledSchema> Children => [schema];

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [new NotKeyword(value, set[new Schema(schema.Document, value)])];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        run.Judge(schema, value, looks: false).IsMet
            ? run.Fail(this, "a value that does not meet the schema under 'not'", value)
            : Outcome.Valid;
}

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class ConditionKeyword(
    Node node,
    CompiledSchema condition,
    CompiledSchema? then,
    CompiledSchema? otherwise
) : SchemaKeyword("if", node)
{
    public override bool IsAssertion => false;

    public override IEnumerable<CompiledSchema> Children =>
        new[] { condition, then, otherwise }.OfType<CompiledSchema>();

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set)
    {
        return [new ConditionKeyword(value, set[new Schema(schema.Document, value)], Sub("then"), Sub("else"))];

        CompiledSchema? Sub(string keyword) =>
            schema[keyword] is { } branch ? set[new Schema(schema.Document, branch)] : null;
    }

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        var tested = run.Judge(condition, value, looks: seen is not null);
        if (tested.IsMet)
        {
            seen?.Add(tested.Seen);
        }

        return (tested.IsMet ? then : otherwise) is { } branch && !run.Check(branch, value, seen)
            ? Outcome.Invalid
            : Outcome.Valid;
    }
}

/// <summary><c>unevaluatedProperties</c>.</summary>
internal sealed class UnevaluatedPropertiesKeyword(Node node, CompiledSchema schema)
    : SchemaKeyword("unevaluatedProperties", node)
{
    public override int Rank => Last;

    public override IEnumerable<CompiledSchema> Children => schema.Source.IsFalse ? [] : [schema];

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [new UnevaluatedPropertiesKeyword(value, set[new Schema(schema.Document, value)])];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Outcome.NotApplicable;
        }

        var outcome = Outcome.Valid;
        foreach (var (name, member) in JsonText.MembersOf(value).Where(member => seen?.Has(member.Name) != true))
        {
            var own = schema.Source.IsFalse
                ? run.FailAt(name, this, "no member of this name", member)
                : run.At(name, member, schema);
            seen?.Add(name);
            outcome = own == Outcome.Invalid ? Outcome.Invalid : outcome;
        }

        return outcome;
    }
}

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed class UnevaluatedItemsKeyword(Node node, CompiledSchema schema)
    : SchemaKeyword("unevaluatedItems", node)
{
    public override int Rank => Last;

    public override IEnumerable<CompiledSchema> Children => [schema];

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [new UnevaluatedItemsKeyword(value, set[new Schema(schema.Document, value)])];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Outcome.NotApplicable;
        }

        var outcome = Outcome.Valid;
        foreach (var (at, item) in value.EnumerateArray().Index().Where(entry => seen?.Has(entry.Index) != true))
        {
            seen?.Add(at);
            outcome = run.At(at, item, schema) == Outcome.Invalid ? Outcome.Invalid : outcome;
        }

        return outcome;
    }
}
