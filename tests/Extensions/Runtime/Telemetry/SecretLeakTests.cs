using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;
using OpenApi.Extensions.Tests.Runtime.Credentials;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;

namespace OpenApi.Extensions.Tests.Runtime.Telemetry;

/// <summary>Plants secrets everywhere they can occur, listens to everything that can be heard, and looks for them.</summary>
public sealed class SecretLeakTests
{
    private const string Planted = "planted";

    [Fact]
    public async Task No_secret_reaches_a_log_a_trace_a_metric_or_an_exception()
    {
        var heard = new ConcurrentQueue<string>();
        using var activities = Listen(heard);
        using var meters = ListenToMeters(heard);
        var time = new VirtualTime();
        var authority = new FakeAuthority(time, TimeSpan.FromHours(2));
        var tokens = new TokenSource(
            "acme",
            new MemoryTokenStore(),
            authority.RefreshAsync,
            time: time,
            telemetry: Acme.Telemetry
        );
        await using var server = new LeakyServer();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new RecordingLogs(heard)));
        services.AddAcme(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Acme:ClientKey", Planted)])
                .Build()
                .GetSection("Acme"),
            configure: options =>
            {
                options.BaseUrl = server.Url;
                options.Quotas.Enabled = false;
            },
            credential: new BearerAndQuery(tokens)
        );
        await using var provider = services.BuildServiceProvider();
        var connection = provider.GetRequiredService<AcmeClient>().Connection;

        foreach (var path in LeakyServer.Paths)
        {
            var request = new RequestInformation
            {
                HttpMethod = Method.GET,
                UrlTemplate = "{+baseurl}" + path,
                PathParameters = { ["baseurl"] = connection.Adapter.BaseUrl! },
            };
            var call = Record(connection.Adapter.SendPrimitiveAsync<Stream>(request, cancellationToken: default));
            if (await time.RunAsync(call, TimeSpan.FromSeconds(60)) is { } failure)
            {
                heard.Enqueue(
                    $"{failure} {failure.Message} {(failure as ServiceException)?.ServiceMessage} {failure.Data}"
                );
                heard.Enqueue((failure as ServiceException)?.Error.ToString() ?? "");
            }
        }

        heard.Enqueue($"{connection} {tokens} {await tokens.GetAsync()} {connection.Options} {connection.Pipeline}");
        server.Seen.Should().Contain(url => url.Contains("usersig=planted", StringComparison.Ordinal));
        heard.Should().HaveCountGreaterThan(50, "otherwise nobody listened");
        heard.Should().Contain(line => line.Contains("usersig=***", StringComparison.Ordinal));
        heard.Where(line => line.Contains(Planted, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
    }

    private static async Task<Exception?> Record(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private static ActivityListener Listen(ConcurrentQueue<string> heard)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                var tags = activity.TagObjects.Concat(activity.Events.SelectMany(item => item.Tags));
                heard.Enqueue(
                    $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', tags)}"
                );
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener ListenToMeters(ConcurrentQueue<string> heard)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (!instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (instrument, _, tags, _) => heard.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}")
        );
        listener.SetMeasurementEventCallback<long>(
            (instrument, _, tags, _) => heard.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}")
        );
        listener.Start();
        return listener;
    }

    private sealed class BearerAndQuery(TokenSource tokens) : IRequestCredential
    {
        private readonly BearerCredential _bearer = new(tokens);

        public ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri($"{request.RequestUri}?usersig=planted-signature&sdkappid=1");
            request.Headers.Remove("X-Api-Key");
            request.Headers.Add("X-Api-Key", "planted-key");
            return _bearer.ApplyAsync(request, cancellationToken);
        }

        public ValueTask<bool> TryRenewAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _bearer.TryRenewAsync(request, cancellationToken);
    }

    private sealed class RecordingLogs(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            heard.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => heard.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
