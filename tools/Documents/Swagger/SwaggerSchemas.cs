using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Swagger;

/// <summary>Schemas out of the parameters, headers and files of 2.0, which state their type without a schema.</summary>
internal static class SwaggerSchemas
{
    /// <summary>The schema that a parameter or header states.</summary>
    /// <param name="holder">The parameter or header.</param>
    /// <param name="isProperty">Whether the schema becomes a property, which keeps its description.</param>
    public static Node Of(Node holder, bool isProperty = false)
    {
        if (holder["schema"] is { } schema)
        {
            return FileAsText(schema);
        }

        var isFile = IsFile(holder);
        var converted = new ConvertedObject(holder);
        if (isFile)
        {
            converted.Add("type", "string").Add("format", "binary");
        }

        return converted
            .Copy(holder, name => IsOfSchema(name, isProperty) && !(isFile && name is "type" or "format"))
            .Build();
    }

    /// <summary>Whether a parameter or schema is a file.</summary>
    public static bool IsFile(Node node) => node["type"]?.AsString == "file";

    /// <summary>A schema of the type <c>file</c> as a binary text; any other as it is.</summary>
    public static Node FileAsText(Node schema) =>
        IsFile(schema)
            ? new ConvertedObject(schema)
                .Add("type", "string")
                .Add("format", "binary")
                .Copy(schema, name => name is not ("type" or "format"))
                .Build()
            : schema;

    private static bool IsOfSchema(string name, bool isProperty) =>
        name switch
        {
            "name" or "in" or "required" or "allowEmptyValue" or "collectionFormat" or "x-example" => false,
            "description" or "deprecated" => isProperty,
            _ => true,
        };
}
