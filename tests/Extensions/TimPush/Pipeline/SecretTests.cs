using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenApi.Contract.Exchange;
using OpenApi.Runtime.Errors;
using TimPush;
using TimPush.Models;

namespace OpenApi.Extensions.Tests.TimPush.Pipeline;

/// <summary>Key and signatures are nowhere but on the wire, and there only towards the service.</summary>
public sealed class SecretTests : IAsyncLifetime
{
    private TimPushStub _stub = null!;

    public async Task InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async Task DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task Nothing_that_is_logged_traced_measured_or_thrown_holds_a_secret()
    {
        using var told = new Overheard();
        using var host = Host(told);
        var client = host.Services.GetRequiredService<TimPushClient>();
        _stub.For("pushToUsers").Answer("error90045PushNotEnabled");
        _stub.For("getUserTags").Answer().Reset().Once();
        _stub
            .For("recallPush")
            .Answer(
                StubAnswer.Json(
                    200,
                    new Dictionary<string, object>
                    {
                        ["ActionStatus"] = "FAIL",
                        ["ErrorCode"] = 70001,
                        ["ErrorInfo"] = "",
                    }
                )
            );

        await client.PushToAllAsync(PushMessage.Of("a", "b"));
        await client.GetTagsAsync(["alice"]);
        await told.Failure(() => client.PushToAccountsAsync(["alice"], PushMessage.Of("a", "b")));
        await told.Failure(() => client.RecallAsync("task"));
        await told.Failure(() => client.DeleteScheduledPushAsync(-1, (ScheduledTaskType)99));

        string[] secrets =
        [
            TimPushStub.SecretKey,
            .. _stub
                .Journal.Calls.SelectMany(call => call.Request.Query)
                .Where(pair => pair.Key == "usersig")
                .SelectMany(pair => new[] { pair.Value, Uri.EscapeDataString(pair.Value) })
                .Distinct(),
        ];
        secrets.Should().HaveCountGreaterThan(1);
        told.Texts.Should().HaveCountGreaterThan(20);
        told.Texts.Where(text => secrets.Any(text.Contains)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_its_host_gets_nothing()
    {
        await using var other = await TimPushStub.StartAsync();
        _stub
            .For("recallPush")
            .Answer(
                StubAnswer.Empty(307).WithHeader("Location", new Uri(other.BaseUrl, "/v4/timpush/revoke").AbsoluteUri)
            );

        var recall = () => _stub.Client().RecallAsync("task");

        (await recall.Should().ThrowAsync<TimPushException>()).Which.Kind.Should().Be(FailureKind.Redirect);
        other.Journal.Calls.Should().BeEmpty();
    }

    private IHost Host(Overheard told)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(told);
        builder.Services.AddTimPush(options =>
        {
            options.SdkAppId = TimPushStub.SdkAppId;
            options.Identifier = "administrator";
            options.SecretKey = TimPushStub.SecretKey;
            options.BaseUrl = _stub.BaseUrl;
            options.Resilience.BaseDelay = TimeSpan.FromMilliseconds(1);
        });
        return builder.Build();
    }

    /// <summary>Every text that logs, traces and metrics of the process tell, and those of failures that it is given.</summary>
    private sealed class Overheard : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _texts = new();
        private readonly ActivityListener _activities;
        private readonly MeterListener _meters = new();

        public Overheard()
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Hear,
            };
            ActivitySource.AddActivityListener(_activities);
            _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
            _meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Hear(tags));
            _meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Hear(tags));
            _meters.Start();
        }

        public IReadOnlyCollection<string> Texts => _texts;

        public async Task Failure(Func<Task> call)
        {
            var failure = (await call.Should().ThrowAsync<Exception>()).Which;
            _texts.Enqueue(failure.ToString());
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _texts.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _texts.Enqueue($"{formatter(state, exception)} {state} {exception}");

        public void Dispose()
        {
            _activities.Dispose();
            _meters.Dispose();
        }

        private void Hear(Activity activity)
        {
            _texts.Enqueue($"{activity.DisplayName} {activity.StatusDescription}");
            foreach (var tag in activity.TagObjects)
            {
                _texts.Enqueue($"{tag.Key}={tag.Value}");
            }

            foreach (var tag in activity.Events.SelectMany(happened => happened.Tags))
            {
                _texts.Enqueue($"{tag.Key}={tag.Value}");
            }
        }

        private void Hear(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                _texts.Enqueue($"{tag.Key}={tag.Value}");
            }
        }
    }
}
