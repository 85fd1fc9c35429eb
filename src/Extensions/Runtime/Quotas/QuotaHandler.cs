using Microsoft.Extensions.Logging;
using OpenApi.Runtime.Secrets;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Quotas;

/// <summary>Lets each request wait for room in the documented limits. Repetitions count too, as they do for the service.</summary>
/// <param name="policy">The allowances; shared by all handlers of one account.</param>
/// <param name="telemetry">Where the time spent queueing is measured.</param>
/// <param name="logger">Tells of waits and of requests that were not sent.</param>
public sealed class QuotaHandler(QuotaPolicy policy, ServiceTelemetry telemetry, ILogger logger) : DelegatingHandler
{
    /// <inheritdoc />
    /// <exception cref="QuotaExceededException">There is no room in the time, or the queue, allowed; nothing was sent.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var (rule, waited) in await policy.WaitAsync(request, cancellationToken).ConfigureAwait(false))
            {
                telemetry.Queued(rule, waited);
                if (waited > TimeSpan.Zero)
                {
                    logger.WaitedForQuota(
                        request.Method.Method,
                        Redaction.Url(request.RequestUri),
                        waited.TotalMilliseconds,
                        rule
                    );
                }
            }
        }
        catch (QuotaExceededException refusal)
        {
            logger.RefusedByQuota(request.Method.Method, Redaction.Url(request.RequestUri), refusal.Rule);
            throw;
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
