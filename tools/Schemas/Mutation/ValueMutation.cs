using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;

namespace OpenApi.Schemas.Mutation;

/// <summary>Breaks values along their schema: at every place of the value, every keyword that holds there, once.</summary>
/// <param name="check">Tells which variants a value meets.</param>
/// <param name="isOncePerSchema">Whether each schema is broken only where it is met first.</param>
public sealed class ValueMutation(SchemaCheck check, bool isOncePerSchema)
{
    private const int Deepest = 24;
    private readonly KeywordMutation keywords = new(check);
    private readonly HashSet<Node> broken = [];

    /// <summary>The broken values, in the order of the value.</summary>
    /// <param name="value">A value that meets the schema.</param>
    /// <param name="schema">The schema.</param>
    public IEnumerable<MutatedValue> ListOf(JsonNode? value, Schema schema) => At(value, schema, "", part => part, 0);

    private IEnumerable<MutatedValue> At(
        JsonNode? value,
        Schema schema,
        string pointer,
        Func<JsonNode?, JsonNode?> embed,
        int depth
    )
    {
        var target = schema.Target;
        if (depth > Deepest || value is null)
        {
            return [];
        }

        var own =
            isOncePerSchema && !broken.Add(target.Node)
                ? []
                : keywords
                    .ListOf(value, target)
                    .Select(one => new MutatedValue(embed(one.Value), pointer + one.Below, one.Keyword));
        var inner = target
            .AllOf.Concat(Variants(value, target))
            .SelectMany(part => At(value, part, pointer, embed, depth + 1));
        return own.Concat(inner)
            .Concat(Members(value, target, pointer, embed, depth))
            .Concat(Items(value, target, pointer, embed, depth));
    }

    /// <summary>The variants that the value meets; what breaks those breaks the value, unless another variant takes it in.</summary>
    private IEnumerable<Schema> Variants(JsonNode? value, Schema schema)
    {
        var element = JsonSerializer.SerializeToElement(value);
        return schema
            .OneOf.Concat(schema.AnyOf)
            .Where(variant => check.Check(variant, element, Direction.Request).IsEmpty);
    }

    private IEnumerable<MutatedValue> Members(
        JsonNode? value,
        Schema schema,
        string pointer,
        Func<JsonNode?, JsonNode?> embed,
        int depth
    ) =>
        value is not JsonObject members
            ? []
            : members.SelectMany(member =>
                MemberSchema(schema, member.Key) is { } inner
                    ? At(
                        member.Value,
                        inner,
                        $"{pointer}/{JsonPointer.Escape(member.Key)}",
                        part => embed(With(members, member.Key, part)),
                        depth + 1
                    )
                    : []
            );

    private IEnumerable<MutatedValue> Items(
        JsonNode? value,
        Schema schema,
        string pointer,
        Func<JsonNode?, JsonNode?> embed,
        int depth
    ) =>
        value is not JsonArray { Count: > 0 } items || schema.Items is not { } inner
            ? []
            : At(
                items[0],
                inner,
                string.Create(CultureInfo.InvariantCulture, $"{pointer}/0"),
                part => embed(new JsonArray([part?.DeepClone(), .. items.Skip(1).Select(item => item?.DeepClone())])),
                depth + 1
            );

    private static Schema? MemberSchema(Schema schema, string name)
    {
        foreach (var (known, inner) in schema.Properties)
        {
            if (known == name)
            {
                return inner;
            }
        }

        return schema.AdditionalProperties is { Node: ObjectNode } extra ? extra : null;
    }

    private static JsonObject With(JsonObject members, string name, JsonNode? value)
    {
        var copy = members.DeepClone().AsObject();
        copy[name] = value?.DeepClone();
        return copy;
    }
}
