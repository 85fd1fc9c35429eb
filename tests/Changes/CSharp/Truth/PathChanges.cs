using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>Changes of paths that leave most of the URL as it is.</summary>
internal static class PathChanges
{
    public static readonly IReadOnlyList<Func<JsonObject, Random, bool>> All =
    [
        RespellParameter,
        RespellParameter,
        RenameParameter,
        AddSibling,
        AddTwin,
        AddTwin,
    ];

    /// <summary>Other capitals, which can change the order of a method's arguments and no name in C#.</summary>
    private static bool RespellParameter(JsonObject document, Random random) =>
        Parameterized(document).Where(path => path.Split('{').Length > 2).ToList().Pick(random) is { } path
        && Rename(document, path, random, name => char.ToUpperInvariant(name[0]) + name[1..]);

    private static bool RenameParameter(JsonObject document, Random random) =>
        Parameterized(document).Pick(random) is { } path && Rename(document, path, random, name => "other" + name);

    /// <summary>Paths that differ only in the name of a parameter, or in an extension after it, share a place in the client.</summary>
    private static bool AddSibling(JsonObject document, Random random)
    {
        var paths = Parameterized(document).Where(path => path.EndsWith('}')).ToList();
        if (paths.Pick(random) is not { } path)
        {
            return false;
        }

        var sibling = path[..path.LastIndexOf('{')] + (random.Next(2) == 0 ? "{a-sibling}" : "{sibling}.json");
        DocumentParts.Paths(document)[sibling] = new JsonObject { [random.Next(2) == 0 ? "get" : "put"] = Done() };
        return true;
    }

    /// <summary>The path without the slash at its end, or with one, beside the one that is there, with a query of its own.</summary>
    private static bool AddTwin(JsonObject document, Random random)
    {
        var paths = DocumentParts.Paths(document);
        if (paths.Select(path => path.Key).Where(path => path.Length > 1).ToList().Pick(random) is not { } path)
        {
            return false;
        }

        var twin = path.EndsWith('/') ? path.TrimEnd('/') : path + "/";
        if (paths.ContainsKey(twin))
        {
            return false;
        }

        paths[twin] = paths[path]!.DeepClone();
        foreach (var operation in DocumentParts.Operations(document).Where(known => known.Owner == paths[twin]))
        {
            operation.Value.Remove("operationId");
            var parameters = (operation.Value["parameters"] as JsonArray)?.OfType<JsonObject>() ?? [];
            foreach (var query in parameters.Where(parameter => parameter["in"]!.GetValue<string>() == "query"))
            {
                query[random.Next(2) == 0 ? "name" : "other"] = "twin";
                query["schema"] = random.Next(2) == 0 ? query["schema"]!.DeepClone() : new JsonObject();
            }
        }

        return true;
    }

    private static bool Rename(JsonObject document, string path, Random random, Func<string, string> renamed)
    {
        var names = path.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]);
        var name = names.ToList().Pick(random)!;
        var paths = DocumentParts.Paths(document);
        var now = path.Replace($"{{{name}}}", $"{{{renamed(name)}}}", StringComparison.Ordinal);
        if (paths.ContainsKey(now))
        {
            return false;
        }

        var item = paths[path]!.DeepClone();
        paths.Remove(path);
        paths[now] = item;
        foreach (var parameter in DocumentParts.ParametersOf(item).Where(known => IsPathParameter(known, name)))
        {
            parameter["name"] = renamed(name);
        }

        return true;
    }

    private static bool IsPathParameter(JsonObject parameter, string name) =>
        parameter["in"]!.GetValue<string>() == "path" && parameter["name"]!.GetValue<string>() == name;

    private static List<string> Parameterized(JsonObject document) =>
        [.. DocumentParts.Paths(document).Select(path => path.Key).Where(path => path.Contains('{'))];

    private static JsonObject Done() =>
        new() { ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "done" } } };
}
