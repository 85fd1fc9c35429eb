namespace OpenApi.Runtime.Errors;

/// <summary>How a failure was recognised.</summary>
public enum FailureKind
{
    /// <summary>The body held an error code of the service; the HTTP status may be 200.</summary>
    Code,

    /// <summary>The HTTP status tells of failure and the body holds no code: empty, a gateway's page, or another format.</summary>
    Status,

    /// <summary>The answer points elsewhere. Redirects are not followed, so that no credential reaches another host.</summary>
    Redirect,

    /// <summary>The status tells of success, yet the body is a page where data was asked for, as gateways and log-in walls send.</summary>
    UnexpectedContent,

    /// <summary>The status tells of success, yet a body declared as JSON is not JSON.</summary>
    MalformedBody,
}
