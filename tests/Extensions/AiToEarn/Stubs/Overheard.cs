using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace AiToEarn.Tests.Stubs;

/// <summary>Every text that the logs, traces and metrics of the process tell, and those of failures it is given.</summary>
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
        _meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Hear(tags));
        _meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Hear(tags));
        _meters.Start();
    }

    public IReadOnlyCollection<string> Texts => _texts;

    public async Task FailureOf(Func<Task> call) =>
        _texts.Enqueue((await call.Should().ThrowAsync<Exception>()).Which.ToString());

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
        Hear($"{activity.DisplayName} {activity.StatusDescription}");
        foreach (var tag in activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)))
        {
            Hear($"{tag.Key}={tag.Value}");
        }
    }

    private void Hear(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            Hear($"{tag.Key}={tag.Value}");
        }
    }
}
