using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>Changes that leave the names and types of members alone: what is obsolete, defaults, how an enumeration counts.</summary>
internal static class StateChanges
{
    private const int MoreThanAnIntHolds = 32;

    public static readonly IReadOnlyList<Func<JsonObject, Random, bool>> All =
    [
        DeprecateComponent,
        DeprecateQuery,
        DeprecatePath,
        ChangeDefault,
        GrowFlags,
        ShrinkFlags,
    ];

    private static bool DeprecateComponent(JsonObject document, Random random)
    {
        var schemas = DocumentParts.Components(document).Select(component => component.Value!.AsObject()).ToList();
        return Toggle(schemas.Pick(random)!);
    }

    private static bool DeprecateQuery(JsonObject document, Random random) =>
        DocumentParts.QueryParameters(document).Pick(random) is { } query && Toggle(query);

    private static bool DeprecatePath(JsonObject document, Random random)
    {
        if (DocumentParts.Operations(document).Pick(random) is not { } chosen)
        {
            return false;
        }

        foreach (var operation in DocumentParts.Operations(document).Where(other => other.Owner == chosen.Owner))
        {
            operation.Value["deprecated"] = true;
        }

        return true;
    }

    private static bool ChangeDefault(JsonObject document, Random random)
    {
        var defaults = DocumentParts.Properties(document).Where(place => place.Value["default"] is not null).ToList();
        if (
            defaults.Pick(random) is not { } place
            || place.Value["default"]!.GetValueKind() is not System.Text.Json.JsonValueKind.String
        )
        {
            return false;
        }

        place.Value["default"] = "other" + random.Next(9);
        return true;
    }

    private static bool GrowFlags(JsonObject document, Random random)
    {
        if (Flags(document).Pick(random) is not { Count: < MoreThanAnIntHolds } values)
        {
            return false;
        }

        for (var number = 0; values.Count < MoreThanAnIntHolds; number++)
        {
            values.Add("grown" + number);
        }

        return true;
    }

    private static bool ShrinkFlags(JsonObject document, Random random)
    {
        if (Flags(document).Pick(random) is not { Count: >= MoreThanAnIntHolds } values)
        {
            return false;
        }

        while (values.Count >= MoreThanAnIntHolds)
        {
            values.RemoveAt(values.Count - 1);
        }

        return true;
    }

    private static List<JsonArray> Flags(JsonObject document) =>
        [.. DocumentParts.Enums(document).Where(values => values.Parent!["x-ms-enum-flags"] is not null)];

    private static bool Toggle(JsonObject node)
    {
        if (!node.Remove("deprecated"))
        {
            node["deprecated"] = true;
        }

        return true;
    }
}
