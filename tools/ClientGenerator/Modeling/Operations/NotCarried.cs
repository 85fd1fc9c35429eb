using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Operations;

/// <summary>Says what an operation has that its method does not carry.</summary>
internal static class NotCarried
{
    /// <summary>Names that OpenAPI says are ignored as header parameters, as other parts of the document describe them.</summary>
    private static readonly HashSet<string> Ignored = new(
        ["Accept", "Content-Type", "Authorization"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Reports it.</summary>
    public static void Report(ModelingContext context, Operation operation, ResponseChoice choice)
    {
        var parameters = operation
            .Parameters.Where(parameter =>
                parameter.In == "cookie" || (parameter.In == "header" && !Ignored.Contains(parameter.Name))
            )
            .Select(parameter => $"{parameter.In} '{parameter.Name}'{(parameter.IsRequired ? " (required)" : "")}")
            .ToList();
        if (parameters.Count > 0)
        {
            context.Report(ModelingDiagnostics.ParametersNotArguments, operation.Node, string.Join(", ", parameters));
        }

        if (choice is not { Response: { } read, Media.Schema: { } schema })
        {
            return;
        }

        var others = ResponseChoice
            .Successes(operation.Responses)
            .Where(response =>
                response.Status != read.Status
                && StructuredTypes
                    .Of(response.Content)
                    .Any(media => !SchemaEquality.AreEqual(media.Schema!.Value, schema))
            )
            .Select(response => response.Status)
            .ToList();
        if (others.Count > 0)
        {
            context.Report(
                ModelingDiagnostics.SuccessNotRead,
                operation.Node["responses"] ?? operation.Node,
                read.Status,
                string.Join(", ", others)
            );
        }
    }
}
