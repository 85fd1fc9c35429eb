namespace OpenApi.Documents.Structure;

/// <summary>
/// The methods of HTTP as documents name them: fields of a path item for the common ones, <c>query</c> among them since OpenAPI 3.2, and
/// entries of <c>additionalOperations</c> (3.2) for any other.
/// </summary>
public static class HttpMethods
{
    /// <summary>The member of a path item that holds operations by the names of their methods.</summary>
    public const string Additional = "additionalOperations";

    /// <summary>Whether a member of a path item holds the operation of a method, in any version of OpenAPI.</summary>
    /// <param name="field">The member's name.</param>
    public static bool IsField(string field) => field is "query" || IsFieldOfSwagger(field) || field is "trace";

    /// <summary>Whether a member of a path item holds the operation of a method in Swagger 2.0.</summary>
    /// <param name="field">The member's name.</param>
    public static bool IsFieldOfSwagger(string field) =>
        field is "get" or "put" or "post" or "delete" or "options" or "head" or "patch";

    /// <summary>Whether a method is one that every HTTP library names: those of RFC 9110, section 9, and PATCH (RFC 5789).</summary>
    /// <param name="method">The method in upper case; methods have a case.</param>
    public static bool IsWellKnown(string method) =>
        method is "GET" or "PUT" or "POST" or "DELETE" or "OPTIONS" or "HEAD" or "PATCH" or "TRACE" or "CONNECT";

    /// <summary>Whether a member of a path item holds one operation, or several.</summary>
    /// <param name="field">The member's name.</param>
    public static bool HoldsOperations(string field) => field is Additional || IsField(field);

    /// <summary>The method of the operation that steps below a path item lead to or into.</summary>
    /// <param name="field">The first step.</param>
    /// <param name="next">The second step; null where there is none.</param>
    /// <returns>The method in upper case, with the number of steps to its operation; null where there is no operation.</returns>
    public static (string Method, int Steps)? Below(string field, string? next) =>
        IsField(field) ? (field.ToUpperInvariant(), 1)
        : field is Additional && next is not null ? (next.ToUpperInvariant(), 2)
        : null;
}
