using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Swagger;

/// <summary>The body and form parameters of 2.0 as the request body of 3.0.</summary>
internal static class SwaggerBodies
{
    private const string Json = "application/json";
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    /// <summary>The request body, or null when there is none.</summary>
    /// <param name="parameters">The operation's parameters, references followed.</param>
    /// <param name="consumes">The media types that the operation takes.</param>
    /// <param name="findings">Takes what has no counterpart.</param>
    public static ObjectNode? Of(
        IReadOnlyCollection<Node> parameters,
        IReadOnlyList<string> consumes,
        Findings findings
    ) =>
        parameters.FirstOrDefault(SwaggerParameters.IsBody) is { } body ? FromBody(body, consumes)
        : parameters.Where(SwaggerParameters.IsForm).ToList() is { Count: > 0 } fields
            ? FromForm(fields, consumes, findings)
        : null;

    private static ObjectNode FromBody(Node body, IReadOnlyList<string> consumes)
    {
        var content = new ConvertedObject(body);
        var schema = SwaggerSchemas.Of(body);
        foreach (var mediaType in consumes.DefaultIfEmpty(Json))
        {
            content.Add(
                mediaType,
                new ConvertedObject(body).Add("schema", schema).Add("example", body["x-example"]).Build()
            );
        }

        return new ConvertedObject(body)
            .Copy(body, name => name is "description" or "required" || name.StartsWith("x-", StringComparison.Ordinal))
            .Add("content", content.Build())
            .Build();
    }

    private static ObjectNode FromForm(List<Node> fields, IReadOnlyList<string> consumes, Findings findings)
    {
        var first = fields[0];
        var properties = new ConvertedObject(first);
        var encoding = new ConvertedObject(first);
        var required = new List<Node>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field["name"]?.AsString is not { } name || !names.Add(name))
            {
                continue;
            }

            properties.Add(name, SwaggerSchemas.Of(field, isProperty: true));
            if (SwaggerParameters.IsArray(field))
            {
                var entry = new ConvertedObject(field);
                SwaggerParameters.AddStyle(entry, field, "form", findings);
                encoding.Add(name, entry.Build());
            }

            if (field["required"]?.AsBoolean == true)
            {
                required.Add(new ScalarNode(field, NodeKind.String, name));
            }
        }

        var schema = new ConvertedObject(first)
            .Add("type", "object")
            .Add("properties", properties.Build())
            .Add("required", required.Count == 0 ? null : new ArrayNode(first, [.. required]))
            .Build();
        var encodings = encoding.BuildUnlessEmpty();
        var content = new ConvertedObject(first);
        foreach (var mediaType in FormTypes(consumes, fields.Any(SwaggerSchemas.IsFile)))
        {
            content.Add(mediaType, new ConvertedObject(first).Add("schema", schema).Add("encoding", encodings).Build());
        }

        return new ConvertedObject(first).Add("content", content.Build()).Add("required", required.Count > 0).Build();
    }

    /// <summary>The form types that the operation takes; a form with files can only be multipart.</summary>
    private static List<string> FormTypes(IReadOnlyList<string> consumes, bool hasFile)
    {
        var stated = consumes
            .Where(type =>
                type.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase)
                || (!hasFile && type.StartsWith(UrlEncoded, StringComparison.OrdinalIgnoreCase))
            )
            .ToList();
        return stated.Count > 0 ? stated : [hasFile ? Multipart : UrlEncoded];
    }
}
