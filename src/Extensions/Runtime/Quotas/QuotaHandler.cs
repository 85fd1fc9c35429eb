using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Quotas;

/// <summary>Lets each request wait for room in the documented limits. Repetitions count too, as they do for the service.</summary>
/// <param name="policy">The allowances; shared by all handlers of one account.</param>
/// <param name="telemetry">Where the time spent queueing is measured.</param>
public sealed class QuotaHandler(QuotaPolicy policy, ServiceTelemetry telemetry) : DelegatingHandler
{
    /// <inheritdoc />
    /// <exception cref="QuotaExceededException">There is no room in the time, or the queue, allowed; nothing was sent.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var started = policy.Time.GetTimestamp();
        foreach (var rule in await policy.WaitAsync(request, cancellationToken).ConfigureAwait(false))
        {
            telemetry.Queued(rule, policy.Time.GetElapsedTime(started));
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
