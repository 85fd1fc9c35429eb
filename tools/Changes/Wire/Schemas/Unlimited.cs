using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>Tells schemas that let every value pass from those that limit some.</summary>
internal static class Unlimited
{
    /// <summary>
    /// Whether a schema limits nothing: <c>true</c>, or an object with nothing but words for the reader. Null is among the values
    /// that pass, so that <c>nullable</c> without a type adds none (OpenAPI 3.0.3, "Schema Object").
    /// </summary>
    public static bool Is(Node schema) =>
        schema switch
        {
            ObjectNode words => words.Members.All(member => IsAnnotation(member.Name)),
            _ => schema.AsBoolean == true,
        };

    /// <summary>Whether a keyword says something about a value without limiting it.</summary>
    public static bool IsAnnotation(string keyword) =>
        keyword.StartsWith("x-", StringComparison.Ordinal)
        || keyword
            is "title"
                or "summary"
                or "description"
                or "default"
                or "deprecated"
                or "example"
                or "examples"
                or "externalDocs"
                or "nullable"
                or "readOnly"
                or "writeOnly"
                or "xml"
                or "$comment";
}
