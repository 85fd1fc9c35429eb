using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>Changes around models that are thrown, and of types that change together with their names.</summary>
internal static class ExceptionChanges
{
    private const string Components = "#/components/schemas/";

    private static readonly string[] Members =
    [
        "message",
        "source",
        "helpLink",
        "stackTrace",
        "hResult",
        "responseStatusCode",
        "data",
        "toString",
    ];

    public static readonly IReadOnlyList<Func<JsonObject, Random, bool>> All =
    [
        TakeMemberName,
        ThrowNotice,
        ThrowNotice,
        StopThrowing,
        RenameAndGrow,
    ];

    /// <summary>A property that is called like what every exception has.</summary>
    private static bool TakeMemberName(JsonObject document, Random random)
    {
        if (DocumentParts.Properties(document).Pick(random) is not { } place)
        {
            return false;
        }

        var value = place.Value.DeepClone();
        place.Owner.Remove(place.Name);
        place.Owner[Members[random.Next(Members.Length)]] = value;
        return true;
    }

    /// <summary>A model with such properties is thrown.</summary>
    private static bool ThrowNotice(JsonObject document, Random random)
    {
        var notices = DocumentParts
            .Components(document)
            .Where(component =>
                component.Value!["properties"] is JsonObject properties && Members.Any(properties.ContainsKey)
            )
            .Select(component => component.Key)
            .ToList();
        if (
            notices.Pick(random) is not { } notice
            || DocumentParts.Operations(document).Pick(random) is not { } operation
        )
        {
            return false;
        }

        operation.Value["responses"]!["418"] = new JsonObject
        {
            ["description"] = "failed",
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject
                {
                    ["schema"] = new JsonObject { ["$ref"] = Components + notice },
                },
            },
        };
        return true;
    }

    /// <summary>All answers with one status are gone, so that what they threw is thrown elsewhere or nowhere.</summary>
    private static bool StopThrowing(JsonObject document, Random random)
    {
        var status = new[] { "4XX", "404", "400", "default" }.ToList().Pick(random)!;
        var isFound = false;
        foreach (var operation in DocumentParts.Operations(document))
        {
            isFound |= operation.Value["responses"]!.AsObject().Remove(status);
        }

        return isFound;
    }

    /// <summary>A component under another name, with a property more.</summary>
    private static bool RenameAndGrow(JsonObject document, Random random)
    {
        var components = DocumentParts.Components(document);
        var names = components
            .Where(component => component.Value!["properties"] is not null)
            .Select(known => known.Key);
        if (names.ToList().Pick(random) is not { } name)
        {
            return false;
        }

        var schema = components[name]!.DeepClone();
        components.Remove(name);
        components[name + "Grown"] = schema;
        schema["properties"]!["grown"] = new JsonObject { ["type"] = "string" };
        DocumentParts.Redirect(document, Components + name, Components + name + "Grown");
        return true;
    }
}
