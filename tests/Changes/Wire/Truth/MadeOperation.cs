using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>Makes the one operation of a document, with a parameter in every place and a header on its answer.</summary>
internal sealed class MadeOperation(Random random, Func<JsonObject> text, Func<string, JsonObject> number)
{
    /// <summary>The operation; its bodies are the components <c>Sent</c> and <c>Received</c>.</summary>
    public JsonObject Make()
    {
        var operation = new JsonObject
        {
            ["operationId"] = "call",
            ["parameters"] = Parameters(),
            ["requestBody"] = new JsonObject { ["required"] = Chance(50), ["content"] = Content("Sent") },
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "good",
                    ["headers"] = Headers(),
                    ["content"] = Content("Received"),
                },
                ["404"] = new JsonObject { ["description"] = "none" },
            },
        };
        if (Chance(30))
        {
            operation["security"] = new JsonArray(Way("key"), Chance(50) ? Way("token") : new JsonObject());
        }

        return operation;
    }

    /// <summary>A way to be let in by one scheme.</summary>
    public static JsonObject Way(string scheme) => new() { [scheme] = new JsonArray() };

    private JsonArray Parameters() =>
        [
            Parameter("id", "path", true, new JsonObject { ["type"] = "string" }),
            Parameter("limit", "query", Chance(30), number("integer")),
            Names(),
            Parameter("X-Trace", "header", Chance(30), text()),
            Filter(),
            Parameter("session", "cookie", Chance(30), new JsonObject { ["type"] = "string", ["minLength"] = 1 }),
            Parameter("X-Ids", "header", false, Chance(50) ? List(3) : Pair()),
            Flag(),
        ];

    private JsonObject Names()
    {
        var names = Parameter("names", "query", Chance(30), List(Chance(30) ? 1 : 3));
        if (Chance(30))
        {
            names["explode"] = false;
        }

        return names;
    }

    private JsonObject Filter()
    {
        var filter = Parameter("filter", "query", Chance(30), Pair());
        if (Chance(50))
        {
            filter["style"] = "deepObject";
        }

        return filter;
    }

    private JsonObject Flag()
    {
        var flag = Parameter("flag", "query", false, new JsonObject { ["type"] = "string", ["minLength"] = 1 });
        if (Chance(50))
        {
            flag["allowEmptyValue"] = true;
        }

        return flag;
    }

    private JsonObject Headers() =>
        new()
        {
            ["X-Count"] = new JsonObject { ["required"] = Chance(50), ["schema"] = number("integer") },
            ["X-Tags"] = new JsonObject { ["schema"] = Chance(50) ? List(3) : Pair() },
        };

    private static JsonObject List(int most) =>
        new()
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "string" },
            ["minItems"] = 1,
            ["maxItems"] = most,
        };

    private static JsonObject Pair() =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["left"] = new JsonObject { ["type"] = "string" },
                ["right"] = new JsonObject { ["type"] = "integer" },
            },
            ["required"] = new JsonArray("left"),
            ["additionalProperties"] = false,
        };

    private static JsonObject Parameter(string name, string place, bool isRequired, JsonObject schema) =>
        new()
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = isRequired,
            ["schema"] = schema,
        };

    private static JsonObject Content(string component) =>
        new()
        {
            ["application/json"] = new JsonObject
            {
                ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{component}" },
            },
        };

    private bool Chance(int percent) => random.Next(100) < percent;
}
