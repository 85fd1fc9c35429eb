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
        .. NamingChanges.All,
        .. HierarchyChanges.All,
        .. StateChanges.All,
        .. KindredChanges.All,
        .. PathChanges.All,
        .. ExceptionChanges.All,
        Reorder,
        Describe,
        ChangeServer,
    ];

    /// <summary>The document after one to three changes; it never is the one before.</summary>
    /// <param name="document">The document before.</param>
    /// <param name="random">What chance is.</param>
    /// <param name="first">The change to begin with, if the document has a place for it; any when null.</param>
    public static JsonObject Change(string document, Random random, Func<JsonObject, Random, bool>? first = null)
    {
        var before = JsonNode.Parse(document)!;
        var root = before.DeepClone().AsObject();
        var left = random.Next(1, 4) - (first?.Invoke(root, random) == true ? 1 : 0);
        while (left > 0 || JsonNode.DeepEquals(root, before))
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
