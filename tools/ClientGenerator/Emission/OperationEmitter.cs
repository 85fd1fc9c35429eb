using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes an operation: the method that sends it and the method that only makes the request.</summary>
internal static class OperationEmitter
{
    /// <summary>Writes both methods.</summary>
    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        writer.Separate();
        ExecutorEmitter.Emit(writer, operation);
        writer.Separate();
        RequestInformationEmitter.Emit(writer, operation);
    }

    /// <summary>The name of the method that only makes the request.</summary>
    public static string RequestMethod(OperationModel operation) => $"To{operation.Verb}RequestInformation";

    /// <summary>The arguments that both methods declare.</summary>
    public static string DeclaredArguments(OperationModel operation)
    {
        var body = operation.Body is { } given ? $"{TypeNames.NonNull(given.Type)} body, " : "";
        var contentType = TakesContentType(operation) ? "string contentType, " : "";
        return $"{body}{contentType}{RuntimeNames.Action}<{RuntimeNames.RequestConfiguration}<{QueryParameters(operation)}>>? requestConfiguration = default";
    }

    /// <summary>The same arguments as they are passed on.</summary>
    public static string PassedArguments(OperationModel operation) =>
        (operation.Body is null ? "" : "body, ")
        + (TakesContentType(operation) ? "contentType, " : "")
        + "requestConfiguration";

    /// <summary>Whether the caller says the media type of the body.</summary>
    public static bool TakesContentType(OperationModel operation) => operation.Body is { ContentType: null };

    /// <summary>Writes what stands above each of the two methods, but for what it returns.</summary>
    public static void ArgumentComments(SourceWriter writer, OperationModel operation)
    {
        if (operation.Body is { } body)
        {
            DocCommentWriter.Parameter(writer, "body", body.Documentation, "The body of the request.");
        }

        if (TakesContentType(operation))
        {
            DocCommentWriter.Parameter(writer, "contentType", "The media type of the body.");
        }

        DocCommentWriter.Parameter(
            writer,
            "requestConfiguration",
            "Sets the query parameters, headers and options of the request."
        );
    }

    private static string QueryParameters(OperationModel operation) =>
        (operation.QueryParameters?.FullName ?? operation.ForwardsTo?.QueryParametersName) is { } name
            ? TypeNames.Global(name)
            : RuntimeNames.DefaultQueryParameters;
}
