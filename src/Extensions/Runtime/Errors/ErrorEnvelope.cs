namespace OpenApi.Runtime.Errors;

/// <summary>
/// Where a service puts the outcome of a call inside its JSON bodies: the document's <c>x-error-envelope</c>. All
/// members but <see cref="Success"/> are JSON pointers (RFC 6901).
/// </summary>
/// <example><code>new ErrorEnvelope("/error/code") { Success = "ok", Message = "/error/message", RequestIds = ["/error/log_id", "/error/logid"] }</code></example>
/// <param name="Code">Pointer to the code, for example <c>/error/code</c>. Only a text, a number or a boolean there counts.</param>
public sealed record ErrorEnvelope(string Code)
{
    /// <summary>
    /// The code that means success, as text (<c>ok</c>, <c>0</c>); numbers compare by value. Null where any code at all
    /// means failure, as in OAuth error bodies.
    /// </summary>
    public string? Success { get; init; }

    /// <summary>Pointer to the service's own text about the failure.</summary>
    public string? Message { get; init; }

    /// <summary>Pointers to the id that the service's support asks for; the first that is present counts.</summary>
    public IReadOnlyList<string> RequestIds { get; init; } = [];

    /// <summary>Whether this shape counts only under a failing HTTP status, for shapes too common to be trusted under 2XX.</summary>
    public bool OnlyUnderErrorStatus { get; init; }
}
