using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions;
using OpenApi.Contract.Requests;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Values;

namespace OpenApi.Contract.Suites;

/// <summary>Fills the query and the headers of a call with the values that a document shows.</summary>
internal static class ParameterBinding
{
    /// <returns>The parameters that the client has no place for, by location and name.</returns>
    public static IReadOnlyList<string> Fill(
        DocumentedRequest request,
        object query,
        RequestHeaders headers,
        SuiteOptions options
    )
    {
        var homeless = new List<string>();
        foreach (var (parameter, value) in request.Parameters)
        {
            switch (parameter.In)
            {
                case "query" when !options.OwnQuery.Contains(parameter.Name):
                    homeless.AddRange(SetQuery(query, parameter, value).Select(name => $"query {name}"));

                    break;
                case "header" when !options.OwnHeaders.Contains(parameter.Name) && parameter.Name != "Content-Length":
                    headers.Add(parameter.Name, ParameterWriter.Header(parameter, value));
                    break;
                case "cookie":
                    headers.Add("Cookie", $"{parameter.Name}={ParameterWriter.Plain(value)}");
                    break;
            }
        }

        return homeless;
    }

    /// <summary>Sets one property, or one for each member of an object that is written member by member.</summary>
    private static List<string> SetQuery(object query, Parameter parameter, JsonNode? value)
    {
        if (PropertyFor(query.GetType(), parameter.Name) is { } property)
        {
            return Set(property, query, value) ? [] : [parameter.Name];
        }

        return value is not JsonObject members
            ? [parameter.Name]
            :
            [
                .. members
                    .Select(member =>
                        (
                            Name: parameter.Style == "deepObject" ? $"{parameter.Name}[{member.Key}]" : member.Key,
                            member.Value
                        )
                    )
                    .Where(member =>
                        PropertyFor(query.GetType(), member.Name) is not { } own || !Set(own, query, member.Value)
                    )
                    .Select(member => member.Name),
            ];
    }

    private static PropertyInfo? PropertyFor(Type query, string name)
    {
        var properties = query.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return Array.Find(properties, property => WireName(property) == name)
            ?? Array.Find(properties, property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static string? WireName(PropertyInfo property) =>
        property.GetCustomAttribute<QueryParameterAttribute>()?.TemplateName is { } template
            ? Uri.UnescapeDataString(template)
            : null;

    private static bool Set(PropertyInfo property, object query, JsonNode? value)
    {
        // A structured value that the client takes as text is written as JSON.
        var isText = property.PropertyType == typeof(string) && value is JsonObject;
        if (!TypedValue.TryMake(isText ? SampleJson.Text(value) : value, property.PropertyType, out var made))
        {
            return false;
        }

        property.SetValue(query, made);
        return true;
    }
}
