using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Extensions.Tests.Runtime.Support;

/// <summary>A made-up service with the envelope <c>{ "error": { "code", "message", "log_id" } }</c> and flat OAuth errors.</summary>
public static class Acme
{
    public const string Name = "Acme";

    public static ServiceTelemetry Telemetry { get; } = new("Acme.Extensions");

    public static IReadOnlyList<ErrorEnvelope> Envelopes { get; } =
    [
        new("/error/code")
        {
            Success = "ok",
            Message = "/error/message",
            RequestIds = ["/error/log_id", "/error/logid"],
        },
        new("/error") { Message = "/error_description", RequestIds = ["/log_id"] },
    ];

    public static ErrorEnvelopeOptions Errors(TimeProvider? time = null, int maximumBodyBytes = 64 * 1024) =>
        new()
        {
            Envelopes = Envelopes,
            CreateException = error => new AcmeException(error),
            Time = time ?? TimeProvider.System,
            MaximumBodyBytes = maximumBodyBytes,
        };

    public static ServicePipeline Pipeline(TimeProvider time, ResilienceOptions? resilience = null) =>
        new()
        {
            Telemetry = Telemetry,
            Errors = Errors(time),
            Resilience = resilience ?? new ResilienceOptions(),
            Time = time,
        };

    public static HttpClient Client(
        HttpMessageHandler primary,
        TimeProvider? time = null,
        ResilienceOptions? resilience = null
    ) => Pipeline(time ?? TimeProvider.System, resilience).CreateHttpClient(primary);

    public static string Failure(string code) =>
        $$$"""{"data":{},"error":{"code":"{{{code}}}","message":"text of {{{code}}}","log_id":"log-1"}}""";

    public static string Success { get; } = """{"data":{"id":7},"error":{"code":"ok","message":"","log_id":"log-0"}}""";
}

/// <summary>The exception of the made-up service.</summary>
public sealed class AcmeException(EnvelopeError error)
    : ServiceException(Acme.Name, error, Advice(error.Code), Meaning(error.Code))
{
    private static RetryAdvice Advice(string? code) =>
        code switch
        {
            "internal_error" => RetryAdvice.Backoff,
            "rate_limit_exceeded" => RetryAdvice.AfterOneSecond,
            "token_invalid" => RetryAdvice.OnceWithNewCredential,
            "daily_quota" => RetryAdvice.NextDay,
            "invalid_params" => RetryAdvice.Never,
            _ => RetryAdvice.Unknown,
        };

    private static string? Meaning(string? code) => code is "invalid_params" ? "A parameter is wrong; fix it." : null;
}
