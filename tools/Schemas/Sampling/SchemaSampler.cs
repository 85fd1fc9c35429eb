using System.Text.Json.Nodes;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Sampling;

/// <summary>
/// Makes one value that meets a schema. The same schema always gives the same value: examples, constants and the first
/// enum value come before made-up ones.
/// </summary>
/// <param name="options">Which way the sample travels and how full it is.</param>
public sealed class SchemaSampler(SampleOptions options)
{
    private const int DeepestOptional = 8;
    private const int DeepestRequired = 40;

    /// <summary>Makes the value.</summary>
    /// <returns>The value; null stands for JSON's null.</returns>
    public JsonNode? Sample(Schema schema) => Sample(schema, 0, [], options.Variant);

    private JsonNode? Sample(Schema schema, int depth, List<Node> path, int variant)
    {
        if (depth > DeepestRequired)
        {
            return null;
        }

        var parts = SchemaParts.Of(schema, variant);
        if (parts.Fixed is { } given)
        {
            return JsonNode.Parse(NodeJson.Utf8(given));
        }

        path.Add(schema.Target.Node);
        JsonNode? value = parts.Type switch
        {
            SchemaTypes.Object => Object(parts, depth, path),
            SchemaTypes.Array => Array(parts, depth, path),
            SchemaTypes.Integer or SchemaTypes.Number => NumberSample.Of(parts),
            SchemaTypes.Boolean => JsonValue.Create(true),
            SchemaTypes.Null => null,
            _ => JsonValue.Create(TextSample.Of(parts)),
        };
        path.RemoveAt(path.Count - 1);
        return value;
    }

    private JsonObject Object(SchemaParts parts, int depth, List<Node> path)
    {
        var made = new JsonObject();
        foreach (var (name, schema) in parts.Properties)
        {
            var required = parts.Required.Contains(name);
            if (IsHidden(schema) || (!required && (!options.Full || !IsWorthMaking(schema, depth, path))))
            {
                continue;
            }

            made[name] = Sample(schema, depth + 1, path, parts.VariantBelow);
        }

        foreach (
            var name in parts.Required.Where(name => !made.ContainsKey(name) && !parts.Properties.ContainsKey(name))
        )
        {
            made[name] = parts.AdditionalProperties is { } extra
                ? Sample(extra, depth + 1, path, parts.VariantBelow)
                : "text";
        }

        for (var i = 1; made.Count < parts.LowestCount("minProperties"); i++)
        {
            made["key" + i] = parts.AdditionalProperties is { } extra
                ? Sample(extra, depth + 1, path, parts.VariantBelow)
                : "text";
        }

        foreach (var (name, value) in parts.Discriminators)
        {
            made[name] = value;
        }

        return made;
    }

    private JsonArray Array(SchemaParts parts, int depth, List<Node> path)
    {
        var made = new JsonArray();
        var wanted = Math.Max(
            parts.LowestCount("minItems"),
            options.Full && parts.HighestCount("maxItems") > 0 ? 1 : 0
        );
        var items = parts.Items;
        if (items is { } only && parts.LowestCount("minItems") == 0 && !IsWorthMaking(only, depth, path))
        {
            return made;
        }

        foreach (var first in parts.PrefixItems.Take((int)Math.Max(wanted, options.Full ? int.MaxValue : 0)))
        {
            made.Add(Sample(first, depth + 1, path, parts.VariantBelow));
        }

        while (made.Count < wanted)
        {
            var item = items is { } schema
                ? Sample(schema, depth + 1, path, parts.VariantBelow)
                : JsonValue.Create("text");
            made.Add(parts.IsUnique ? UniqueItem.Vary(item, made, items) : item);
        }

        return made;
    }

    private bool IsHidden(Schema schema) =>
        options.Direction == Direction.Response ? schema.Target.IsWriteOnly : schema.Target.IsReadOnly;

    /// <summary>Optional members end where a schema would come back into itself.</summary>
    private static bool IsWorthMaking(Schema schema, int depth, List<Node> path) =>
        depth < DeepestOptional && !schema.Target.IsFalse && !path.Contains(schema.Target.Node);
}
