using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>Changes of schemas.</summary>
internal static class SchemaChanges
{
    private const string Components = "#/components/schemas/";

    public static readonly IReadOnlyList<Func<JsonObject, Random, bool>> All =
    [
        RetypeProperty,
        RetypeProperty,
        AddProperty,
        RemoveProperty,
        RenameProperty,
        ToggleReadOnly,
        ToggleDeprecated,
        ToggleAdditional,
        ToggleDefault,
        AddEnumValue,
        RemoveEnumValue,
        ReorderEnum,
        ToggleFlags,
        AddBase,
        RemoveBase,
        RenameComponent,
        ReplaceComponent,
        SwapComposition,
    ];

    private static bool RetypeProperty(JsonObject document, Random random) =>
        DocumentParts.Properties(document).Pick(random) is { } place
        && Replace(place, RandomSchema.Of(document, random));

    private static bool AddProperty(JsonObject document, Random random)
    {
        if (DocumentParts.ObjectSchemas(document).Pick(random) is not { } schema)
        {
            return false;
        }

        schema["properties"]!["added" + random.Next(100)] = RandomSchema.Of(document, random);
        return true;
    }

    private static bool RemoveProperty(JsonObject document, Random random) =>
        DocumentParts.Properties(document).Pick(random) is { } place && place.Owner.Remove(place.Name);

    private static bool RenameProperty(JsonObject document, Random random)
    {
        if (DocumentParts.Properties(document).Pick(random) is not { } place)
        {
            return false;
        }

        var value = place.Value;
        place.Owner.Remove(place.Name);
        place.Owner[random.Next(2) == 0 ? place.Name.ToUpperInvariant() : "new_" + place.Name] = value;
        return true;
    }

    private static bool ToggleReadOnly(JsonObject document, Random random) =>
        DocumentParts.Properties(document).Pick(random) is { } place && Toggle(place.Value, "readOnly");

    private static bool ToggleDeprecated(JsonObject document, Random random) =>
        DocumentParts.Properties(document).Pick(random) is { } place && Toggle(place.Value, "deprecated");

    private static bool ToggleAdditional(JsonObject document, Random random)
    {
        if (DocumentParts.ObjectSchemas(document).Pick(random) is not { } schema)
        {
            return false;
        }

        schema["additionalProperties"] = (schema["additionalProperties"] as JsonValue)?.GetValue<bool>() == false;
        return true;
    }

    private static bool ToggleDefault(JsonObject document, Random random)
    {
        var texts = DocumentParts
            .Properties(document)
            .Where(place => place.Value["type"]?.GetValue<string>() == "string" && place.Value.Count <= 2)
            .ToList();
        if (texts.Pick(random) is not { } text)
        {
            return false;
        }

        if (!text.Value.Remove("default"))
        {
            text.Value["default"] = "something";
        }

        return true;
    }

    private static bool AddEnumValue(JsonObject document, Random random)
    {
        if (DocumentParts.Enums(document).Pick(random) is not { } values)
        {
            return false;
        }

        values.Insert(random.Next(values.Count + 1), "value-" + random.Next(100));
        return true;
    }

    private static bool RemoveEnumValue(JsonObject document, Random random)
    {
        if (DocumentParts.Enums(document).Pick(random) is not { Count: > 1 } values)
        {
            return false;
        }

        values.RemoveAt(random.Next(values.Count));
        return true;
    }

    private static bool ReorderEnum(JsonObject document, Random random)
    {
        if (DocumentParts.Enums(document).Pick(random) is not { Count: > 1 } values)
        {
            return false;
        }

        var first = values[0];
        values.RemoveAt(0);
        values.Add(first);
        return true;
    }

    private static bool ToggleFlags(JsonObject document, Random random)
    {
        if (DocumentParts.Enums(document).Pick(random)?.Parent is not JsonObject schema)
        {
            return false;
        }

        if (!schema.Remove("x-ms-enum-flags"))
        {
            schema["x-ms-enum-flags"] = new JsonObject { ["isFlags"] = true };
        }

        return true;
    }

    private static bool AddBase(JsonObject document, Random random)
    {
        var plain = DocumentParts
            .Components(document)
            .Where(component => component.Value!["properties"] is not null)
            .Select(component => component.Key)
            .ToList();
        if (
            plain.Pick(random) is not { } derived
            || plain.Where(name => name != derived).ToList().Pick(random) is not { } known
        )
        {
            return false;
        }

        var own = DocumentParts.Components(document)[derived]!.DeepClone();
        DocumentParts.Components(document)[derived] = new JsonObject
        {
            ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = Components + known }, own),
        };
        return true;
    }

    private static bool RemoveBase(JsonObject document, Random random)
    {
        var derived = DocumentParts
            .Components(document)
            .Where(component => component.Value!["allOf"] is JsonArray)
            .Select(component => component.Key)
            .ToList();
        if (derived.Pick(random) is not { } name)
        {
            return false;
        }

        DocumentParts.Components(document)[name] = DocumentParts.Components(document)[name]!["allOf"]![1]!.DeepClone();
        return true;
    }

    private static bool RenameComponent(JsonObject document, Random random)
    {
        var name = DocumentParts.Components(document).Select(component => component.Key).ToList().Pick(random)!;
        var text = document
            .ToJsonString()
            .Replace($"\"{Components}{name}\"", $"\"{Components}{name}Renamed\"", StringComparison.Ordinal)
            .Replace($"\"{name}\":", $"\"{name}Renamed\":", StringComparison.Ordinal);
        var renamed = JsonNode.Parse(text)!.AsObject();
        foreach (var member in renamed.ToList())
        {
            document[member.Key] = member.Value!.DeepClone();
        }

        return true;
    }

    private static bool ReplaceComponent(JsonObject document, Random random)
    {
        var name = DocumentParts.Components(document).Select(component => component.Key).ToList().Pick(random)!;
        var schema = RandomSchema.Of(document, random);
        return schema["$ref"] is null && Replace(new Place(DocumentParts.Components(document), name), schema);
    }

    private static bool SwapComposition(JsonObject document, Random random)
    {
        var composed = DocumentParts
            .Components(document)
            .Where(component => component.Value!["oneOf"] is not null)
            .Select(component => component.Key)
            .ToList();
        if (composed.Pick(random) is not { } name)
        {
            return false;
        }

        var schema = DocumentParts.Components(document)[name]!.AsObject();
        schema["anyOf"] = schema["oneOf"]!.DeepClone();
        return schema.Remove("oneOf");
    }

    private static bool Replace(Place place, JsonObject schema)
    {
        place.Owner[place.Name] = schema;
        return true;
    }

    private static bool Toggle(JsonObject schema, string keyword)
    {
        if (schema.ContainsKey("$ref"))
        {
            return false;
        }

        if (!schema.Remove(keyword))
        {
            schema[keyword] = true;
        }

        return true;
    }
}
