using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenApi.Changes.Tests.SameDocument;

/// <summary>
/// Makes documents whose paths, components, members and query values collide once their names are cleaned for C#, whose inline types
/// could be named after several paths or like a component, whose references lead to schemas without a name, and whose bodies differ by
/// media type: what makes a client depend on the order of things, where a generator lets it.
/// </summary>
internal sealed partial class CollidingDocument(Random random)
{
    private static readonly string[] Templates =
    [
        "/pets",
        "/Pets",
        "/pets/",
        "/pets/{id}",
        "/pets/{id}.json",
        "/pets/{pet-id}/toys",
        "/pets/{from}-{to}",
        "/pets/{id}/Item",
        "/owners/{id}/pets",
        "/owners/{ownerId}",
        "/pet-owners",
        "/petOwners",
        "/models/item",
        "/{tenant}/pets",
    ];

    private static readonly string[] Components =
    [
        "pet",
        "Pet",
        "pet-item",
        "PetItem",
        "group.Cat",
        "other.Dog",
        "item",
        "Error",
        "owner",
        "status",
        "PetsGetResponse",
    ];

    private static readonly string[] Answers = ["first", "second", "third"];
    private static readonly string[] Members =
    [
        "item",
        "Item",
        "items",
        "value",
        "Value",
        "status",
        "pet-item",
        "petItem",
        "pet_item",
        "data",
        "error",
    ];
    private static readonly string[] Values = ["a-b", "a b", "A_B", "1", "one", "", "null"];
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private static readonly string[] MediaTypes =
    [
        "application/json",
        "application/vnd.pet+json",
        "application/x-www-form-urlencoded",
        "text/plain",
    ];

    private readonly string[] components = Some(Components, random.Next(4, 9), random);

    /// <summary>A document; the same numbers make the same one.</summary>
    public static JsonObject Of(Random random) => new CollidingDocument(random).Make();

    private JsonObject Make() =>
        new()
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Made", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://made.example" }),
            ["paths"] = Object(Some(Templates, random.Next(4, 10), random), PathItem),
            ["components"] = new JsonObject
            {
                ["schemas"] = Object(components, name => Component(Array.IndexOf(components, name))),
                ["responses"] = Object(Answers, _ => Answer()),
            },
        };

    private JsonObject PathItem(string template)
    {
        var parameters = Parameter()
            .Matches(template)
            .Select(match => PathParameter(match.Groups[1].Value))
            .ToArray<JsonNode>();
        var item = Object(Some(Methods, random.Next(1, 4), random), Operation);
        if (parameters.Length > 0)
        {
            item["parameters"] = new JsonArray(parameters);
        }

        return item;
    }

    private JsonObject PathParameter(string name) =>
        new JsonObject
        {
            ["name"] = name,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = new JsonObject { ["type"] = random.Next(2) == 0 ? "string" : "integer" },
        };

    private JsonObject Operation(string method)
    {
        var operation = new JsonObject
        {
            ["parameters"] = new JsonArray([.. Some(Members, random.Next(4), random).Select(QueryParameter)]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "ok", ["content"] = Content() },
                ["404"] = new JsonObject { ["description"] = "missing", ["content"] = Content() },
                ["default"] = new JsonObject { ["description"] = "failed", ["content"] = Content() },
            },
        };
        if (method is not ("get" or "delete"))
        {
            operation["requestBody"] = new JsonObject { ["content"] = Content() };
        }

        return operation;
    }

    private JsonNode QueryParameter(string name) =>
        new JsonObject
        {
            ["name"] = name,
            ["in"] = "query",
            ["schema"] = random.Next(2) == 0 ? Enum() : new JsonObject { ["type"] = "string" },
        };

    private JsonObject Content() =>
        Object(
            Some(MediaTypes, random.Next(1, 3), random),
            _ => new JsonObject { ["schema"] = random.Next(5) == 0 ? Nameless() : Schema(depth: 0) }
        );

    /// <summary>A reference to a schema that has no name of its own, as no component is one.</summary>
    private JsonObject Nameless() =>
        new()
        {
            ["$ref"] =
                $"#/components/responses/{Answers[random.Next(Answers.Length)]}/content/application~1json/schema",
        };

    private JsonObject Answer() =>
        new()
        {
            ["description"] = "an answer",
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject { ["schema"] = ObjectSchema(depth: 1) },
            },
        };

    private JsonObject Component(int index) =>
        random.Next(6) switch
        {
            0 => Enum(),
            1 when index > 0 => new JsonObject
            {
                ["allOf"] = new JsonArray(Reference(components[random.Next(index)]), ObjectSchema(depth: 1)),
            },
            2 => new JsonObject { ["oneOf"] = new JsonArray(Schema(depth: 1), Reference(components[^1])) },
            _ => ObjectSchema(depth: 0),
        };

    private JsonObject Schema(int depth) =>
        random.Next(depth > 2 ? 4 : 7) switch
        {
            0 => new JsonObject { ["type"] = "string" },
            1 => new JsonObject { ["type"] = "integer" },
            2 => Enum(),
            3 => Reference(components[random.Next(components.Length)]),
            4 => new JsonObject { ["type"] = "array", ["items"] = Schema(depth + 1) },
            _ => ObjectSchema(depth),
        };

    private JsonObject ObjectSchema(int depth) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = Object(Some(Members, random.Next(1, 5), random), _ => Schema(depth + 1)),
        };

    private JsonObject Enum() =>
        new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. Some(Values, random.Next(1, 5), random).Select(value => (JsonNode)value)]),
        };

    private static JsonObject Reference(string component) => new() { ["$ref"] = $"#/components/schemas/{component}" };

    private static JsonObject Object(IEnumerable<string> names, Func<string, JsonObject> make) =>
        new(names.Select(name => KeyValuePair.Create(name, (JsonNode?)make(name))));

    private static string[] Some(string[] all, int count, Random random)
    {
        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        return shuffled[..count];
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Parameter();
}
