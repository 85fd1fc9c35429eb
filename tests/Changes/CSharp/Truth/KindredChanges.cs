using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>
/// Changes of a type into one that is akin to it: a wider number, a base, a list of it, an enumeration of it. Chance alone hardly
/// ever meets such a pair.
/// </summary>
internal static class KindredChanges
{
    private const string Components = "#/components/schemas/";

    public static readonly IReadOnlyList<Func<JsonObject, Random, bool>> All =
    [
        Property,
        ReadOnlyProperty,
        ReadOnlyProperty,
        (document, random) => Content(document, "requestBody", random),
        (document, random) => Content(document, "requestBody", random),
        (document, random) => Content(document, "responses", random),
        (document, random) => Content(document, "responses", random),
        (document, random) => Parameter(document, "query", random),
        (document, random) => Parameter(document, "path", random),
    ];

    private static bool Property(JsonObject document, Random random) =>
        DocumentParts.Properties(document).Pick(random) is { } place && Replace(document, place, random);

    private static bool ReadOnlyProperty(JsonObject document, Random random)
    {
        if (
            DocumentParts.Properties(document).Pick(random) is not { } place
            || Kindred(document, place.Value).Where(schema => !schema.ContainsKey("$ref")).ToList().Pick(random)
                is not { } schema
        )
        {
            return false;
        }

        schema["readOnly"] = true;
        place.Owner[place.Name] = schema;
        return true;
    }

    private static bool Content(JsonObject document, string below, Random random) =>
        DocumentParts.ContentSchemas(document, below).Pick(random) is { } place && Replace(document, place, random);

    private static bool Parameter(JsonObject document, string location, Random random)
    {
        var places = DocumentParts
            .ParameterLists(document)
            .SelectMany(list => list.OfType<JsonObject>())
            .Where(parameter => parameter["in"]!.GetValue<string>() == location)
            .Select(parameter => new Place(parameter, "schema"))
            .ToList();
        return places.Pick(random) is { } place && Replace(document, place, random);
    }

    private static bool Replace(JsonObject document, Place place, Random random)
    {
        if (Kindred(document, place.Value).Pick(random) is not { } schema)
        {
            return false;
        }

        place.Owner[place.Name] = schema;
        return true;
    }

    private static List<JsonObject> Kindred(JsonObject document, JsonObject schema)
    {
        var type = (schema["type"] as JsonValue)?.GetValue<string>();
        var kindred = new List<JsonObject> { new() };
        if (type != "array")
        {
            kindred.Add(new JsonObject { ["type"] = "array", ["items"] = schema.DeepClone() });
        }

        switch (type)
        {
            case "array":
                kindred.Add(schema["items"]!.DeepClone().AsObject());
                break;
            case "integer":
                kindred.AddRange(Numbers("int32", "int64").Append(new JsonObject { ["type"] = "number" }));
                break;
            case "number":
                kindred.AddRange(Numbers("int32", "int64"));
                break;
            case "string" when schema["enum"] is not null:
                kindred.Add(new JsonObject { ["type"] = "string" });
                break;
            case "string":
                kindred.Add(new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("one", "two") });
                break;
        }

        if ((schema["$ref"] as JsonValue)?.GetValue<string>() is { } reference)
        {
            kindred.AddRange(Relatives(document, reference[Components.Length..]));
        }

        return kindred;
    }

    private static IEnumerable<JsonObject> Numbers(params string[] formats) =>
        formats.Select(format => new JsonObject { ["type"] = "integer", ["format"] = format });

    /// <summary>What a component extends, what extends it, a choice that holds it, and the text that an enumeration is.</summary>
    private static IEnumerable<JsonObject> Relatives(JsonObject document, string name)
    {
        var components = DocumentParts.Components(document);
        if (components[name]?["enum"] is not null)
        {
            return [new JsonObject { ["type"] = "string" }];
        }

        var bases = (components[name]?["allOf"] as JsonArray ?? [])
            .Select(part => (part!["$ref"] as JsonValue)?.GetValue<string>())
            .OfType<string>();
        var near = components
            .Where(other =>
                other.Key != name
                && other.Value!.ToJsonString().Contains($"\"{Components}{name}\"", StringComparison.Ordinal)
            )
            .Where(other => other.Value!["allOf"] is not null || other.Value!["oneOf"] is not null)
            .Select(other => Components + other.Key);
        return bases.Concat(near).Select(reference => new JsonObject { ["$ref"] = reference });
    }
}
