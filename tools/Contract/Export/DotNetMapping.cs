using System.Text.Json.Nodes;

namespace OpenApi.Contract.Export;

/// <summary>
/// Writes an exported mapping in the words of WireMock.Net. Its matchers know no schema of a body, no parts of a multipart
/// body, and no query parameter or cookie that may be absent; such checks are left out.
/// </summary>
internal static class DotNetMapping
{
    /// <param name="mapping">The mapping.</param>
    /// <param name="priority">What is added to its priority, so that other mappings of a server go first.</param>
    public static JsonObject Of(ExportedMapping mapping, int priority = 0) =>
        new()
        {
            ["Guid"] = mapping.Id.ToString(),
            ["Title"] = mapping.Name,
            ["Priority"] = priority + mapping.Priority,
            ["Request"] = Request(mapping.Request),
            ["Response"] = Response(mapping.Response),
        };

    private static JsonObject Request(JsonObject request)
    {
        var written = new JsonObject { ["Url"] = Matched(Url(Text(request["urlPathPattern"]))) };
        if (Text(request["method"]) is var method and not "ANY")
        {
            written["Methods"] = new JsonArray(method);
        }

        Put(written, "Headers", Named(request["headers"], withAbsent: true));
        Put(written, "Cookies", Named(request["cookies"], withAbsent: false));
        Put(written, "Params", Named(request["queryParameters"], withAbsent: false));
        if (request["formParameters"] is JsonObject { Count: > 0 } form)
        {
            written["Body"] = new JsonObject
            {
                ["Matcher"] = new JsonObject
                {
                    ["Name"] = "FormUrlEncodedMatcher",
                    ["Patterns"] = new JsonArray([.. form.Select(field => JsonValue.Create($"{field.Key}=*"))]),
                    ["MatchOperator"] = "And",
                },
            };
        }

        return written;
    }

    /// <summary>The whole address: WireMock.Net matches paths decoded, where %2F and a slash are one.</summary>
    private static string Url(string path) =>
        $@"^https?://[^/]*{path.Replace("[^/]+", "[^/?]+", StringComparison.Ordinal)}(\?.*)?\z";

    private static void Put(JsonObject request, string name, JsonArray checks)
    {
        if (checks.Count > 0)
        {
            request[name] = checks;
        }
    }

    private static JsonArray Named(JsonNode? checks, bool withAbsent) =>
        [
            .. ((checks as JsonObject) ?? [])
                .Where(check => withAbsent || !MayBeAbsent(check.Value!))
                .Select(check => Named(check.Key, check.Value!)),
        ];

    private static JsonObject Named(string name, JsonNode check)
    {
        var named = Matched($@"\A{Expression(check)}");
        named["Name"] = name;
        named["IgnoreCase"] = true;
        if (MayBeAbsent(check))
        {
            // To WireMock.Net this is what a header means that is not there; one that is there is matched all the same.
            named["RejectOnMatch"] = true;
        }

        return named;
    }

    private static JsonObject Matched(string expression) =>
        new() { ["Matchers"] = new JsonArray(new JsonObject { ["Name"] = "RegexMatcher", ["Pattern"] = expression }) };

    private static bool MayBeAbsent(JsonNode check) =>
        check["or"] is JsonArray choices && choices.Any(choice => choice?["absent"] is not null);

    /// <summary>A check as one expression that looks ahead from the beginning of the text.</summary>
    private static string Expression(JsonNode check) =>
        check switch
        {
            _ when check["matches"] is { } pattern => $@"(?=(?:{Text(pattern)})\z)",
            _ when check["doesNotMatch"] is { } pattern => $@"(?!(?:{Text(pattern)})\z)",
            _ when check["contains"] is { } part =>
                $"(?=(?s:.*){System.Text.RegularExpressions.Regex.Escape(Text(part))})",
            _ when check["and"] is JsonArray all => string.Concat(all.Select(part => Expression(part!))),
            _ when check["or"] is JsonArray any =>
                $"(?:{string.Join('|', any.Where(part => part!["absent"] is null).Select(part => Expression(part!)))})",
            _ => throw new InvalidOperationException($"The export has no check like {check.ToJsonString()}."),
        };

    private static JsonObject Response(JsonObject response)
    {
        var written = new JsonObject
        {
            ["StatusCode"] = response["status"]!.DeepClone(),
            ["Headers"] = response["headers"]!.DeepClone(),
        };
        foreach (
            var (from, to) in new[] { ("body", "Body"), ("jsonBody", "BodyAsJson"), ("base64Body", "BodyAsBytes") }
        )
        {
            if (response[from] is { } body)
            {
                written[to] = body.DeepClone();
            }
        }

        return written;
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
