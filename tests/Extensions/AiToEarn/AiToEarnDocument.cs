using System.Text.Json;

namespace AiToEarn.Tests;

/// <summary>The checked-in document, which hand-written tables are held against.</summary>
internal static class AiToEarnDocument
{
    public static JsonElement Root { get; } = Load();

    /// <summary>Every operation: method in upper case, path template, and the operation object.</summary>
    public static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations() =>
        from path in Root.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Value.TryGetProperty("operationId", out _)
        select (operation.Name.ToUpperInvariant(), path.Name, operation.Value);

    /// <summary>Every entry of every list of error codes: the root's, the operations', and those noted for operations.</summary>
    public static IEnumerable<JsonElement> ErrorCodes() =>
        Root.GetProperty("x-error-codes")
            .EnumerateArray()
            .Concat(
                from operation in Operations()
                from list in new[] { "x-error-codes", "x-error-codes-noted" }
                where operation.Operation.TryGetProperty(list, out _)
                from code in operation.Operation.GetProperty(list).EnumerateArray()
                select code
            );

    public static string FolderOf(string marker)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Path.Exists(Path.Combine(folder.FullName, marker)))
        {
            folder =
                folder.Parent ?? throw new DirectoryNotFoundException($"No folder above the tests holds {marker}.");
        }
        return folder.FullName;
    }

    private static JsonElement Load()
    {
        const string name = "specs/aitoearn.openapi.json";
        return JsonElement.Parse(File.ReadAllBytes(Path.Combine(FolderOf(name), name)));
    }
}
