using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the class of an operation's query parameters.</summary>
internal static class QueryParametersEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(SourceWriter writer, QueryParametersDeclaration query)
    {
        DocCommentWriter.Summary(writer, query.Documentation, "The query parameters of the operation.");
        TypeHeader.Attributes(writer, deprecation: null);
        writer.Open($"public partial class {query.Name}");
        foreach (var property in query.Properties)
        {
            writer.Separate();
            DocCommentWriter.Summary(writer, property.Documentation, $"The {property.Name} query parameter.");
            TypeHeader.Obsolete(writer, property.Deprecation);

            // Without the attribute the runtime would look for the name with a small first letter.
            writer.Line($"[_Kiota::QueryParameter({Literal.Of(property.TemplateName)})]");
            writer.Line($"public {TypeNames.Query(property.Type)} {property.Name} {{ get; set; }}");
        }

        writer.Close();
    }
}
