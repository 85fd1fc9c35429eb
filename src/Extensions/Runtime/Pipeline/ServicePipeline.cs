using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Pipeline;

/// <summary>
/// Everything between a generated client and the network, for one account. This is the one place where the order of the handlers is
/// decided. It holds the state that must outlive HTTP handlers (allowances, credentials): make one for each account and keep it.
/// </summary>
/// <remarks>
/// From the caller to the network:
/// <list type="number">
/// <item><see cref="ResilienceHandler"/>: the whole call's time limit, and repetition. Outermost, so that everything below
/// happens anew for each try.</item>
/// <item><see cref="CredentialHandler"/>: puts the credential on, for allowed hosts; once more with a new one if it was refused.</item>
/// <item><see cref="QuotaHandler"/>: waits for room. Below both, since every request that leaves counts for the service.</item>
/// <item><see cref="AttemptTimeoutHandler"/>: the time limit of one try. Below the queue, since queueing is not the service's delay.</item>
/// <item><see cref="TelemetryHandler"/>: span, metrics and log line of one try.</item>
/// <item><see cref="ErrorEnvelopeHandler"/>: failures become exceptions. Below all others, so that they see typed failures, also those
/// inside HTTP 200.</item>
/// <item><see cref="BodyLimitsHandler"/>: limits of bodies in time and size. Innermost, so that whoever reads a body is bounded.</item>
/// </list>
/// A request that names another pipeline (<see cref="PipelineOption"/>) goes through that one's handlers instead, and from there the same way on.
/// The primary handler follows no redirect, so no credential can follow one to another host.
/// </remarks>
public sealed class ServicePipeline
{
    /// <summary>Traces and metrics of the package.</summary>
    public required ServiceTelemetry Telemetry { get; init; }

    /// <summary>How failures are recognised and reported.</summary>
    public required ErrorEnvelopeOptions Errors { get; init; }

    /// <summary>Tries, waits and time limits.</summary>
    public ResilienceOptions Resilience { get; init; } = new();

    /// <summary>What the service knows about repeating its operations; null, or a null answer, leaves it to the HTTP method.</summary>
    public Func<HttpRequestMessage, RepeatableRequest?>? Repeatability { get; init; }

    /// <summary>The credential and the hosts that may see it; null for calls without.</summary>
    public (IRequestCredential Credential, CredentialHosts Hosts)? Credential { get; init; }

    /// <summary>The allowances; null where nothing is limited.</summary>
    public QuotaPolicy? Quotas { get; init; }

    /// <summary>The clock of everything.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Logger of the runtime's lines.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>New handlers in their order, the outermost first. Handlers are for one chain; make new ones for each.</summary>
    public IReadOnlyList<DelegatingHandler> CreateHandlers()
    {
        List<DelegatingHandler> handlers = [new ResilienceHandler(Resilience, Repeatability, Telemetry, Logger, Time)];
        if (Credential is var (credential, hosts))
        {
            handlers.Add(new CredentialHandler(credential, hosts, Logger));
        }

        if (Quotas is not null)
        {
            handlers.Add(new QuotaHandler(Quotas, Telemetry, Logger));
        }

        handlers.Add(new AttemptTimeoutHandler(Resilience.AttemptTimeout, Time));
        handlers.Add(new TelemetryHandler(Telemetry, Logger, Time));
        handlers.Add(new ErrorEnvelopeHandler(Errors));
        handlers.Add(new BodyLimitsHandler(Resilience, Time));
        return handlers;
    }

    /// <summary>An HTTP client through the pipeline, for scripts; the caller disposes it.</summary>
    /// <param name="primary">Sends the requests; null makes the default one. Disposed with the client.</param>
    public HttpClient CreateHttpClient(HttpMessageHandler? primary = null)
    {
        var entrance = new PipelineHandler(this) { InnerHandler = primary ?? CreatePrimaryHandler() };
        var client = new HttpClient(entrance, disposeHandler: true);
        Configure(client);
        return client;
    }

    /// <summary>
    /// The default primary handler: no redirects, no cookies, answers decompressed, connections renewed every two minutes so that
    /// changes of DNS are seen.
    /// </summary>
    public static SocketsHttpHandler CreatePrimaryHandler() => PrimaryHandler.Create();

    /// <summary>New handlers in their order, on top of another.</summary>
    internal HttpMessageHandler Compose(HttpMessageHandler below)
    {
        foreach (var handler in CreateHandlers().Reverse())
        {
            handler.InnerHandler = below;
            below = handler;
        }

        return below;
    }

    /// <summary>The time limits are the pipeline's; the client's own would also cut streams short.</summary>
    internal static void Configure(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;
}
