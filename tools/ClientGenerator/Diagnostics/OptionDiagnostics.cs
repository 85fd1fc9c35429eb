using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator.Diagnostics;

/// <summary>The findings about what the user chose: OAC3xxx. They stand at the first place of the document.</summary>
public static class OptionDiagnostics
{
    /// <summary>The class name cannot be one.</summary>
    public static DiagnosticDescriptor ClassNameInvalid { get; } =
        new(
            "OAC3001",
            Severity.Error,
            "The class name is not a C# identifier",
            "'{0}' cannot be the name of the client class; choose a C# identifier that is no keyword, such as 'ApiClient'.",
            "`ClassName` (or `--class-name`) is empty, a keyword, or has characters that an identifier cannot have.",
            "Choose a C# identifier, such as `ApiClient`."
        );

    /// <summary>The namespace cannot be one.</summary>
    public static DiagnosticDescriptor NamespaceInvalid { get; } =
        new(
            "OAC3002",
            Severity.Error,
            "The namespace is not a C# namespace",
            "'{0}' cannot be a namespace; choose C# identifiers with dots between them, such as 'MyCompany.MyApi'.",
            "`Namespace` (or `--namespace`) is empty or has a part that is no identifier. In the compiler it is the project's `RootNamespace` when none is given.",
            "Choose C# identifiers with dots between them, such as `MyCompany.MyApi`."
        );

    /// <summary>An option has a value that it cannot have.</summary>
    public static DiagnosticDescriptor ValueUnknown { get; } =
        new(
            "OAC3003",
            Severity.Error,
            "An option has an unknown value",
            "'{1}' is no value of {0}; it can be {2}.",
            "`Accessibility` or `AdditionalData` has a value that is not in its list.",
            "Choose one of the values that the message names."
        );

    /// <summary>Two documents give one client.</summary>
    public static DiagnosticDescriptor ClientRepeated { get; } =
        new(
            "OAC3004",
            Severity.Error,
            "Two documents give one client",
            "The client {0} is already made from {1}; give this document another ClassName or Namespace.",
            "Two `OpenApiClient` items of a project have the same `ClassName` and `Namespace`.",
            "Give one of them another `ClassName` or `Namespace`."
        );

    /// <summary>The file cannot be read.</summary>
    public static DiagnosticDescriptor FileUnreadable { get; } =
        new(
            "OAC3005",
            Severity.Error,
            "The document cannot be read",
            "The file cannot be read; check that it exists and that it is text.",
            "The file of an `OpenApiClient` item does not exist, may not be read, or is no text.",
            "Correct the path of the item, or the rights or the encoding of the file."
        );

    /// <summary>An overlay cannot be read.</summary>
    public static DiagnosticDescriptor OverlayUnreadable { get; } =
        new(
            "OAC3006",
            Severity.Error,
            "An overlay cannot be read",
            "The overlay '{0}' cannot be read; check that it exists and that it is text.",
            "A file of the `Overlay` metadata of an `OpenApiClient` item does not exist, may not be read, or is no text.",
            "Correct the path, which is relative to the project, or the rights or the encoding of the file."
        );

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [ClassNameInvalid, NamespaceInvalid, ValueUnknown, ClientRepeated, FileUnreadable, OverlayUnreadable];
}
