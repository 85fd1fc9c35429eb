using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>
/// Changes that authors make to documents. Each is made at a place that chance chooses, and says whether it found one.
/// </summary>
internal static class DocumentChanges
{
    public static readonly IReadOnlyList<Func<JsonObject, Random, bool>> All =
    [
        .. SchemaChanges.All,
        .. OperationChanges.All,
        Reorder,
        Describe,
        ChangeServer,
    ];

    /// <summary>The document after one to three changes.</summary>
    public static JsonObject Change(string document, Random random)
    {
        var root = JsonNode.Parse(document)!.AsObject();
        for (var left = random.Next(1, 4); left > 0; )
        {
            left -= All[random.Next(All.Count)](root, random) ? 1 : 0;
        }

        return root;
    }

    /// <summary>One of several, or nothing where there are none.</summary>
    public static T? Pick<T>(this IReadOnlyList<T> items, Random random)
        where T : class => items.Count == 0 ? null : items[random.Next(items.Count)];

    private static bool Reorder(JsonObject document, Random random)
    {
        var paths = DocumentParts.Paths(document);
        var members = paths.ToList();
        paths.Clear();
        foreach (var member in members.OrderBy(_ => random.Next()))
        {
            paths.Add(member);
        }

        return true;
    }

    private static bool Describe(JsonObject document, Random random)
    {
        if (DocumentParts.Operations(document).Pick(random) is not { } operation)
        {
            return false;
        }

        operation.Value["description"] = "Said anew, " + random.Next(1000);
        operation.Value["deprecated"] = random.Next(2) == 0;
        return true;
    }

    private static bool ChangeServer(JsonObject document, Random random)
    {
        document["servers"] = new JsonArray(new JsonObject { ["url"] = "https://other.example/" + random.Next(9) });
        return true;
    }
}
