using System.Text.Json.Nodes;
using static OpenApi.Changes.Tests.Wire.Truth.Parts;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>What authors do to the values beside the body.</summary>
internal static class ParameterEdits
{
    private static readonly string[] Names = ["limit", "names", "X-Trace", "filter", "session", "X-Ids", "flag"];

    public static readonly IReadOnlyList<(string Name, Func<JsonObject, Random, bool> Apply)> All =
    [
        .. new[] { "query", "header", "cookie" }.SelectMany(place =>
            new[] { false, true }.Select(isRequired =>
                (
                    $"{(isRequired ? "required" : "optional")} {place} parameter is added",
                    new Func<JsonObject, Random, bool>((document, _) => Add(document, place, isRequired))
                )
            )
        ),
        ("parameter is removed", (document, random) => Parameters(document).Remove(Any(document, random))),
        ("parameter becomes required", (document, random) => Turn(Any(document, random), "required", true)),
        ("parameter becomes optional", (document, random) => Turn(Any(document, random), "required", false)),
        ("parameter is deprecated", (document, random) => Put(Any(document, random), "deprecated", true)),
        ("parameter moves to a header", (document, _) => Put(Parameter(document, "limit"), "in", "header")),
        ("parameter moves to the query", (document, _) => Put(Parameter(document, "X-Trace"), "in", "query")),
        ("text becomes JSON", (document, _) => BecomeJson(Parameter(document, "X-Trace"))),
        ("object becomes JSON", (document, _) => BecomeJson(Parameter(document, "filter"))),
        ("reserved characters may be sent", (document, _) => Turn(Parameter(document, "flag"), "allowReserved", true)),
        ("empty value may be sent", (document, _) => Turn(Parameter(document, "flag"), "allowEmptyValue", true)),
        ("empty value is refused", (document, _) => Turn(Parameter(document, "flag"), "allowEmptyValue", false)),
        (
            "joins are turned round",
            (document, random) =>
                Any(document, random) is var parameter && Put(parameter, "explode", !Explodes(parameter))
        ),
        ("list is joined or parted", (document, _) => Other(Parameter(document, "names"))),
        ("object is joined or parted", (document, _) => Other(Parameter(document, "filter"))),
        ("list in a header is joined or parted", (document, _) => Other(Parameter(document, "X-Ids"))),
        .. new[] { "spaceDelimited", "pipeDelimited" }.Select(style =>
            (
                $"list becomes {style}",
                new Func<JsonObject, Random, bool>((document, _) => Put(Parameter(document, "names"), "style", style))
            )
        ),
        (
            "single value becomes spaceDelimited",
            (document, _) => Put(Parameter(document, "limit"), "style", "spaceDelimited")
        ),
        ("object gets another style", (document, _) => Restyle(Parameter(document, "filter"))),
        .. new[] { "label", "matrix" }.Select(style =>
            (
                $"path value becomes {style}",
                new Func<JsonObject, Random, bool>((document, _) => Put(Parameter(document, "id"), "style", style))
            )
        ),
        ("path value is joined or parted", (document, _) => Other(Parameter(document, "id"))),
    ];

    private static JsonObject Any(JsonObject document, Random random) =>
        Parameter(document, Names[random.Next(Names.Length)]);

    private static bool Add(JsonObject document, string place, bool isRequired)
    {
        Parameters(document)
            .Add(
                new JsonObject
                {
                    ["name"] = "added",
                    ["in"] = place,
                    ["required"] = isRequired,
                    ["schema"] = new JsonObject { ["type"] = "string" },
                }
            );
        return true;
    }

    private static bool BecomeJson(JsonObject parameter)
    {
        var schema = parameter["schema"];
        parameter.Remove("schema");
        parameter.Remove("style");
        parameter.Remove("explode");
        return Put(
            parameter,
            "content",
            new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } }
        );
    }

    private static bool Explodes(JsonObject parameter) =>
        parameter["explode"]?.GetValue<bool>()
        ?? (parameter["style"] is null && parameter["in"]!.GetValue<string>() is "query" or "cookie");

    private static bool Other(JsonObject parameter) => Put(parameter, "explode", !Explodes(parameter));

    private static bool Restyle(JsonObject parameter) =>
        parameter["style"] is null ? Put(parameter, "style", "deepObject") : parameter.Remove("style");
}
