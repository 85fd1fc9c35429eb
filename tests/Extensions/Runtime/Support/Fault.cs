using System.Net;

namespace OpenApi.Extensions.Tests.Runtime.Support;

/// <summary>What a try can run into.</summary>
public sealed record Fault(string Name, bool ReachesServer, bool MayHaveActed, Func<Task<HttpResponseMessage>> Happen)
{
    public static Fault Refused { get; } =
        Throwing("connection refused", reaches: false, HttpRequestError.ConnectionError);

    public static Fault UnknownHost { get; } =
        Throwing("unknown host", reaches: false, HttpRequestError.NameResolutionError);

    public static Fault Reset { get; } = Throwing("reset after sending", reaches: true, HttpRequestError.ResponseEnded);

    public static Fault Vague { get; } = Throwing("unexplained network fault", reaches: true, HttpRequestError.Unknown);

    public static Fault Silence { get; } =
        new("no answer", true, true, () => new TaskCompletionSource<HttpResponseMessage>().Task);

    public static Fault RateLimited { get; } = Coded("rate_limit_exceeded", mayHaveActed: false);

    public static Fault InternalError { get; } = Coded("internal_error", mayHaveActed: true);

    public static Fault BadRequest { get; } = Coded("invalid_params", mayHaveActed: false);

    public static Fault Gateway502 { get; } = Status(HttpStatusCode.BadGateway, mayHaveActed: true);

    public static Fault Gateway504 { get; } = Status(HttpStatusCode.GatewayTimeout, mayHaveActed: true);

    public static Fault Unavailable503 { get; } = Status(HttpStatusCode.ServiceUnavailable, mayHaveActed: true);

    public static Fault TooMany429 { get; } = Status(HttpStatusCode.TooManyRequests, mayHaveActed: false);

    public static Fault None { get; } =
        new("success", true, true, () => Task.FromResult(ScriptedHandler.Json(Acme.Success)));

    public static IReadOnlyList<Fault> All { get; } =
    [
        Refused,
        UnknownHost,
        Reset,
        Vague,
        Silence,
        RateLimited,
        InternalError,
        BadRequest,
        Gateway502,
        Gateway504,
        Unavailable503,
        TooMany429,
        None,
    ];

    public override string ToString() => Name;

    private static Fault Throwing(string name, bool reaches, HttpRequestError error) =>
        new(name, reaches, reaches, () => throw new HttpRequestException(error, name));

    private static Fault Coded(string code, bool mayHaveActed) =>
        new(code, true, mayHaveActed, () => Task.FromResult(ScriptedHandler.Json(Acme.Failure(code))));

    private static Fault Status(HttpStatusCode status, bool mayHaveActed) =>
        new($"HTTP {(int)status}", true, mayHaveActed, () => Task.FromResult(ScriptedHandler.Empty(status)));
}
