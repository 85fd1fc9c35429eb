using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenApi.Contract.Description;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract.Export;

/// <summary>Writes WireMock's request patterns: the address of an operation, and the checks that its document asks for.</summary>
internal static class RequestPattern
{
    private const string Anything = "(?s).+";

    /// <summary>A pattern for method and path alone.</summary>
    public static JsonObject Address(string method, ContractOperation operation)
    {
        var bases = operation.BasePaths.Where(path => path.Length > 0).Select(PathExpression).ToList();
        var prefix = bases.Count == 0 ? "" : $"(?:{string.Join('|', bases)})?";
        return new JsonObject { ["method"] = method, ["urlPathPattern"] = prefix + PathExpression(operation.Template) };
    }

    /// <summary>Adds the checks of parameters, credentials and body.</summary>
    public static JsonObject WithChecks(JsonObject pattern, ContractOperation operation)
    {
        var query = new JsonObject();
        var headers = new JsonObject();
        var cookies = new JsonObject();
        foreach (var parameter in operation.Parameters)
        {
            var home = parameter.In switch
            {
                "query" => query,
                "header" => headers,
                "cookie" => cookies,
                _ => null,
            };
            if (home is not null && Check(parameter) is { } check)
            {
                home[parameter.Name] = check;
            }
        }

        AddCredentials(operation, query, headers, cookies);
        Put(pattern, "queryParameters", query);
        Put(pattern, "headers", headers);
        Put(pattern, "cookies", cookies);
        AddBody(pattern, operation);
        return pattern;
    }

    private static void Put(JsonObject pattern, string name, JsonObject checks)
    {
        if (checks.Count > 0)
        {
            pattern[name] = checks;
        }
    }

    private static JsonObject? Check(Parameter parameter)
    {
        if (parameter.Style is "deepObject" || parameter.ContentType is not null)
        {
            return null;
        }

        var check = new JsonObject { ["matches"] = Expression(parameter) };
        return parameter.IsRequired
            ? check
            : new JsonObject { ["or"] = new JsonArray(new JsonObject { ["absent"] = true }, check) };
    }

    /// <summary>What can be said of a text by one expression: its type, its values or its pattern.</summary>
    private static string Expression(Parameter parameter)
    {
        if (parameter.Schema is not { } schema)
        {
            return Anything;
        }

        var shape = SchemaShape.Of(schema);
        var target = schema.Target;
        return shape.Types.HasFlag(SchemaTypes.Array) || shape.Types.HasFlag(SchemaTypes.Object) ? Anything
            : target.Enum is { } values ? string.Join('|', values.Select(value => Regex.Escape(AsText(value))))
            : shape.Types.HasFlag(SchemaTypes.String) && target["pattern"]?.AsString is { } pattern
                ? $"(?s).*(?:{pattern}).*"
            : shape.Types is SchemaTypes.Integer ? "-?[0-9]+"
            : shape.Types is SchemaTypes.Number ? @"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?"
            : shape.Types is SchemaTypes.Boolean ? "true|false"
            : "(?s).*";
    }

    private static string AsText(OpenApi.Documents.Nodes.Node value) =>
        (value as OpenApi.Documents.Nodes.ScalarNode)?.Text ?? "";

    private static void AddCredentials(
        ContractOperation operation,
        JsonObject query,
        JsonObject headers,
        JsonObject cookies
    )
    {
        // WireMock cannot say "this header or that one"; where ways differ in the place, any of them passes.
        var places = operation
            .Security.Select(rule => rule.Schemes.Select(scheme => Place(scheme.Value)).ToHashSet())
            .ToList();
        if (places.Count == 0)
        {
            return;
        }

        foreach (var (home, name, expression) in places.Aggregate((common, one) => [.. common.Intersect(one)]))
        {
            var target = home switch
            {
                "query" => query,
                "cookie" => cookies,
                _ => headers,
            };
            target.TryAdd(name, new JsonObject { ["matches"] = expression });
        }
    }

    private static (string Home, string Name, string Expression) Place(SecurityScheme scheme) =>
        scheme.Type switch
        {
            "apiKey" => (scheme.In ?? "header", scheme.Name ?? "", Anything),
            "http" => ("header", "Authorization", $"(?i){Regex.Escape(scheme.Scheme ?? "")} .+"),
            _ => ("header", "Authorization", "(?i)bearer .+"),
        };

    private static void AddBody(JsonObject pattern, ContractOperation operation)
    {
        if (operation.Source.RequestBody is not { IsRequired: true } body || body.Content.ToList() is not [var media])
        {
            return;
        }

        var type = new JsonObject { ["matches"] = "(?i)" + Regex.Escape(MediaTypeName.Essence(media.Name)) + ".*" };
        var headers = pattern["headers"] as JsonObject ?? [];
        headers["Content-Type"] = type;
        pattern["headers"] = headers;
        if (media.Schema is not { } schema)
        {
            return;
        }

        if (MediaTypeName.IsJson(media.Name))
        {
            pattern["bodyPatterns"] = new JsonArray(
                new JsonObject
                {
                    ["matchesJsonSchema"] = JsonSchemaExport.Write(schema, Direction.Request),
                    ["schemaVersion"] = "V202012",
                }
            );
        }
        else if (MediaTypeName.IsForm(media.Name) && schema.Target.Required.Any())
        {
            pattern["formParameters"] = new JsonObject(
                schema.Target.Required.Select(name =>
                    KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["matches"] = Anything })
                )
            );
        }
        else if (MediaTypeName.IsMultipartForm(media.Name) && schema.Target.Required.Any())
        {
            pattern["multipartPatterns"] = new JsonArray([
                .. schema.Target.Required.Select(name => new JsonObject { ["name"] = name, ["matchingType"] = "ANY" }),
            ]);
        }
    }

    private static string PathExpression(string template) =>
        string.Concat(
            PathParts()
                .Split(template)
                .Select(
                    (part, at) =>
                        at % 2 == 0 ? Regex.Escape(part).Replace("/", "\\/", StringComparison.Ordinal) : "[^/]+"
                )
        );

    private static Regex PathParts() => new(@"(\{[^{}]*\})", RegexOptions.CultureInvariant);
}
