namespace OpenApi.Runtime.Errors;

/// <summary>
/// A failed answer, as it was read from the wire; a service's factory turns it into its <see cref="ServiceException"/>.
/// </summary>
public sealed record EnvelopeError
{
    /// <summary>How the failure was recognised.</summary>
    public required FailureKind Kind { get; init; }

    /// <summary>HTTP status of the answer, 100 to 599.</summary>
    public required int HttpStatus { get; init; }

    /// <summary>The code as the service sent it (numbers in their JSON spelling), or null if the answer holds none.</summary>
    public string? Code { get; init; }

    /// <summary>The service's own text, or null. May be in any language; never decide by it.</summary>
    public string? Message { get; init; }

    /// <summary>The id that the service's support asks for, from the body or from the <c>x-request-id</c> header; or null.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the service asks to wait (<c>Retry-After</c>, both forms), never negative; or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Media type of the body without parameters, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>HTTP method of the request.</summary>
    public required string Method { get; init; }

    /// <summary>The request's URL with its secrets masked.</summary>
    public required string SafeUrl { get; init; }

    /// <summary>Headers of the answer and its content, <c>Set-Cookie</c> left out.</summary>
    public required IReadOnlyDictionary<string, IEnumerable<string>> Headers { get; init; }

    /// <summary>
    /// The body as far as it was read (at most the handler's bound; empty if it was not read). For a service's own
    /// details, such as a flow id inside an error. It may hold secrets: never print it.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Method, masked URL, status and code; nothing of the body.</summary>
    public override string ToString() =>
        $"{Method} {SafeUrl}: HTTP {HttpStatus}, {Kind}, code {FailureText.Safe(Code) ?? "none"}";
}
