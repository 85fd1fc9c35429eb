using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OpenApi.Runtime.Telemetry;

/// <summary>
/// Traces and metrics of one service package, named after it. Make one a package and keep it; subscribe with
/// <c>AddSource(name)</c> and <c>AddMeter(name)</c>. Tags follow the OpenTelemetry HTTP conventions; URLs are masked.
/// </summary>
/// <remarks>
/// Metrics: <c>openapi.client.request.duration</c> (s, each try), <c>openapi.client.retries</c>, <c>openapi.client.quota.wait</c> (s),
/// <c>openapi.client.credential.renewals</c>. .NET's own <c>http.client.request.duration</c> (meter <c>System.Net.Http</c>) measures the same
/// tries, so its name is not used here: whoever collects both would count each try twice.
/// </remarks>
public sealed class ServiceTelemetry : IDisposable
{
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _retries;
    private readonly Histogram<double> _quotaWait;
    private readonly Counter<long> _renewals;
    private readonly Meter _meter;

    /// <summary>Makes source and meter.</summary>
    /// <param name="packageName">Name of the package, for example <c>TikTok.Extensions</c>.</param>
    /// <param name="version">Version of the package.</param>
    public ServiceTelemetry(string packageName, string? version = null)
    {
        Name = packageName;
        Source = new ActivitySource(packageName, version);
        _meter = new Meter(packageName, version);
        _duration = _meter.CreateHistogram<double>(
            "openapi.client.request.duration",
            "s",
            "Duration of each try of a request, to the answer's headers."
        );
        _retries = _meter.CreateCounter<long>(
            "openapi.client.retries",
            "{retry}",
            "Requests sent again after a failure."
        );
        _quotaWait = _meter.CreateHistogram<double>(
            "openapi.client.quota.wait",
            "s",
            "Time spent queueing for a quota."
        );
        _renewals = _meter.CreateCounter<long>(
            "openapi.client.credential.renewals",
            "{renewal}",
            "Credentials renewed."
        );
    }

    /// <summary>Name of source and meter.</summary>
    public string Name { get; }

    /// <summary>The source; service packages add spans of their own flows to it.</summary>
    public ActivitySource Source { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        Source.Dispose();
        _meter.Dispose();
    }

    internal void Finished(in TagList tags, TimeSpan duration) => _duration.Record(duration.TotalSeconds, tags);

    internal void Retried(HttpMethod method, Exception failure) =>
        _retries.Add(
            1,
            new KeyValuePair<string, object?>("http.request.method", method.Method),
            new KeyValuePair<string, object?>("error.type", FailureName.Of(failure))
        );

    internal void Queued(string limit, TimeSpan waited) =>
        _quotaWait.Record(waited.TotalSeconds, new KeyValuePair<string, object?>("openapi.quota", limit));

    internal void Renewed(RenewalOutcome outcome) =>
        _renewals.Add(
            1,
            new KeyValuePair<string, object?>(
                "openapi.outcome",
                outcome switch
                {
                    RenewalOutcome.Renewed => "renewed",
                    RenewalOutcome.Refused => "refused",
                    _ => "failed",
                }
            )
        );
}

/// <summary>How a renewal ended.</summary>
internal enum RenewalOutcome
{
    Failed = 0,
    Renewed,
    Refused,
}
