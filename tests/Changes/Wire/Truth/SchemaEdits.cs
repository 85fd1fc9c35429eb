using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>What authors do to schemas, one small thing each. An edit that does not fit a schema leaves it alone.</summary>
internal static class SchemaEdits
{
    public static readonly IReadOnlyList<(string Name, Func<JsonObject, Random, bool> Apply)> All =
    [
        .. Bounds("minLength", "string", 1, 4),
        .. Bounds("maxLength", "string", 4, 10),
        .. Bounds("minimum", "integer", -2, 6),
        .. Bounds("maximum", "integer", 8, 25),
        .. Bounds("exclusiveMinimum", "number", -2, 6),
        .. Bounds("maximum", "number", 8, 25),
        .. Bounds("minItems", "array", 1, 2),
        .. Bounds("maxItems", "array", 1, 5),
        .. Bounds("minProperties", "object", 1, 4),
        .. Bounds("maxProperties", "object", 2, 6),
        .. OneOf("pattern", "string", "^[a-z]+$", "^[0-9]+$"),
        .. OneOf("format", "string", "date", "date-time", "uuid"),
        .. OneOf("format", "integer", "int32", "int64"),
        .. OneOf("multipleOf", "integer", 2, 3, 4),
        .. OneOf("uniqueItems", "array", true),
        .. OneOf("additionalProperties", "object", false, true),
        .. OneOf("deprecated", "string", true),
        .. OneOf("default", "string", "cat"),
        .. OneOf("description", "string", "words"),
        (
            "type becomes another",
            (schema, random) =>
                Type(schema) is "string" or "integer"
                && Set(schema, "type", Type(schema) == "string" ? "integer" : "string")
        ),
        ("integer becomes number", (schema, _) => Type(schema) == "integer" && Set(schema, "type", "number")),
        ("number becomes integer", (schema, _) => Type(schema) == "number" && Set(schema, "type", "integer")),
        (
            "null is allowed",
            (schema, _) =>
                Type(schema) is { } type && schema["enum"] is null && Set(schema, "type", new JsonArray(type, "null"))
        ),
        (
            "null becomes a variant",
            (schema, _) => Type(schema) is { } && Wrap(schema, "anyOf", new JsonObject { ["type"] = "null" })
        ),
        ("value is added", (schema, _) => schema["enum"] is JsonArray list && Add(list, "emu")),
        (
            "value is removed",
            (schema, random) => schema["enum"] is JsonArray { Count: > 1 } list && RemoveAt(list, random)
        ),
        (
            "values are listed",
            (schema, _) =>
                Type(schema) == "string"
                && schema["enum"] is null
                && Set(schema, "enum", new JsonArray("cat", "2020-02-02"))
        ),
        (
            "list becomes a length",
            (schema, random) =>
                schema["const"] is null && schema.Remove("enum") && Set(schema, "maxLength", random.Next(1, 5))
        ),
        ("list is lifted", (schema, _) => schema.Remove("enum")),
        (
            "value becomes constant",
            (schema, _) => Type(schema) == "string" && schema["enum"] is null && Set(schema, "const", "cat")
        ),
        ("constant changes", (schema, _) => schema["const"] is not null && Set(schema, "const", "emu")),
        (
            "optional member is added",
            (schema, _) => schema["properties"] is JsonObject members && Set(members, "added", Text())
        ),
        (
            "required member is added",
            (schema, _) =>
                schema["properties"] is JsonObject members
                && Set(members, "added", Text())
                && Add(Required(schema), "added")
        ),
        ("member is removed", RemoveMember),
        (
            "member becomes required",
            (schema, random) => Optional(schema, random) is { } name && Add(Required(schema), name)
        ),
        (
            "member becomes optional",
            (schema, random) => schema["required"] is JsonArray { Count: > 0 } list && RemoveAt(list, random)
        ),
        (
            "member becomes read-only",
            (schema, random) =>
                Member(schema, random) is { } member && member["$ref"] is null && Set(member, "readOnly", true)
        ),
        (
            "member becomes write-only",
            (schema, random) =>
                Member(schema, random) is { } member && member["$ref"] is null && Set(member, "writeOnly", true)
        ),
        (
            "others get a schema",
            (schema, _) =>
                Type(schema) == "object" && Set(schema, "additionalProperties", new JsonObject { ["type"] = "integer" })
        ),
        (
            "names get a schema",
            (schema, _) =>
                Type(schema) == "object" && Set(schema, "propertyNames", new JsonObject { ["maxLength"] = 4 })
        ),
        (
            "members depend",
            (schema, random) =>
                Optional(schema, random) is { } name
                && Set(schema, "dependentRequired", new JsonObject { [name] = new JsonArray("other") })
        ),
        (
            "variant is added",
            (schema, _) => schema["oneOf"] is JsonArray list && Add(list, new JsonObject { ["type"] = "string" })
        ),
        (
            "variant is removed",
            (schema, random) => schema["oneOf"] is JsonArray { Count: > 1 } list && RemoveAt(list, random)
        ),
        (
            "variants may overlap",
            (schema, _) => schema["oneOf"] is { } list && schema.Remove("oneOf") && Set(schema, "anyOf", list)
        ),
        (
            "schema becomes a variant",
            (schema, _) =>
                Type(schema) is "string" or "boolean" && Wrap(schema, "oneOf", new JsonObject { ["type"] = "integer" })
        ),
        ("schema becomes a part", (schema, _) => Type(schema) is { } && Wrap(schema, "allOf")),
        (
            "values are excluded",
            (schema, _) => Type(schema) == "string" && Set(schema, "not", new JsonObject { ["const"] = "cat" })
        ),
        (
            "exclusion grows",
            (schema, _) => schema["not"] is JsonObject { } not && not["enum"] is JsonArray list && Add(list, "dog")
        ),
        (
            "exclusion is another one",
            (schema, _) => schema["not"] is JsonObject && Set(schema, "not", new JsonObject { ["maxLength"] = 2 })
        ),
        (
            "exclusion is written in another way",
            (schema, _) =>
                schema["not"] is JsonObject { } not
                && not["enum"] is JsonArray list
                && Set(schema, "not", new JsonObject { ["enum"] = new JsonArray([.. list.Reverse().Select(Copy)]) })
        ),
        ("condition asks for less", (schema, _) => schema["then"] is not null && Set(schema, "then", new JsonObject())),
        ("condition is lifted", (schema, _) => schema.Remove("if") | schema.Remove("then")),
        (
            "condition is another one",
            (schema, _) =>
                schema["if"] is not null
                && Set(schema, "if", new JsonObject { ["required"] = new JsonArray("m1") })
                && Set(schema, "then", new JsonObject { ["required"] = new JsonArray("other") })
        ),
        (
            "list must contain another item",
            (schema, _) => schema["contains"] is not null && Set(schema, "contains", new JsonObject { ["minimum"] = 5 })
        ),
        ("list need not contain anything", (schema, _) => schema.Remove("contains")),
        (
            "list must contain two such items",
            (schema, _) => schema["contains"] is not null && Set(schema, "minContains", 2)
        ),
        (
            "list may contain one such item",
            (schema, _) => schema["contains"] is not null && Set(schema, "maxContains", 1)
        ),
        (
            "members that nobody knows are refused",
            (schema, _) => Type(schema) == "object" && Set(schema, "unevaluatedProperties", false)
        ),
        (
            "schema holds beside a member",
            (schema, random) =>
                Optional(schema, random) is { } name
                && Set(
                    schema,
                    "dependentSchemas",
                    new JsonObject { [name] = new JsonObject { ["required"] = new JsonArray("other") } }
                )
        ),
        (
            "names of a pattern get a schema",
            (schema, _) =>
                Type(schema) == "object"
                && Set(
                    schema,
                    "patternProperties",
                    new JsonObject { ["^other"] = new JsonObject { ["type"] = "integer" } }
                )
        ),
        (
            "first item gets a schema",
            (schema, _) =>
                Type(schema) == "array"
                && schema["contains"] is null
                && Set(schema, "prefixItems", new JsonArray(new JsonObject { ["type"] = "boolean" }))
        ),
        (
            "member tells the variants apart",
            (schema, _) =>
                schema["oneOf"] is not null
                && Set(schema, "discriminator", new JsonObject { ["propertyName"] = "kind" })
        ),
        (
            "values stand in another order",
            (schema, _) =>
                schema["enum"] is JsonArray list && Set(schema, "enum", new JsonArray([.. list.Reverse().Select(Copy)]))
        ),
        (
            "items change",
            (schema, _) =>
                schema["items"] is JsonObject && Set(schema, "items", new JsonObject { ["type"] = "boolean" })
        ),
        ("items are lifted", (schema, _) => schema.Remove("items")),
    ];

    private static IEnumerable<(string, Func<JsonObject, Random, bool>)> Bounds(
        string keyword,
        string type,
        int least,
        int most
    ) =>
        [
            (
                $"{keyword} is set",
                (schema, random) =>
                    Type(schema) == type && schema["enum"] is null && Set(schema, keyword, random.Next(least, most))
            ),
            ($"{keyword} is lifted", (schema, _) => schema.Remove(keyword)),
        ];

    private static IEnumerable<(string, Func<JsonObject, Random, bool>)> OneOf(
        string keyword,
        string type,
        params JsonNode[] values
    ) =>
        [
            .. values.Select(
                (value, at) =>
                    (
                        $"{keyword} {at} is set",
                        new Func<JsonObject, Random, bool>(
                            (schema, _) =>
                                Type(schema) == type
                                && schema["enum"] is null
                                && Set(schema, keyword, value.DeepClone())
                        )
                    )
            ),
            ($"{keyword} is lifted", (schema, _) => Type(schema) == type && schema.Remove(keyword)),
        ];

    private static string? Type(JsonObject schema) =>
        schema["type"] is JsonValue value ? value.GetValue<string>() : null;

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static bool Set(JsonObject owner, string name, JsonNode? value)
    {
        owner[name] = value;
        return true;
    }

    private static bool Add(JsonArray list, JsonNode? item)
    {
        list.Add(item);
        return true;
    }

    private static bool RemoveAt(JsonArray list, Random random)
    {
        list.RemoveAt(random.Next(list.Count));
        return true;
    }

    private static bool Wrap(JsonObject schema, string keyword, params JsonNode[] others)
    {
        var inner = schema.DeepClone();
        schema.Clear();
        return Set(schema, keyword, new JsonArray([inner, .. others]));
    }

    private static JsonArray Required(JsonObject schema)
    {
        if (schema["required"] is not JsonArray)
        {
            schema["required"] = new JsonArray();
        }

        return schema["required"]!.AsArray();
    }

    private static JsonObject? Member(JsonObject schema, Random random) =>
        schema["properties"] is JsonObject { Count: > 0 } members
            ? members.ElementAt(random.Next(members.Count)).Value as JsonObject
            : null;

    private static string? Optional(JsonObject schema, Random random)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(item => item!.GetValue<string>()).ToHashSet();
        var optional = (schema["properties"] as JsonObject ?? [])
            .Select(member => member.Key)
            .Where(name => !required.Contains(name))
            .ToList();
        return optional.Count == 0 ? null : optional[random.Next(optional.Count)];
    }

    private static bool RemoveMember(JsonObject schema, Random random)
    {
        if (schema["properties"] is not JsonObject { Count: > 1 } members)
        {
            return false;
        }

        var name = members.ElementAt(random.Next(members.Count)).Key;
        members.Remove(name);
        if (schema["required"] is JsonArray required)
        {
            required.Remove(required.FirstOrDefault(item => item!.GetValue<string>() == name));
        }

        return true;
    }
}
