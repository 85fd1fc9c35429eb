using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>Changes of paths and operations.</summary>
internal static class OperationChanges
{
    public static readonly IReadOnlyList<Func<JsonObject, Random, bool>> All =
    [
        RemovePath,
        AddPath,
        RenamePath,
        DropSlash,
        RemoveOperation,
        AddOperation,
        ChangeMethod,
        AddQueryParameter,
        RemoveParameter,
        RetypeParameter,
        AddBody,
        RemoveBody,
        RetypeBody,
        RetypeResult,
        RemoveResult,
        AddError,
        RemoveError,
        AddMediaType,
    ];

    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    private static bool RemovePath(JsonObject document, Random random)
    {
        var paths = DocumentParts.Paths(document);
        return paths.Count > 1 && paths.Remove(PathOf(document, random)!);
    }

    private static bool AddPath(JsonObject document, Random random)
    {
        var path = random.Next(2) == 0 ? "/added" + random.Next(9) : PathOf(document, random)!.TrimEnd('/') + "/more";
        DocumentParts.Paths(document)[path] = new JsonObject { ["get"] = NewOperation(document, random) };
        return true;
    }

    private static bool RenamePath(JsonObject document, Random random)
    {
        var path = PathOf(document, random)!;
        var item = DocumentParts.Paths(document)[path]!.DeepClone();
        DocumentParts.Paths(document).Remove(path);
        DocumentParts.Paths(document)["/v2" + path] = item;
        return true;
    }

    /// <summary>A path without the slash at its end takes the place of the shortcut to the one with it.</summary>
    private static bool DropSlash(JsonObject document, Random random)
    {
        var paths = DocumentParts.Paths(document);
        if (
            paths.Select(path => path.Key).FirstOrDefault(path => path.Length > 1 && path.EndsWith('/')) is not { } path
        )
        {
            return false;
        }

        paths[path.TrimEnd('/')] = paths[path]!.DeepClone();
        return random.Next(2) == 0 || paths.Remove(path);
    }

    private static bool RemoveOperation(JsonObject document, Random random) =>
        DocumentParts.Operations(document) is { Count: > 1 } operations
        && operations.Pick(random) is { } operation
        && operation.Owner.Remove(operation.Name);

    private static bool AddOperation(JsonObject document, Random random)
    {
        var item = DocumentParts.Paths(document)[PathOf(document, random)!]!.AsObject();
        var method = Methods.Where(known => !item.ContainsKey(known)).ToList().Pick(random);
        if (method is null)
        {
            return false;
        }

        item[method] = NewOperation(document, random);
        return true;
    }

    private static bool ChangeMethod(JsonObject document, Random random)
    {
        if (
            DocumentParts.Operations(document).Pick(random) is not { } place
            || Methods.Where(known => !place.Owner.ContainsKey(known)).ToList().Pick(random) is not { } method
        )
        {
            return false;
        }

        place.Owner[method] = place.Value.DeepClone();
        return place.Owner.Remove(place.Name);
    }

    private static bool AddQueryParameter(JsonObject document, Random random)
    {
        if (DocumentParts.Operations(document).Pick(random) is not { } operation)
        {
            return false;
        }

        var list = operation.Value["parameters"] as JsonArray;
        if (list is null)
        {
            operation.Value["parameters"] = list = [];
        }

        list.Add(
            new JsonObject
            {
                ["name"] = "added-" + random.Next(1000),
                ["in"] = "query",
                ["schema"] = RandomSchema.Of(document, random),
            }
        );
        return true;
    }

    private static bool RemoveParameter(JsonObject document, Random random)
    {
        var queries = DocumentParts.QueryParameters(document);
        return queries.Pick(random) is { Parent: JsonArray owner } query && owner.Remove(query);
    }

    private static bool RetypeParameter(JsonObject document, Random random)
    {
        var all = DocumentParts.ParameterLists(document).SelectMany(list => list.OfType<JsonObject>()).ToList();
        if (all.Pick(random) is not { } parameter)
        {
            return false;
        }

        parameter["schema"] = RandomSchema.Of(document, random);
        return true;
    }

    private static bool AddBody(JsonObject document, Random random)
    {
        var without = DocumentParts
            .Operations(document)
            .Where(operation => !operation.Value.ContainsKey("requestBody"))
            .ToList();
        if (without.Pick(random) is not { } operation)
        {
            return false;
        }

        operation.Value["requestBody"] = new JsonObject { ["content"] = Content(RandomSchema.Of(document, random)) };
        return true;
    }

    private static bool RemoveBody(JsonObject document, Random random)
    {
        var with = DocumentParts.Operations(document).Where(known => known.Value.ContainsKey("requestBody")).ToList();
        return with.Pick(random) is { } operation && operation.Value.Remove("requestBody");
    }

    private static bool RetypeBody(JsonObject document, Random random) => Retype(document, random, "requestBody");

    private static bool RetypeResult(JsonObject document, Random random) => Retype(document, random, "responses");

    private static bool Retype(JsonObject document, Random random, string below)
    {
        if (DocumentParts.ContentSchemas(document, below).Pick(random) is not { } schema)
        {
            return false;
        }

        schema.Owner[schema.Name] = RandomSchema.Of(document, random);
        return true;
    }

    private static bool RemoveResult(JsonObject document, Random random)
    {
        if (DocumentParts.Operations(document).Pick(random) is not { } operation)
        {
            return false;
        }

        operation.Value["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "done" } };
        return true;
    }

    private static bool AddError(JsonObject document, Random random)
    {
        if (DocumentParts.Operations(document).Pick(random) is not { } operation)
        {
            return false;
        }

        operation.Value["responses"]!["4" + random.Next(10, 30)] = new JsonObject
        {
            ["description"] = "failed",
            ["content"] = Content(RandomSchema.Of(document, random)),
        };
        return true;
    }

    private static bool RemoveError(JsonObject document, Random random)
    {
        var errors = DocumentParts
            .Operations(document)
            .Select(operation => operation.Value["responses"]!.AsObject())
            .SelectMany(responses =>
                responses
                    .Where(response => response.Key is "default" || response.Key[0] == '4')
                    .Select(response => new Place(responses, response.Key))
            )
            .ToList();
        return errors.Pick(random) is { } error && error.Owner.Remove(error.Name);
    }

    private static bool AddMediaType(JsonObject document, Random random)
    {
        var bodies = DocumentParts
            .Operations(document)
            .Select(operation => operation.Value["requestBody"]?["content"] as JsonObject)
            .OfType<JsonObject>()
            .ToList();
        if (bodies.Pick(random) is not { } content)
        {
            return false;
        }

        content["image/jpeg"] = new JsonObject
        {
            ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" },
        };
        return true;
    }

    private static string? PathOf(JsonObject document, Random random) =>
        DocumentParts.Paths(document).Select(path => path.Key).ToList().Pick(random);

    private static JsonObject NewOperation(JsonObject document, Random random) =>
        new()
        {
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "ok",
                    ["content"] = Content(RandomSchema.Of(document, random)),
                },
            },
        };

    private static JsonObject Content(JsonObject schema) =>
        new() { ["application/json"] = new JsonObject { ["schema"] = schema } };
}
