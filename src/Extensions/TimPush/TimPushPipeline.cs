using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Telemetry;
using TimPush.Configuration;
using TimPush.Errors;
using TimPush.Operations;
using TimPush.Signing;

namespace TimPush;

/// <summary>Fits the runtime's pipeline to TIMPush.</summary>
internal static class TimPushPipeline
{
    /// <summary>Name of the package: of its traces, its metrics and its log category.</summary>
    public const string PackageName = "TimPush.Extensions";

    private static readonly ServiceTelemetry Telemetry = new(PackageName);

    // The document's x-error-envelope first. The second shape catches a reply that has no code but still says that it failed.
    private static readonly ErrorEnvelope[] Envelopes =
    [
        new("/ErrorCode") { Success = "0", Message = "/ErrorInfo" },
        new("/ActionStatus") { Success = "OK", Message = "/ErrorInfo" },
    ];

    public static ServicePipeline Create(TimPushOptions options, ServiceDependencies dependencies)
    {
        var credential = new UserSigCredential(
            new UserSigSigner(options.SdkAppId, options.Identifier, options.SourceOfSignatures(dependencies.Time))
        );
        return new ServicePipeline
        {
            Telemetry = Telemetry,
            Errors = new ErrorEnvelopeOptions
            {
                Envelopes = Envelopes,
                CreateException = static error => new TimPushException(error),
                Time = dependencies.Time,
            },
            Resilience = options.Resilience,
            Repeatability = request => TimPushOperations.RepeatabilityOf(request, options.PushRepeatWindow),
            Credential = (credential, new CredentialHosts(options.ServiceUrl)),
            Quotas = new QuotaPolicy(TimPushQuotas.RulesOf(options.Plan), options.Quotas, dependencies.Time),
            Time = dependencies.Time,
            Logger = dependencies.Logging.CreateLogger(PackageName),
        };
    }
}
