using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Structure;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Operations;

/// <summary>
/// Which methods need a handler in the HTTP pipeline. The runtime names methods by an enumeration, so <c>QUERY</c> and the methods
/// of <c>additionalOperations</c> (OpenAPI 3.2) travel as an option of the request and are put in place right before sending.
/// </summary>
internal static class MethodHandler
{
    /// <summary>Whether the runtime has no name for the method of an operation.</summary>
    public static bool IsNeededFor(Operation operation) => !HttpMethods.IsWellKnown(operation.Method);

    /// <summary>The full name of the handler's class.</summary>
    public static string FullName(GenerationOptions options) => options.Namespace + "." + Name(options);

    /// <summary>The handler's class.</summary>
    public static MethodHandlerDeclaration Declare(GenerationOptions options) =>
        new(
            options.Namespace,
            Name(options),
            new Documentation(
                "Sends the requests of this client whose method the runtime has no name for. It belongs into the HTTP pipeline of "
                    + "the request adapter; without it services refuse those requests."
            )
        );

    private static string Name(GenerationOptions options) => options.ClassName + "MethodHandler";
}
