using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>The parts of a made document, and the small things that edits do to them.</summary>
internal static class Parts
{
    public const string Path = "/pets/{id}";

    public static JsonObject Item(JsonObject document) => document["paths"]![Path]!.AsObject();

    public static JsonObject Post(JsonObject document) => Item(document)["post"]!.AsObject();

    public static JsonArray Parameters(JsonObject document) => Post(document)["parameters"]!.AsArray();

    public static JsonObject Parameter(JsonObject document, string name) =>
        Parameters(document).Single(parameter => parameter!["name"]!.GetValue<string>() == name)!.AsObject();

    public static JsonObject Answers(JsonObject document) => Post(document)["responses"]!.AsObject();

    public static JsonObject Headers(JsonObject document) => Answers(document)["200"]!["headers"]!.AsObject();

    public static JsonObject Content(JsonNode? owner) => owner!["content"]!.AsObject();

    public static JsonObject Empty() => new() { ["responses"] = new JsonObject { ["200"] = Described("good") } };

    public static JsonObject Described(string description) => new() { ["description"] = description };

    public static bool Put(JsonObject owner, string name, JsonNode? value)
    {
        owner[name] = value;
        return true;
    }

    /// <summary>Turns a switch that stands the other way.</summary>
    public static bool Turn(JsonNode? owner, string name, bool value) =>
        (owner![name]?.GetValue<bool>() ?? false) != value && Put(owner.AsObject(), name, value);
}
