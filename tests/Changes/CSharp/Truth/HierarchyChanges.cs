using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>Changes of what extends what, of what a discriminator chooses, and of what is thrown.</summary>
internal static class HierarchyChanges
{
    private const string Components = "#/components/schemas/";

    public static readonly IReadOnlyList<Func<JsonObject, Random, bool>> All =
    [
        Rebase,
        InsertBase,
        LiftProperty,
        LowerProperty,
        RemapDiscriminator,
        ThrowComponent,
        ChooseMessage,
    ];

    /// <summary>Another component as base: one that is unlike, or one above or below the old one.</summary>
    private static bool Rebase(JsonObject document, Random random)
    {
        if (
            Derived(document).Pick(random) is not { } derived
            || OtherBases(document, derived.Name).Pick(random) is not { } known
        )
        {
            return false;
        }

        derived.Value["allOf"]![0]!["$ref"] = Components + known;
        return true;
    }

    private static bool InsertBase(JsonObject document, Random random)
    {
        if (Derived(document).Pick(random) is not { } derived)
        {
            return false;
        }

        var between = derived.Name + "Base";
        DocumentParts.Components(document)[between] = new JsonObject
        {
            ["allOf"] = new JsonArray(
                derived.Value["allOf"]![0]!.DeepClone(),
                new JsonObject { ["type"] = "object", ["properties"] = new JsonObject() }
            ),
        };
        derived.Value["allOf"]![0]!["$ref"] = Components + between;
        return true;
    }

    private static bool LiftProperty(JsonObject document, Random random) =>
        Derived(document).Pick(random) is { } derived && Move(Own(derived), Base(document, derived), random);

    private static bool LowerProperty(JsonObject document, Random random) =>
        Derived(document).Pick(random) is { } derived && Move(Base(document, derived), Own(derived), random);

    private static bool Move(JsonObject? from, JsonObject? to, Random random)
    {
        if (
            from is null
            || to is null
            || from.Select(property => property.Key).Where(name => !to.ContainsKey(name)).ToList().Pick(random)
                is not { } name
        )
        {
            return false;
        }

        to[name] = from[name]!.DeepClone();
        return from.Remove(name);
    }

    private static bool RemapDiscriminator(JsonObject document, Random random)
    {
        var mappings = DocumentParts
            .Components(document)
            .Select(component => component.Value!["discriminator"]?["mapping"] as JsonObject)
            .OfType<JsonObject>()
            .ToList();
        if (mappings.Pick(random) is not { Count: > 0 } mapping)
        {
            return false;
        }

        var (value, target) = mapping.ToList()[random.Next(mapping.Count)];
        switch (random.Next(3))
        {
            case 0:
                mapping.Remove(value);
                break;
            case 1:
                mapping[value + "-too"] = target!.DeepClone();
                break;
            default:
                mapping[value] = mapping.ToList()[random.Next(mapping.Count)].Value!.DeepClone();
                break;
        }

        return true;
    }

    /// <summary>A model that callers read becomes one that is thrown as well.</summary>
    private static bool ThrowComponent(JsonObject document, Random random)
    {
        var names = DocumentParts
            .Components(document)
            .Where(component => component.Value!["enum"] is null)
            .Select(component => component.Key)
            .ToList();
        if (DocumentParts.Operations(document).Pick(random) is not { } operation || names.Pick(random) is not { } name)
        {
            return false;
        }

        operation.Value["responses"]![random.Next(2) == 0 ? "409" : "default"] = new JsonObject
        {
            ["description"] = "failed",
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = Components + name } },
            },
        };
        return true;
    }

    private static bool ChooseMessage(JsonObject document, Random random)
    {
        var texts = DocumentParts
            .Properties(document)
            .Where(place => (place.Value["type"] as JsonValue)?.GetValue<string>() == "string")
            .ToList();
        if (texts.Pick(random) is not { } text)
        {
            return false;
        }

        if (!text.Value.Remove("x-ms-primary-error-message"))
        {
            text.Value["x-ms-primary-error-message"] = true;
        }

        return true;
    }

    private static List<Place> Derived(JsonObject document) =>
        [
            .. DocumentParts
                .Components(document)
                .Where(component =>
                    component.Value!["allOf"] is JsonArray { Count: > 1 } parts && parts[0]!["$ref"] is not null
                )
                .Select(component => new Place(DocumentParts.Components(document), component.Key)),
        ];

    private static List<string> OtherBases(JsonObject document, string derived) =>
        [
            .. DocumentParts
                .Components(document)
                .Where(component => component.Key != derived && component.Value!["enum"] is null)
                .Where(component =>
                    !component.Value!.ToJsonString().Contains($"\"{Components}{derived}\"", StringComparison.Ordinal)
                )
                .Select(component => component.Key),
        ];

    private static JsonObject? Own(Place derived) => derived.Value["allOf"]![1]!["properties"] as JsonObject;

    private static JsonObject? Base(JsonObject document, Place derived)
    {
        var name = derived.Value["allOf"]![0]!["$ref"]!.GetValue<string>()[Components.Length..];
        return DocumentParts.Components(document)[name]?["properties"] as JsonObject;
    }
}
