using System.CommandLine;

namespace OpenApi.Cli.Commands;

/// <summary><c>openapi-client stub</c>: services made from documents.</summary>
internal static class StubCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) =>
        new("stub", "Serves the documented answers of a service, or exports them.")
        {
            StubServeCommand.Create(terminal),
            StubExportCommand.Create(terminal),
        };

    /// <summary>The documents that a command takes.</summary>
    public static Argument<string[]> Documents() =>
        new("document")
        {
            Description = "OpenAPI documents, JSON or YAML; all of them together.",
            Arity = ArgumentArity.OneOrMore,
        };
}
