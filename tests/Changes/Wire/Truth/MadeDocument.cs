using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>Makes small documents of every kind of schema; the same seed makes the same document.</summary>
internal sealed class MadeDocument(Random random)
{
    private const int Deepest = 3;

    /// <summary>A document with one operation that takes and gives bodies.</summary>
    public static JsonObject Of(Random random) => new MadeDocument(random).Make();

    private JsonObject Make() =>
        new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Made", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/v1" }),
            ["paths"] = new JsonObject
            {
                ["/pets/{id}"] = new JsonObject { ["post"] = new MadeOperation(random, Text, Number).Make() },
            },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject
                {
                    ["Sent"] = Object(0),
                    ["Received"] = Object(0),
                    ["Shared"] = Object(1),
                },
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["in"] = "header",
                        ["name"] = "X-Key",
                    },
                    ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                    ["signature"] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["in"] = "query",
                        ["name"] = "sign",
                    },
                },
            },
        };

    private static JsonObject Reference(string component) => new() { ["$ref"] = $"#/components/schemas/{component}" };

    private JsonObject Object(int depth)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        for (var i = 0; i < random.Next(2, 5); i++)
        {
            var name = $"m{i}";
            properties[name] = Schema(depth + 1);
            if (Chance(50))
            {
                required.Add((JsonNode)name);
            }
        }

        var made = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            made["required"] = required;
        }

        if (Chance(25))
        {
            made["additionalProperties"] = Chance(50) ? false : new JsonObject { ["type"] = "string" };
        }

        if (Chance(15))
        {
            made["if"] = new JsonObject { ["required"] = new JsonArray("m0") };
            made["then"] = new JsonObject { ["required"] = new JsonArray("m1") };
        }

        return made;
    }

    private JsonObject Schema(int depth) =>
        random.Next(depth >= Deepest ? 5 : 9) switch
        {
            0 => Number("integer"),
            1 => Number("number"),
            2 => new JsonObject { ["type"] = "boolean" },
            3 => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("cat", "dog", "cow") },
            4 => Text(),
            5 => List(depth),
            6 => Object(depth + 1),
            7 when depth == 1 => Reference("Shared"),
            _ => Variants(),
        };

    private JsonObject List(int depth)
    {
        var list = new JsonObject { ["type"] = "array", ["maxItems"] = 3 };
        if (Chance(20))
        {
            list["items"] = new JsonObject { ["type"] = "integer" };
            list["contains"] = new JsonObject { ["minimum"] = -5 };
            list["minItems"] = 1;
        }
        else
        {
            list["items"] = Schema(depth + 1);
        }

        return list;
    }

    private static JsonObject Variants() =>
        new()
        {
            ["oneOf"] = new JsonArray(
                Variant("cat", "lives", new JsonObject { ["type"] = "integer" }),
                Variant("dog", "name", new JsonObject { ["type"] = "string" })
            ),
        };

    private static JsonObject Variant(string kind, string member, JsonObject schema) =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray("kind", member),
            ["properties"] = new JsonObject
            {
                ["kind"] = new JsonObject { ["const"] = kind },
                [member] = schema,
            },
        };

    private JsonObject Text()
    {
        var text = new JsonObject { ["type"] = "string" };
        switch (random.Next(5))
        {
            case 0:
                text["minLength"] = random.Next(1, 3);
                text["maxLength"] = random.Next(5, 9);
                break;
            case 1:
                text["format"] = "date";
                break;
            case 2:
                text["pattern"] = "^[a-z]+$";
                break;
            case 3:
                text["not"] = new JsonObject { ["enum"] = new JsonArray("cat", "cow") };
                break;
        }

        return text;
    }

    private JsonObject Number(string type)
    {
        var number = new JsonObject { ["type"] = type };
        if (Chance(50))
        {
            number["minimum"] = random.Next(0, 3);
            number["maximum"] = random.Next(10, 20);
        }

        return number;
    }

    private bool Chance(int percent) => random.Next(100) < percent;
}
