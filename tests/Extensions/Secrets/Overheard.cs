using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace OpenApi.Extensions.Tests.Secrets;

/// <summary>Every text that logs, traces and metrics of the process tell, and the texts of what it is given.</summary>
internal sealed class Overheard : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public Overheard()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
        _meters.Start();
    }

    public IReadOnlyCollection<string> Texts => _texts;

    public void Hear(object? told) => _texts.Enqueue(told?.ToString() ?? "");

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Hear((object)state);
        return null;
    }

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Hear($"{formatter(state, exception)} {state} {exception}");

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Hear(Activity activity)
    {
        Hear($"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription}");
        foreach (var tag in activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)))
        {
            Hear($"{tag.Key}={tag.Value}");
        }
    }

    private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Hear(instrument.Name);
        foreach (var tag in tags)
        {
            Hear($"{tag.Key}={tag.Value}");
        }
    }
}
