using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Swagger;

/// <summary>The parameters of 2.0 that stay parameters in 3.0, and how 2.0 joins arrays.</summary>
internal static class SwaggerParameters
{
    /// <summary>Whether a parameter of 2.0 is a body.</summary>
    public static bool IsBody(Node parameter) => parameter["in"]?.AsString == "body";

    /// <summary>Whether a parameter of 2.0 is a field of a form.</summary>
    public static bool IsForm(Node parameter) => parameter["in"]?.AsString == "formData";

    /// <summary>The parameter in the shape of 3.0.</summary>
    public static ObjectNode Convert(Node parameter, Findings findings)
    {
        var converted = new ConvertedObject(parameter).Copy(
            parameter,
            name =>
                name is "name" or "in" or "description" or "required" or "allowEmptyValue" or "deprecated"
                || (name.StartsWith("x-", StringComparison.Ordinal) && name != "x-example")
        );
        if (IsArray(parameter))
        {
            AddStyle(converted, parameter, parameter["in"]?.AsString == "query" ? "form" : "simple", findings);
        }

        return converted.Add("schema", SwaggerSchemas.Of(parameter)).Add("example", parameter["x-example"]).Build();
    }

    /// <summary>Whether the value is an array that has to be joined.</summary>
    public static bool IsArray(Node parameter) => parameter["type"]?.AsString == "array";

    /// <summary>Says in terms of 3.0 how an array is joined.</summary>
    /// <param name="target">Gets <c>style</c> and <c>explode</c>.</param>
    /// <param name="parameter">The parameter, header or form field.</param>
    /// <param name="commaStyle">The style that joins with commas where the value stands.</param>
    /// <param name="findings">Takes what has no counterpart.</param>
    public static void AddStyle(ConvertedObject target, Node parameter, string commaStyle, Findings findings)
    {
        var format = parameter["collectionFormat"];
        var (style, explode) = format?.AsString switch
        {
            "multi" => ("form", true),
            "ssv" => ("spaceDelimited", false),
            "pipes" => ("pipeDelimited", false),
            _ => (commaStyle, false),
        };
        if (format?.AsString == "tsv")
        {
            findings.Report(
                ReadingDiagnostics.NoCounterpart,
                format,
                "collectionFormat 'tsv'",
                "the items are joined with commas"
            );
        }

        target.Add("style", style).Add("explode", explode);
    }
}
