namespace OpenApi.ClientGenerator.Modeling.Model;

/// <summary>Who may see the generated types.</summary>
public enum Accessibility
{
    /// <summary>Everyone.</summary>
    Public,

    /// <summary>The assembly that they are compiled into.</summary>
    Internal,
}

/// <summary>
/// A whole client, ready to be written. All names are final C# identifiers, all decisions are made; two models are equal
/// when their clients are the same text.
/// </summary>
/// <param name="ClassName">The client class.</param>
/// <param name="Namespace">The namespace of the client class.</param>
/// <param name="Files">The files, sorted by path.</param>
public sealed record ClientModel(string ClassName, string Namespace, EquatableArray<ClientFile> Files)
{
    /// <summary>The top-level types of all files.</summary>
    public IEnumerable<TypeDeclaration> Types => Files.SelectMany(file => file.Types);
}

/// <summary>One file: what the document names, a path or a component, and the inline types that are called after it.</summary>
/// <param name="Path">
/// The path below the output folder, with forward slashes, unique also where case is ignored, such as
/// <c>Models/Video.cs</c>.
/// </param>
/// <param name="Accessibility">Who may see the types.</param>
/// <param name="Types">
/// The top-level types, at least one and all in one namespace; first the one that the file is named after.
/// </param>
public sealed record ClientFile(string Path, Accessibility Accessibility, EquatableArray<TypeDeclaration> Types);

/// <summary>What is said about a declaration.</summary>
/// <param name="Summary">The text of the summary, as data, or null when nothing is known.</param>
/// <param name="LinkUrl">An address for further reading, or null.</param>
public sealed record Documentation(string? Summary, string? LinkUrl = null)
{
    /// <summary>Nothing is known.</summary>
    public static Documentation None { get; } = new((string?)null);
}

/// <summary>Says that a declaration should no longer be used.</summary>
/// <param name="Message">Why, and what to use instead; may be empty.</param>
public sealed record Deprecation(string Message);

/// <summary>A type of the client.</summary>
/// <param name="Namespace">Its namespace; for a nested type that of the outermost type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Documentation">What is said about it.</param>
/// <param name="Deprecation">Whether it should no longer be used.</param>
public abstract record TypeDeclaration(
    string Namespace,
    string Name,
    Documentation Documentation,
    Deprecation? Deprecation
);

/// <summary>
/// The part of the HTTP pipeline that sends requests with methods the runtime has no name for, such as <c>QUERY</c>; a client
/// has it only where its document has such operations.
/// </summary>
public sealed record MethodHandlerDeclaration(string Namespace, string Name, Documentation Documentation)
    : TypeDeclaration(Namespace, Name, Documentation, null);

/// <summary>What the unions of a client share to read and write themselves; a client has it only where its document has unions.</summary>
public sealed record UnionSupportDeclaration(string Namespace, string Name)
    : TypeDeclaration(Namespace, Name, Documentation.None, null);

/// <summary>An enumeration whose members stand for texts on the wire.</summary>
/// <param name="IsFlags">Whether members combine; then the members count 1, 2, 4 and so on.</param>
/// <param name="Members">The members in document order.</param>
public sealed record EnumDeclaration(
    string Namespace,
    string Name,
    Documentation Documentation,
    Deprecation? Deprecation,
    bool IsFlags,
    EquatableArray<EnumMember> Members
) : TypeDeclaration(Namespace, Name, Documentation, Deprecation);

/// <summary>A member of an enumeration.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireValue">The text on the wire.</param>
/// <param name="Documentation">What is said about it.</param>
public sealed record EnumMember(string Name, string WireValue, Documentation Documentation);
