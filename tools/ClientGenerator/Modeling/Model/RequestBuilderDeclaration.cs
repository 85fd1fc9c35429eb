namespace OpenApi.ClientGenerator.Modeling.Model;

/// <summary>A request builder: one node of the tree of URLs.</summary>
/// <param name="Client">What makes it the client class, or null for any other node.</param>
/// <param name="UrlTemplate">The RFC 6570 template, beginning with <c>{+baseurl}</c>.</param>
/// <param name="PathArguments">
/// The parameters of a segment that mixes text and parameters; they are further arguments of the constructor. Sorted by
/// argument name.
/// </param>
/// <param name="Properties">Children that are reached by a property, sorted by name.</param>
/// <param name="Indexer">The child that is reached by an indexer, or null.</param>
/// <param name="Methods">Children that are reached by a method, sorted by name.</param>
/// <param name="Operations">The operations, sorted by method.</param>
/// <param name="HasWithUrl">Whether the builder can be made from a raw URL through <c>WithUrl</c>.</param>
/// <param name="NestedTypes">Composed types of inline schemas, sorted by name.</param>
public sealed record RequestBuilderDeclaration(
    string Namespace,
    string Name,
    Documentation Documentation,
    Deprecation? Deprecation,
    ClientRoot? Client,
    string UrlTemplate,
    EquatableArray<PathArgument> PathArguments,
    EquatableArray<NavigationProperty> Properties,
    NavigationIndexer? Indexer,
    EquatableArray<NavigationMethod> Methods,
    EquatableArray<OperationModel> Operations,
    bool HasWithUrl,
    EquatableArray<ClassDeclaration> NestedTypes
) : TypeDeclaration(Namespace, Name, Documentation, Deprecation);

/// <summary>What only the client class has.</summary>
/// <param name="BaseUrl">The URL that is used when the caller sets none, without a slash at its end; null when the document has none.</param>
public sealed record ClientRoot(string? BaseUrl);

/// <summary>A parameter inside a path segment.</summary>
/// <param name="ArgumentName">The C# argument, escaped where it must be.</param>
/// <param name="TemplateName">The name in the URL template.</param>
/// <param name="Type">The type; never a collection.</param>
/// <param name="Documentation">What is said about it.</param>
public sealed record PathArgument(
    string ArgumentName,
    string TemplateName,
    TypeReference Type,
    Documentation Documentation
);

/// <summary>A child that is reached by a property.</summary>
/// <param name="Name">The property.</param>
/// <param name="BuilderName">The full name of the child.</param>
/// <param name="Documentation">What is said about it.</param>
/// <param name="Deprecation">Whether it should no longer be used.</param>
public sealed record NavigationProperty(
    string Name,
    string BuilderName,
    Documentation Documentation,
    Deprecation? Deprecation
);

/// <summary>A child that is reached by an indexer.</summary>
/// <param name="TemplateName">The parameter's name in the URL template.</param>
/// <param name="Type">The type of the argument.</param>
/// <param name="TakesText">Whether a text is taken as well, because some values have other types.</param>
/// <param name="BuilderName">The full name of the child.</param>
/// <param name="Documentation">What is said about the child.</param>
/// <param name="ParameterDocumentation">What is said about the parameter.</param>
/// <param name="Deprecation">Whether it should no longer be used.</param>
public sealed record NavigationIndexer(
    string TemplateName,
    TypeReference Type,
    bool TakesText,
    string BuilderName,
    Documentation Documentation,
    Documentation ParameterDocumentation,
    Deprecation? Deprecation
);

/// <summary>A child that is reached by a method.</summary>
/// <param name="Name">The method.</param>
/// <param name="BuilderName">The full name of the child.</param>
/// <param name="Arguments">The arguments, as the child's <see cref="RequestBuilderDeclaration.PathArguments"/>.</param>
/// <param name="Documentation">What is said about it.</param>
/// <param name="Deprecation">Whether it should no longer be used.</param>
public sealed record NavigationMethod(
    string Name,
    string BuilderName,
    EquatableArray<PathArgument> Arguments,
    Documentation Documentation,
    Deprecation? Deprecation
);
