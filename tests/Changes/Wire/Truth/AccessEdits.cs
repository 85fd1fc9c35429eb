using System.Text.Json.Nodes;
using static OpenApi.Changes.Tests.Wire.Truth.Parts;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>What authors do to the way to the service: servers and credentials.</summary>
internal static class AccessEdits
{
    public static readonly IReadOnlyList<(string Name, Func<JsonObject, Random, bool> Apply)> All =
    [
        ("credentials are needed", (document, _) => Secure(document, MadeOperation.Way("key"))),
        ("credentials may be left out", (document, _) => Secure(document, MadeOperation.Way("key"), new JsonObject())),
        (
            "another way to be let in is added",
            (document, _) => Post(document)["security"] is JsonArray ways && Add(ways, MadeOperation.Way("signature"))
        ),
        (
            "a way to be let in is removed",
            (document, random) => Post(document)["security"] is JsonArray { Count: 2 } ways && RemoveAt(ways, random)
        ),
        ("no credentials are needed", (document, _) => Post(document).Remove("security")),
        ("key has another name", (document, _) => Put(Scheme(document, "key"), "name", "X-Secret")),
        ("key moves to the query", (document, _) => Put(Scheme(document, "key"), "in", "query")),
        ("token is of another kind", (document, _) => Put(Scheme(document, "token"), "scheme", "basic")),
        ("scheme is renamed", RenameScheme),
        ("server moves", (document, _) => Serve(document, "/v2")),
        ("server is added", (document, _) => Serve(document, "/v1", "/v2")),
        ("servers change places", (document, _) => Serve(document, "/v2", "/v1")),
        ("operation gets a server of its own", (document, _) => Put(Post(document), "servers", Servers("/v3"))),
        (
            "server gets a variable",
            (document, _) =>
                Serve(document, "/{version}")
                && Put(
                    document["servers"]![0]!.AsObject(),
                    "variables",
                    new JsonObject { ["version"] = new JsonObject { ["default"] = "v1" } }
                )
        ),
    ];

    private static bool Secure(JsonObject document, params JsonNode[] ways) =>
        Post(document)["security"] is null && Put(Post(document), "security", new JsonArray(ways));

    private static JsonObject Scheme(JsonObject document, string name) =>
        document["components"]!["securitySchemes"]![name]!.AsObject();

    private static bool Serve(JsonObject document, params string[] urls) => Put(document, "servers", Servers(urls));

    private static JsonArray Servers(params string[] urls) => [.. urls.Select(url => new JsonObject { ["url"] = url })];

    private static bool RenameScheme(JsonObject document, Random random)
    {
        var schemes = document["components"]!["securitySchemes"]!.AsObject();
        schemes["secret"] = schemes["key"]!.DeepClone();
        schemes.Remove("key");
        foreach (var way in Post(document)["security"] as JsonArray ?? [])
        {
            if (way!.AsObject().Remove("key"))
            {
                way["secret"] = new JsonArray();
            }
        }

        return true;
    }

    private static bool Add(JsonArray ways, JsonNode way)
    {
        ways.Add(way);
        return true;
    }

    private static bool RemoveAt(JsonArray ways, Random random)
    {
        ways.RemoveAt(random.Next(ways.Count));
        return true;
    }
}
