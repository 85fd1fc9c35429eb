using System.Globalization;
using System.Text.Json.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Values;

namespace OpenApi.Contract.Requests;

/// <summary>Writes the value of a parameter in its style (OpenAPI, "Style Values").</summary>
public static class ParameterWriter
{
    /// <summary>The text that stands in the path, percent-encoded.</summary>
    public static string Path(Parameter parameter, JsonNode? value)
    {
        var (prefix, separator) = parameter.Style switch
        {
            "label" => (".", parameter.Explodes ? "." : ","),
            "matrix" => ($";{parameter.Name}=", parameter.Explodes ? $";{parameter.Name}=" : ","),
            _ => ("", ","),
        };
        return value switch
        {
            JsonArray items => prefix + string.Join(separator, items.Select(item => Encode(item))),
            JsonObject members when parameter.Style == "matrix" && parameter.Explodes => string.Concat(
                members.Select(member => $";{Encode(member.Key)}={Encode(member.Value)}")
            ),
            JsonObject members => prefix + Joined(members, parameter.Explodes, separator),
            _ => prefix + Encode(value),
        };
    }

    /// <summary>The pairs that stand in the query, percent-encoded.</summary>
    public static IEnumerable<string> Query(Parameter parameter, JsonNode? value)
    {
        var name = Encode(parameter.Name);
        if (parameter.ContentType is not null)
        {
            return [$"{name}={Uri.EscapeDataString(SampleJson.Text(value))}"];
        }

        return (parameter.Style, value) switch
        {
            ("deepObject", JsonObject members) => Deep(name, members),
            ("spaceDelimited", JsonArray items) when !parameter.Explodes =>
            [
                $"{name}={string.Join("%20", items.Select(Encode))}",
            ],
            ("pipeDelimited", JsonArray items) when !parameter.Explodes =>
            [
                $"{name}={string.Join('|', items.Select(Encode))}",
            ],
            (_, JsonArray items) when parameter.Explodes => items.Select(item => $"{name}={Encode(item)}"),
            (_, JsonArray items) => [$"{name}={string.Join(',', items.Select(Encode))}"],
            (_, JsonObject members) when parameter.Explodes => members.Select(member =>
                $"{Encode(member.Key)}={Encode(member.Value)}"
            ),
            (_, JsonObject members) => [$"{name}={Joined(members, false, ",")}"],
            _ => [$"{name}={Encode(value)}"],
        };
    }

    /// <summary>The text that stands in a header.</summary>
    public static string Header(Parameter parameter, JsonNode? value) =>
        parameter.ContentType is not null
            ? SampleJson.Text(value)
            : value switch
            {
                JsonArray items => string.Join(",", items.Select(Plain)),
                JsonObject members when parameter.Explodes => string.Join(
                    ",",
                    members.Select(member => $"{member.Key}={Plain(member.Value)}")
                ),
                JsonObject members => string.Join(",", members.Select(member => $"{member.Key},{Plain(member.Value)}")),
                _ => Plain(value),
            };

    /// <summary>A scalar as text, without quotes.</summary>
    public static string Plain(JsonNode? value) =>
        value switch
        {
            null => "",
            JsonValue scalar when scalar.TryGetValue<string>(out var text) => text,
            _ => SampleJson.Text(value),
        };

    private static IEnumerable<string> Deep(string prefix, JsonObject members) =>
        members.SelectMany(member =>
            member.Value switch
            {
                JsonObject inner => Deep($"{prefix}[{Encode(member.Key)}]", inner),
                JsonArray items => items.Select(item => $"{prefix}[{Encode(member.Key)}]={Encode(item)}"),
                _ => [$"{prefix}[{Encode(member.Key)}]={Encode(member.Value)}"],
            }
        );

    private static string Joined(JsonObject members, bool explodes, string separator) =>
        string.Join(
            separator,
            members.Select(member =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Encode(member.Key)}{(explodes ? "=" : ",")}{Encode(member.Value)}"
                )
            )
        );

    private static string Encode(JsonNode? value) => Uri.EscapeDataString(Plain(value));

    private static string Encode(string text) => Uri.EscapeDataString(text);
}
