namespace OpenApi.Runtime.Resilience;

/// <summary>
/// Bounds one try in time, until the answer is handed on. Sits inside <see cref="ResilienceHandler"/> and inside the
/// queue for quotas, so that queueing does not count.
/// </summary>
/// <param name="limit">The limit.</param>
/// <param name="time">Its clock.</param>
public sealed class AttemptTimeoutHandler(TimeSpan limit, TimeProvider time) : DelegatingHandler
{
    /// <inheritdoc />
    /// <exception cref="CallTimeoutException">The try took too long.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var clock = new CancellationTokenSource(limit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            return await base.SendAsync(request, linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException failure)
            when (clock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new CallTimeoutException(TimeLimit.Attempt, limit, failure);
        }
    }
}
