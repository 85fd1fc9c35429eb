using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>Schemas to put in place of others.</summary>
internal static class RandomSchema
{
    private static readonly string[] Inline =
    [
        """{ "type": "string" }""",
        """{ "type": "string", "format": "date-time" }""",
        """{ "type": "string", "format": "date" }""",
        """{ "type": "string", "format": "uuid" }""",
        """{ "type": "string", "format": "duration" }""",
        """{ "type": "string", "format": "byte" }""",
        """{ "type": "integer" }""",
        """{ "type": "integer", "format": "int32" }""",
        """{ "type": "integer", "format": "int64" }""",
        """{ "type": "integer", "format": "uint8" }""",
        """{ "type": "number" }""",
        """{ "type": "number", "format": "float" }""",
        """{ "type": "number", "format": "decimal" }""",
        """{ "type": "boolean" }""",
        """{ "type": "array", "items": { "type": "string" } }""",
        """{ "type": "array", "items": { "type": "integer", "format": "int32" } }""",
        """{ "type": "string", "enum": ["one", "two"] }""",
        """{ "type": "object", "properties": { "inner": { "type": "string" } } }""",
        """{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""",
        """{}""",
    ];

    /// <summary>A schema of its own, a reference to a component, or a list of such.</summary>
    public static JsonObject Of(JsonObject document, Random random)
    {
        var components = document["components"]!["schemas"]!.AsObject().Select(member => member.Key).ToList();
        if (random.Next(3) > 0)
        {
            return JsonNode.Parse(Inline[random.Next(Inline.Length)])!.AsObject();
        }

        var reference = new JsonObject
        {
            ["$ref"] = "#/components/schemas/" + components[random.Next(components.Count)],
        };
        return random.Next(3) == 0 ? new JsonObject { ["type"] = "array", ["items"] = reference } : reference;
    }
}
