using OpenApi.Runtime.Secrets;

namespace OpenApi.Runtime.Resilience;

/// <summary>
/// Sees to it that every body ends: bounds each pause within it, all of its time, and its size after decompression. Sits nearest to the
/// network, so that everything that reads a body is bounded, streams that a caller reads included.
/// </summary>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
public sealed class BodyLimitsHandler(ResilienceOptions options, TimeProvider time) : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var original = response.Content;
        if (original.Headers.ContentLength == 0)
        {
            return response;
        }

        var limits = BodyLimits.Of(response, options);
        var stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        response.Content = new StreamContent(
            new LimitedStream(stream, limits, time, (int)response.StatusCode, Redaction.Url(request.RequestUri))
        );
        foreach (var (name, values) in original.Headers.NonValidated)
        {
            response.Content.Headers.TryAddWithoutValidation(name, values);
        }

        return response;
    }
}
