using System.Text.Json.Nodes;
using static OpenApi.Changes.Tests.Wire.Truth.Parts;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>What authors do to bodies, answers and their headers.</summary>
internal static class MessageEdits
{
    public static readonly IReadOnlyList<(string Name, Func<JsonObject, Random, bool> Apply)> All =
    [
        ("body becomes required", (document, _) => Turn(Post(document)["requestBody"], "required", true)),
        ("body becomes optional", (document, _) => Turn(Post(document)["requestBody"], "required", false)),
        ("body is removed", (document, _) => Post(document).Remove("requestBody")),
        (
            "request media type is added",
            (document, _) => Put(Content(Post(document)["requestBody"]), "text/plain", new JsonObject())
        ),
        ("request media type is replaced", (document, _) => Replace(Content(Post(document)["requestBody"]))),
        (
            "response media type is added",
            (document, _) => Put(Content(Answers(document)["200"]), "text/plain", new JsonObject())
        ),
        ("response media type is replaced", (document, _) => Replace(Content(Answers(document)["200"]))),
        ("response body is removed", (document, _) => Answers(document)["200"]!.AsObject().Remove("content")),
        ("success is added", (document, _) => Put(Answers(document), "202", Described("later"))),
        (
            "success is replaced",
            (document, _) =>
                Answers(document)["200"] is { } answer
                && Answers(document).Remove("200")
                && Put(Answers(document), "201", answer)
        ),
        (
            "success is any",
            (document, _) =>
                Answers(document)["200"] is { } answer
                && Answers(document).Remove("200")
                && Put(Answers(document), "2XX", answer)
        ),
        ("failure is added", (document, _) => Put(Answers(document), "409", Described("taken"))),
        ("failure is removed", (document, _) => Answers(document).Remove("404")),
        ("other failures are described", (document, _) => Put(Answers(document), "default", Described("bad"))),
        ("header is added", (document, _) => Put(Headers(document), "X-Added", Header(isRequired: false))),
        ("required header is added", (document, _) => Put(Headers(document), "X-Added", Header(isRequired: true))),
        ("header is removed", (document, random) => Headers(document).Remove(Any(random))),
        ("header is always there", (document, random) => Turn(Headers(document)[Any(random)], "required", true)),
        ("header may be left out", (document, random) => Turn(Headers(document)[Any(random)], "required", false)),
        ("header is deprecated", (document, random) => Turn(Headers(document)[Any(random)], "deprecated", true)),
        ("header is written in another form", (document, _) => Turn(Headers(document)["X-Tags"], "explode", true)),
    ];

    private static string Any(Random random) => random.Next(2) == 0 ? "X-Count" : "X-Tags";

    private static JsonObject Header(bool isRequired) =>
        new()
        {
            ["required"] = isRequired,
            ["schema"] = new JsonObject { ["type"] = "string" },
        };

    private static bool Replace(JsonObject content)
    {
        var media = content["application/json"]!;
        content.Clear();
        return Put(content, "application/vnd.pets+json", media);
    }
}
