using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Swagger;

/// <summary>The responses of 2.0 in the shape of 3.0.</summary>
internal static class SwaggerResponses
{
    /// <summary>The response in the shape of 3.0.</summary>
    /// <param name="response">The response, its reference followed.</param>
    /// <param name="produces">The media types that the operation gives.</param>
    /// <param name="findings">Takes what has no counterpart.</param>
    public static Node Convert(Node response, IReadOnlyList<string> produces, Findings findings) =>
        response is not ObjectNode
            ? response
            : new ConvertedObject(response)
                .Copy(response, name => name is not ("schema" or "examples" or "headers" or "content"))
                .Add("headers", Headers(response["headers"], findings))
                .Add("content", Content(response, produces))
                .Build();

    private static ObjectNode? Headers(Node? headers, Findings findings)
    {
        if (headers is not ObjectNode byName)
        {
            return null;
        }

        var converted = new ConvertedObject(byName);
        foreach (var member in byName.Members)
        {
            var header = new ConvertedObject(member.Value).Copy(
                member.Value,
                name => name == "description" || name.StartsWith("x-", StringComparison.Ordinal)
            );
            if (SwaggerParameters.IsArray(member.Value))
            {
                SwaggerParameters.AddStyle(header, member.Value, "simple", findings);
            }

            converted.Add(member.Name, header.Add("schema", SwaggerSchemas.Of(member.Value)).Build());
        }

        return converted.Build();
    }

    private static ObjectNode? Content(Node response, IReadOnlyList<string> produces)
    {
        var schema = response["schema"];
        var examples = response["examples"];
        var fallback =
            schema is not null && SwaggerSchemas.IsFile(schema) ? "application/octet-stream" : "application/json";
        var types = schema is null ? [] : produces.DefaultIfEmpty(fallback);
        var named = (examples?.AsObject?.Members ?? [])
            .Select(member => member.Name)
            .Where(name => name.IndexOf('/') > 0);
        var converted = schema is null ? null : SwaggerSchemas.FileAsText(schema);
        var content = new ConvertedObject(schema ?? response);
        foreach (var mediaType in types.Concat(named).Distinct(StringComparer.Ordinal))
        {
            content.Add(
                mediaType,
                new ConvertedObject(schema ?? response)
                    .Add("schema", converted)
                    .Add("example", examples?[mediaType])
                    .Build()
            );
        }

        return content.BuildUnlessEmpty();
    }
}
