using AiToEarn.Authentication;
using AiToEarn.Configuration;
using AiToEarn.Errors;
using AiToEarn.Operations;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Telemetry;

namespace AiToEarn;

/// <summary>What AiToEarn adds to the pipeline that all services share.</summary>
internal static class AiToEarnPipeline
{
    /// <summary>Name of the service, of its HTTP clients and of its logger.</summary>
    public const string Service = "AiToEarn";

    /// <summary>Confirming an asset again just returns it, and an asset that was signed for and never used is swept up.</summary>
    private static readonly OperationPath[] RepeatablePosts =
    [
        new("/api/assets/uploadSign"),
        new("/api/assets/{id}/confirm"),
    ];

    // The longest that the resilience library takes.
    private static readonly TimeSpan NoLimit = TimeSpan.FromDays(1);

    private static readonly ServiceTelemetry Telemetry = new("AiToEarn.Extensions");

    public static ServicePipeline Create(AiToEarnOptions options, ServiceDependencies dependencies)
    {
        var url = options.ServiceUrl;
        return new ServicePipeline
        {
            Telemetry = Telemetry,
            Errors = AiToEarnEnvelopes.Options(url, dependencies.Time),
            Resilience = options.Resilience,
            Repeatability = request => Repeatability(url, request),
            Credential = (new AiToEarnKeyCredential(options.KeyAsync, url), new CredentialHosts(url)),
            Quotas = new QuotaPolicy(AiToEarnQuotas.Rules(url), options.Quotas, dependencies.Time),
            Time = dependencies.Time,
            Logger = dependencies.Logging.CreateLogger(Service),
        };
    }

    /// <summary>
    /// The pipeline of storage and of files elsewhere: no key, and no repetition or time limit, since the uploader signs each try anew and watches that
    /// something moves.
    /// </summary>
    public static ServicePipeline ForStorage(ServicePipeline calls) =>
        new()
        {
            Telemetry = Telemetry,
            Errors = calls.Errors,
            Resilience = new ResilienceOptions
            {
                MaximumAttempts = 1,
                AttemptTimeout = NoLimit,
                TotalTimeout = NoLimit,
            },
            Time = calls.Time,
            Logger = calls.Logger,
        };

    private static RepeatableRequest? Repeatability(Uri baseUrl, HttpRequestMessage request) =>
        request.Method == HttpMethod.Post
        && Array.Exists(RepeatablePosts, path => path.Matches(OperationPath.Below(baseUrl, request.RequestUri!)))
            ? RepeatableRequest.Yes
            : null;
}
