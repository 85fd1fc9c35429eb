using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenApi.Benchmarks.Subjects.Scaling;

/// <summary>A document made of many copies of another, so that its size is the only thing that changes.</summary>
internal static class CopiedDocument
{
    private const string Schemas = "#/components/schemas/";

    /// <summary>The text of a document with every path and every schema so many times, under names of their own.</summary>
    public static string Of(string json, int copies)
    {
        var whole = JsonNode.Parse(json)!.AsObject();
        var (paths, schemas) = (new JsonObject(), new JsonObject());
        for (var i = 0; i < copies; i++)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"Copy{i}");
            var copy = JsonNode.Parse(json.Replace(Schemas, Schemas + prefix, StringComparison.Ordinal))!;
            Move(copy["paths"]!.AsObject(), paths, "/" + prefix);
            Move(copy["components"]!["schemas"]!.AsObject(), schemas, prefix);
        }

        whole["paths"] = paths;
        whole["components"]!["schemas"] = schemas;
        return whole.ToJsonString();
    }

    private static void Move(JsonObject from, JsonObject to, string prefix)
    {
        foreach (var (name, value) in from)
        {
            to.Add(prefix + name, value!.DeepClone());
        }
    }
}
