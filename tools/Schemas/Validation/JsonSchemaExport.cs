using System.Text.Json.Nodes;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation;

/// <summary>
/// Writes a schema of any OpenAPI version as one JSON Schema 2020-12 that stands on its own: what it refers to comes along
/// under <c>$defs</c>, and what only OpenAPI knows (<c>nullable</c>, boolean bounds, one-way members) is put in JSON
/// Schema's words.
/// </summary>
public sealed class JsonSchemaExport
{
    private static readonly HashSet<string> Single =
    [
        "items",
        "not",
        "contains",
        "propertyNames",
        "additionalProperties",
        "if",
        "then",
        "else",
        "unevaluatedItems",
        "unevaluatedProperties",
    ];

    private static readonly HashSet<string> Lists = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private static readonly HashSet<string> Maps = ["properties", "patternProperties", "dependentSchemas"];

    private static readonly HashSet<string> Copied =
    [
        "enum",
        "const",
        "minLength",
        "maxLength",
        "pattern",
        "format",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minContains",
        "maxContains",
        "minProperties",
        "maxProperties",
        "multipleOf",
        "dependentRequired",
    ];

    private readonly Direction direction;
    private readonly Dictionary<Node, string> names = [];
    private readonly Queue<(string Name, Schema Schema)> open = new();

    private JsonSchemaExport(Direction direction) => this.direction = direction;

    /// <summary>Writes a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="direction">Which way its values travel.</param>
    public static JsonNode Write(Schema schema, Direction direction)
    {
        var export = new JsonSchemaExport(direction);
        var root = export.Convert(schema);
        var definitions = new JsonObject();
        while (export.open.TryDequeue(out var next))
        {
            definitions[next.Name] = export.Convert(next.Schema);
        }

        if (root is not JsonObject members)
        {
            return root;
        }

        members.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        if (definitions.Count > 0)
        {
            members["$defs"] = definitions;
        }

        return members;
    }

    private JsonNode Convert(Schema schema)
    {
        if (schema.Node is not ObjectNode node)
        {
            return JsonValue.Create(!schema.IsFalse);
        }

        if (schema.Next is { } target && !schema.KeepsReferenceSiblings)
        {
            return new JsonObject { ["$ref"] = PointerTo(target) };
        }

        var made = new JsonObject();
        foreach (var member in node.Members)
        {
            Add(made, schema, member.Name, member.Value);
        }

        return schema.IsMarkedNullable ? Nullable(made) : made;
    }

    private void Add(JsonObject made, Schema schema, string keyword, Node value)
    {
        if (Single.Contains(keyword))
        {
            made[keyword] = Convert(new Schema(schema.Document, value));
        }
        else if (Lists.Contains(keyword) && value is ArrayNode list)
        {
            made[keyword] = new JsonArray([.. list.Items.Select(item => Convert(new Schema(schema.Document, item)))]);
        }
        else if (Maps.Contains(keyword) && value is ObjectNode map)
        {
            made[keyword] = new JsonObject(
                map.Members.Select(member =>
                {
                    var inner = new Schema(schema.Document, member.Value);
                    return KeyValuePair.Create(
                        member.Name,
                        keyword == "properties" && IsOneWay(inner) ? JsonValue.Create(false) : (JsonNode?)Convert(inner)
                    );
                })
            );
        }
        else if (Copied.Contains(keyword))
        {
            made[keyword] = JsonNode.Parse(NodeJson.Utf8(value));
        }
        else
        {
            AddChanged(made, schema, keyword, value);
        }
    }

    private void AddChanged(JsonObject made, Schema schema, string keyword, Node value)
    {
        switch (keyword)
        {
            case "$ref" when schema.Next is { } target:
                made["$ref"] = PointerTo(target);
                break;
            case "type":
                var types = (value is ArrayNode several ? several.Items : [value]).Select(type =>
                    type.AsString == "file" ? "string" : type.AsString
                );
                made["type"] = value is ArrayNode ? new JsonArray([.. types]) : types.First();
                break;
            case "minimum" or "maximum":
                var exclusive = keyword == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
                made[schema[exclusive]?.AsBoolean == true ? exclusive : keyword] = JsonNode.Parse(NodeJson.Utf8(value));
                break;
            case "exclusiveMinimum" or "exclusiveMaximum" when value.Kind == NodeKind.Number:
                made[keyword] = JsonNode.Parse(NodeJson.Utf8(value));
                break;
            case "required":
                var oneWay = schema
                    .Properties.Where(property => IsOneWay(property.Value))
                    .Select(property => property.Key)
                    .ToHashSet();
                made["required"] = new JsonArray([
                    .. schema.Required.Where(name => !oneWay.Contains(name)).Select(name => (JsonNode)name),
                ]);
                break;
        }
    }

    private static JsonObject Nullable(JsonObject made) =>
        new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, made) };

    private bool IsOneWay(Schema schema) =>
        direction == Direction.Request ? schema.Target.IsReadOnly : schema.Target.IsWriteOnly;

    private string PointerTo(Schema target)
    {
        if (!names.TryGetValue(target.Node, out var name))
        {
            var wanted = target.Node.Pointer.Split('/')[^1];
            name = wanted;
            for (var number = 2; names.ContainsValue(name); number++)
            {
                name = $"{wanted}_{number}";
            }

            names[target.Node] = name;
            open.Enqueue((name, target));
        }

        return "#/$defs/" + Uri.EscapeDataString(JsonPointer.Escape(name));
    }
}
