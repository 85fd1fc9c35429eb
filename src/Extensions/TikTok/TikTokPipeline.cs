using Microsoft.Extensions.Logging;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Telemetry;
using TikTok.Authentication;
using TikTok.Configuration;
using TikTok.Errors;
using TikTok.Login;
using TikTok.Operations;

namespace TikTok;

/// <summary>Fits the runtime's pipeline to TikTok: for the calls of the document, for OAuth, and for the upload of chunks.</summary>
internal static class TikTokPipeline
{
    /// <summary>Name of the service and of its HTTP clients.</summary>
    public const string Service = "TikTok";

    /// <summary>Name of the package: of its traces, its metrics and its log category.</summary>
    public const string PackageName = "TikTok.Extensions";

    private static readonly ServiceTelemetry Telemetry = new(PackageName);

    /// <summary>The pipeline of all calls of the document.</summary>
    /// <param name="options">The options, already checked.</param>
    /// <param name="dependencies">The surroundings, among them the account's HTTP client, with which the login renews tokens.</param>
    public static ServicePipeline Create(TikTokOptions options, ServiceDependencies dependencies)
    {
        var login = new TikTokLogin(options, dependencies, dependencies.Http!, ForLogin(options, dependencies));
        return new ServicePipeline
        {
            Telemetry = Telemetry,
            Errors = Errors(dependencies),
            Resilience = options.Resilience,
            Repeatability = TikTokOperations.RepeatabilityOf,
            Credential = (
                CredentialOf(options, login),
                // A base URL of the caller's own is the only place for the token then.
                options.Redirection
                    is null
                    ? new CredentialHosts(options.ServiceUrl, ".tiktokapis.com")
                    : new CredentialHosts(options.ServiceUrl)
            ),
            Quotas = new QuotaPolicy(TikTokQuotas.Rules(TikTokUser.KeyOf), options.Quotas, dependencies.Time),
            Time = dependencies.Time,
            Logger = Logger(dependencies),
        };
    }

    /// <summary>The login of an account. It shares its tokens with the pipeline, so there is one for each pipeline.</summary>
    public static TikTokLogin LoginOf(ServicePipeline pipeline) =>
        ((TikTokCredential)pipeline.Credential!.Value.Credential).Login;

    /// <summary>The pipeline of OAuth calls: no credential but what is in their bodies, or a refresh would wait for itself.</summary>
    private static ServicePipeline ForLogin(TikTokOptions options, ServiceDependencies dependencies) =>
        new()
        {
            Telemetry = Telemetry,
            Errors = Errors(dependencies),
            Resilience = options.Resilience,
            Repeatability = TikTokOperations.RepeatabilityOf,
            Time = dependencies.Time,
            Logger = Logger(dependencies),
        };

    /// <summary>
    /// The pipeline of chunks: no credential, and no repetition, since the uploader has to look at what TikTok holds before each try.
    /// </summary>
    /// <param name="options">The options, already checked.</param>
    /// <param name="calls">The pipeline of the document's calls.</param>
    public static ServicePipeline ForUploads(TikTokOptions options, ServicePipeline calls) =>
        new()
        {
            Telemetry = Telemetry,
            Errors = calls.Errors,
            Resilience = new ResilienceOptions
            {
                MaximumAttempts = 1,
                AttemptTimeout = options.Uploads.AttemptTimeout,
                TotalTimeout = options.Uploads.AttemptTimeout,
            },
            Time = calls.Time,
            Logger = calls.Logger,
        };

    private static TikTokCredential CredentialOf(TikTokOptions options, TikTokLogin login)
    {
        var canRenew = options.ClientKey.Length > 0 && options.ClientSecret.Length > 0;
        return new TikTokCredential(OwnTokens(options, login, canRenew), login, canRenew);
    }

    private static IAccessTokens? OwnTokens(TikTokOptions options, TikTokLogin login, bool canRenew) =>
        options switch
        {
            _ when options.FindOwnTokens() is { } source => new StoredTokens(source),
            { AccessTokenProvider: { } callback } => new CallbackTokens(callback),
            { AccessToken: { Length: > 0 } token } => new CallbackTokens(_ => ValueTask.FromResult(token)),
            { Identity: TikTokIdentity.App } when canRenew => new StoredTokens(login.ClientTokens()),
            { OpenId: { Length: > 0 } openId } when canRenew => new StoredTokens(login.TokensOf(openId)),
            _ => null,
        };

    private static ErrorEnvelopeOptions Errors(ServiceDependencies dependencies) =>
        new()
        {
            Envelopes = TikTokEnvelopes.All,
            CreateException = static error => new TikTokException(error),
            Time = dependencies.Time,
        };

    private static ILogger Logger(ServiceDependencies dependencies) => dependencies.Logging.CreateLogger(PackageName);
}
