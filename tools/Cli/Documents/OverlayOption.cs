using System.CommandLine;

namespace OpenApi.Cli.Documents;

/// <summary><c>--overlay</c>, which every command has that reads documents.</summary>
internal static class OverlayOption
{
    /// <summary>Makes the option; its values go to <see cref="DocumentFile.ReadAsync"/>.</summary>
    public static Option<string[]> Create() =>
        new("--overlay")
        {
            Description =
                "An OpenAPI Overlay 1.0 or 1.1, JSON or YAML, that is laid over the document before it is used; repeatable, in this order.",
            HelpName = "file",
            DefaultValueFactory = _ => [],
        };
}
