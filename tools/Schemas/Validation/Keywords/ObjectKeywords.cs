using System.Text.Json;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Validation.Texts;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
internal sealed class MemberCountKeyword(Node node, CountLimit limit) : SchemaKeyword(limit.Name, node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        CountLimit.Of(value, "minProperties", "maxProperties") is { } limit
            ? [new MemberCountKeyword(value, limit)]
            : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Object ? Outcome.NotApplicable
        : limit.Holds(value.GetPropertyCount()) ? Outcome.Valid
        : run.Fail(this, limit.Describe("members"), $"{value.GetPropertyCount()} members");
}

/// <summary>
/// One name of <c>required</c>. A member that only ever travels the other way (<c>readOnly</c> in a request,
/// <c>writeOnly</c> in a response) need not be there.
/// </summary>
internal sealed class RequiredKeyword(Node node, string member, bool isReadOnly, bool isWriteOnly)
    : SchemaKeyword("required", node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set)
    {
        var properties = schema.Properties.ToDictionary(StringComparer.Ordinal);
        return (value.AsArray?.Items ?? [])
            .Where(name => name.AsString is not null)
            .Select(name =>
                properties.TryGetValue(name.AsString!, out var property)
                    ? new RequiredKeyword(name, name.AsString!, property.Target.IsReadOnly, property.Target.IsWriteOnly)
                    : new RequiredKeyword(name, name.AsString!, false, false)
            );
    }

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Object ? Outcome.NotApplicable
        : (run.Direction == Direction.Request ? isReadOnly : isWriteOnly) ? Outcome.NotApplicable
        : run.TryGetMember(value, member, out _) ? Outcome.Valid
        : run.Fail(this, $"a member '{member}'", "none");
}

/// <summary><c>properties</c>, and that nothing is sent that may only be received, or the other way round.</summary>
internal sealed class PropertiesKeyword(
    Node node,
    (string Name, CompiledSchema Schema, DirectionKeyword? OneWay)[] members
) : SchemaKeyword("properties", node)
{
    public override bool IsAssertion => false;

    public override IEnumerable<CompiledSchema> Children => members.Select(member => member.Schema);

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [
            new PropertiesKeyword(
                value,
                [
                    .. schema.Properties.Select(property =>
                        (property.Key, set[property.Value], DirectionKeyword.Of(property.Value.Target))
                    ),
                ]
            ),
        ];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Outcome.NotApplicable;
        }

        var outcome = Outcome.Valid;
        foreach (var (name, schema, oneWay) in members)
        {
            if (!run.TryGetMember(value, name, out var member))
            {
                continue;
            }

            seen?.Add(name);
            if (oneWay is not null)
            {
                var allowed = oneWay.Allows(run.Direction);
                run.Observe(oneWay, allowed);
                outcome = allowed ? outcome : run.FailAt(name, oneWay, oneWay.Expectation, "it was sent");
            }

            outcome = run.At(name, member, schema) == Outcome.Invalid ? Outcome.Invalid : outcome;
        }

        return outcome;
    }
}

/// <summary><c>readOnly</c> or <c>writeOnly</c>.</summary>
internal sealed class DirectionKeyword(string name, Node node, Direction allowed) : SchemaKeyword(name, node)
{
    public string Expectation =>
        allowed == Direction.Response
            ? "nothing: the member is only ever received"
            : "nothing: the member is only ever sent";

    public static DirectionKeyword? Of(Schema schema) =>
        schema.IsReadOnly ? new DirectionKeyword("readOnly", schema.Node["readOnly"]!, Direction.Response)
        : schema.IsWriteOnly ? new DirectionKeyword("writeOnly", schema.Node["writeOnly"]!, Direction.Request)
        : null;

    public bool Allows(Direction direction) => direction == allowed;

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) => Outcome.NotApplicable;
}

/// <summary><c>patternProperties</c>.</summary>
internal sealed class PatternPropertiesKeyword(Node node, (EcmaPattern Pattern, CompiledSchema Schema)[] members)
    : SchemaKeyword("patternProperties", node)
{
    public override bool IsAssertion => false;

    public override IEnumerable<CompiledSchema> Children => members.Select(member => member.Schema);

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [new PatternPropertiesKeyword(value, [.. Patterns(schema, set)])];

    public static IEnumerable<(EcmaPattern Pattern, CompiledSchema Schema)> Patterns(Schema schema, SchemaSet set) =>
        (schema["patternProperties"]?.AsObject?.Members ?? [])
            .Select(member =>
                (Pattern: EcmaPattern.Read(member.Name), Schema: set[new Schema(schema.Document, member.Value)])
            )
            .Where(member => member.Pattern.Problem == PatternProblem.None);

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Outcome.NotApplicable;
        }

        var outcome = Outcome.Valid;
        foreach (var (name, member) in JsonText.MembersOf(value))
        {
            foreach (var (_, schema) in members.Where(entry => entry.Pattern.IsMatch(name, run.Budget)))
            {
                seen?.Add(name);
                outcome = run.At(name, member, schema) == Outcome.Invalid ? Outcome.Invalid : outcome;
            }
        }

        return outcome;
    }
}

/// <summary><c>additionalProperties</c>: the members that neither <c>properties</c> nor <c>patternProperties</c> name.</summary>
internal sealed class AdditionalPropertiesKeyword(
    Node node,
    CompiledSchema schema,
    HashSet<string> named,
    EcmaPattern[] patterns
) : SchemaKeyword("additionalProperties", node)
{
    /// <summary>With a schema the judgement is that schema's; with <c>false</c> it is the keyword's own.</summary>
    public override bool IsAssertion => schema.Source.IsFalse;

    public override IEnumerable<CompiledSchema> Children => schema.Source.IsFalse ? [] : [schema];

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [
            new AdditionalPropertiesKeyword(
                value,
                set[new Schema(schema.Document, value)],
                [.. schema.Properties.Select(property => property.Key)],
                [.. PatternPropertiesKeyword.Patterns(schema, set).Select(member => member.Pattern)]
            ),
        ];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        // Where everything is let pass, only those who look for what was evaluated want to know.
        if (value.ValueKind != JsonValueKind.Object || (seen is null && Node.AsBoolean == true))
        {
            return Outcome.NotApplicable;
        }

        var outcome = Outcome.Valid;
        foreach (var (name, member) in JsonText.MembersOf(value))
        {
            if (named.Contains(name) || Array.Exists(patterns, pattern => pattern.IsMatch(name, run.Budget)))
            {
                continue;
            }

            seen?.Add(name);
            var own = schema.Source.IsFalse
                ? run.FailAt(name, this, "no member of this name", member)
                : run.At(name, member, schema);
            outcome = own == Outcome.Invalid ? Outcome.Invalid : outcome;
        }

        return outcome;
    }
}

/// <summary><c>propertyNames</c>.</summary>
internal sealed class PropertyNamesKeyword(Node node, CompiledSchema schema) : SchemaKeyword("propertyNames", node)
{
    public override IEnumerable<CompiledSchema> Children => [schema];

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [new PropertyNamesKeyword(value, set[new Schema(schema.Document, value)])];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Outcome.NotApplicable;
        }

        var outcome = Outcome.Valid;
        foreach (var (name, _) in JsonText.MembersOf(value))
        {
            if (!run.Judge(schema, JsonSerializer.SerializeToElement(name), looks: false).IsMet)
            {
                outcome = run.FailAt(name, this, "a name that meets the schema of names", $"the name '{name}'");
            }
        }

        return outcome;
    }
}
