using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Requests;
using OpenApi.Runtime.Secrets;

namespace OpenApi.Runtime.Telemetry;

/// <summary>
/// One client span, one measurement and one log line for each request that really leaves, with the tags of the OpenTelemetry
/// HTTP conventions. A failure inside HTTP 200 marks the span as failed with the service's code as <c>error.type</c>.
/// </summary>
/// <param name="telemetry">Source and meter.</param>
/// <param name="logger">Gets one debug line a try.</param>
/// <param name="time">Clock of the durations.</param>
public sealed class TelemetryHandler(ServiceTelemetry telemetry, ILogger logger, TimeProvider time) : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var url = Redaction.Url(request.RequestUri);
        var started = time.GetTimestamp();
        using var activity = Start(request, url);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            Finish(activity, request, started, status, failure: null);
            logger.Answered(request.Method.Method, url, status, time.GetElapsedTime(started).TotalMilliseconds);
            return response;
        }
        catch (Exception failure)
        {
            var name = FailureName.Of(failure);
            Finish(activity, request, started, (failure as ServiceException)?.HttpStatus, name);
            logger.Failed(request.Method.Method, url, time.GetElapsedTime(started).TotalMilliseconds, name);
            throw;
        }
    }

    private Activity? Start(HttpRequestMessage request, string url)
    {
        var activity = telemetry.Source.StartActivity(request.Method.Method, ActivityKind.Client);
        if (activity is null)
        {
            return null;
        }

        activity.SetTag("http.request.method", request.Method.Method);
        activity.SetTag("url.full", url);
        activity.SetTag("server.address", request.RequestUri?.Host);
        activity.SetTag("server.port", request.RequestUri?.Port);
        if (ResendCount.Of(request) is > 0 and var count)
        {
            activity.SetTag("http.request.resend_count", count);
        }

        return activity;
    }

    private void Finish(Activity? activity, HttpRequestMessage request, long started, int? status, string? failure)
    {
        var tags = new TagList
        {
            { "http.request.method", request.Method.Method },
            { "server.address", request.RequestUri?.Host },
            { "server.port", request.RequestUri?.Port },
        };
        if (status is not null)
        {
            tags.Add("http.response.status_code", status);
            activity?.SetTag("http.response.status_code", status);
        }

        if (failure is not null)
        {
            tags.Add("error.type", failure);
            activity?.SetTag("error.type", failure);
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        telemetry.Finished(tags, time.GetElapsedTime(started));
    }
}
