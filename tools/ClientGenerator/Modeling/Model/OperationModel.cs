namespace OpenApi.ClientGenerator.Modeling.Model;

/// <summary>An operation: the pair of <c>VerbAsync</c> and <c>ToVerbRequestInformation</c>.</summary>
/// <param name="Verb">The method in Pascal case, such as <c>Get</c>; the stem of both names.</param>
/// <param name="HttpMethod">The method as it is sent, in upper case.</param>
/// <param name="MethodHandlerName">
/// The full name of the client's <see cref="MethodHandlerDeclaration"/> where the runtime has no name for the method; else null.
/// </param>
/// <param name="Documentation">What is said about it.</param>
/// <param name="Deprecation">Whether it should no longer be used.</param>
/// <param name="Body">The body, or null.</param>
/// <param name="Result">What comes back; null when nothing does.</param>
/// <param name="Accept">The value of the <c>Accept</c> header, or null when none is sent.</param>
/// <param name="Errors">The exceptions of error statuses, sorted by status.</param>
/// <param name="QueryParameters">The nested class of query parameters, or null.</param>
/// <param name="UrlTemplate">A template of its own, where it differs from the builder's; else null.</param>
/// <param name="Server">A server of its own, where it differs from the document's; else null.</param>
/// <param name="ForwardsTo">
/// The builder that really has the operation, when this is the shortcut for a path that ends in a slash; else null. The
/// executor and the request information then only call that builder's.
/// </param>
public sealed record OperationModel(
    string Verb,
    string HttpMethod,
    string? MethodHandlerName,
    Documentation Documentation,
    Deprecation? Deprecation,
    BodyModel? Body,
    TypeReference? Result,
    string? Accept,
    EquatableArray<ErrorMapping> Errors,
    QueryParametersDeclaration? QueryParameters,
    string? UrlTemplate,
    OperationServer? Server,
    OperationForward? ForwardsTo
);

/// <summary>The body of a request.</summary>
/// <param name="Type">Its type.</param>
/// <param name="ContentType">The media type that is sent; null when the caller says it in an argument.</param>
/// <param name="Documentation">What is said about it.</param>
public sealed record BodyModel(TypeReference Type, string? ContentType, Documentation Documentation);

/// <summary>The exception of an error status.</summary>
/// <param name="Status">A status code, <c>4XX</c>, <c>5XX</c> or <c>XXX</c>.</param>
/// <param name="ExceptionName">The full name of the exception class.</param>
public sealed record ErrorMapping(string Status, string ExceptionName);

/// <summary>
/// A server that only this operation has. It is used while the adapter's base URL is the document's own; a base URL that
/// the caller sets redirects every operation.
/// </summary>
/// <param name="DocumentUrl">The base URL of the document, without a slash at its end; null when it has none.</param>
/// <param name="Url">The base URL of the operation, without a slash at its end.</param>
public sealed record OperationServer(string? DocumentUrl, string Url);

/// <summary>Where a shortcut leads.</summary>
/// <param name="PropertyName">The navigation property of the builder that leads to the real operation.</param>
/// <param name="QueryParametersName">The full name of the real operation's class of query parameters, or null.</param>
public sealed record OperationForward(string PropertyName, string? QueryParametersName);

/// <summary>The nested class of an operation's query parameters.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FullName">Its full name.</param>
/// <param name="Documentation">What is said about it.</param>
/// <param name="Properties">The parameters, sorted by property name.</param>
public sealed record QueryParametersDeclaration(
    string Name,
    string FullName,
    Documentation Documentation,
    EquatableArray<QueryProperty> Properties
);

/// <summary>A query parameter.</summary>
/// <param name="Name">The property.</param>
/// <param name="TemplateName">The name in the URL template, encoded; as its attribute says.</param>
/// <param name="Type">The type.</param>
/// <param name="Separator">What stands between the items of a list where that is no comma; else null.</param>
/// <param name="Documentation">What is said about it.</param>
/// <param name="Deprecation">Whether it should no longer be used.</param>
public sealed record QueryProperty(
    string Name,
    string TemplateName,
    TypeReference Type,
    string? Separator,
    Documentation Documentation,
    Deprecation? Deprecation
);
