using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TikTok;
using TikTok.Posting;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>Listens to everything in the process, so nothing else may run beside it.</summary>
[Collection(nameof(GigabyteUploadTests))]
public class TikTokSecretsTests
{
    private static readonly string[] Planted =
    [
        "planted-client-secret",
        "planted-access-token",
        "planted-refresh-token",
        "planted-upload-secret",
        "planted-code",
        "planted-verifier",
    ];

    [Fact]
    public async Task No_secret_shows_in_any_log_trace_metric_exception_or_text()
    {
        var heard = new ConcurrentQueue<string>();
        using var traces = ListenToTraces(heard);
        using var metrics = ListenToMetrics(heard);
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(9, () => UploadFault.None);
        server.Instead = AnswerLoginAsync;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Ear(heard)));
        services.AddTikTok(options =>
        {
            options.BaseUrl = server.Url;
            options.ClientKey = "aw1key";
            options.ClientSecret = "planted-client-secret";
            options.OpenId = "ada";
            heard.Enqueue($"{options}");
        });
        await using var provider = services.BuildServiceProvider();
        var account = provider.GetRequiredService<TikTokAccount>();

        var authorization = await account.Login.ExchangeCodeAsync(
            "planted-code",
            "https://app.example.com/cb/",
            "planted-verifier"
        );
        heard.Enqueue($"{authorization} {authorization.Tokens} {account.Login.TokensOf("ada")}");
        await using var video = new MemoryStream(new byte[9]);
        var source = VideoSource.FromStream(video, contentType: "video/mp4");
        var task = await account.Posting.SendVideoDraftAsync(source, new PublishOptions { CheckMedia = false });
        heard.Enqueue($"{task} {await task.WaitAsync()} {source}");
        await task.CancelAsync();
        server.NewUpload = () => new UploadEndpoint(9, () => UploadFault.Forget);
        server.States.Enqueue(PostingServer.State("PROCESSING_UPLOAD", ""","uploaded_bytes":0"""));
        server.States.Dequeue();
        await HearFailureAsync(
            heard,
            () => account.Posting.SendVideoDraftAsync(source, new PublishOptions { CheckMedia = false })
        );
        await HearFailureAsync(heard, () => account.Login.RevokeAsync("ada"));
        await HearFailureAsync(
            heard,
            () => account.Login.ExchangeCodeAsync("planted-code", "https://refused.example.com/", "planted-verifier")
        );

        heard.Should().HaveCountGreaterThan(30);
        heard.Where(text => Planted.Any(secret => text.Contains(secret, StringComparison.Ordinal))).Should().BeEmpty();
    }

    private static async Task<bool> AnswerLoginAsync(
        SocketServer.Call call,
        Microsoft.AspNetCore.Http.HttpContext context
    )
    {
        switch (call.Path)
        {
            case "/v2/oauth/token/" when call.Form.GetValueOrDefault("redirect_uri") == "https://refused.example.com/":
                await PostingServer.JsonAsync(
                    context,
                    """{"error":"invalid_grant","error_description":"client_secret=planted-client-secret with Bearer planted-access-token is wrong","log_id":"L"}"""
                );
                return true;
            case "/v2/oauth/token/":
                await PostingServer.JsonAsync(
                    context,
                    """{"access_token":"act.planted-access-token","expires_in":7200,"open_id":"ada","refresh_expires_in":15552000,"refresh_token":"rft.planted-refresh-token","scope":"video.upload","token_type":"Bearer"}"""
                );
                return true;
            case "/v2/oauth/revoke/":
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    private static async Task HearFailureAsync(ConcurrentQueue<string> heard, Func<Task> flow)
    {
        try
        {
            await flow();
            throw new InvalidOperationException("The flow was meant to fail.");
        }
        catch (Exception failure) when (failure is TikTokException or HttpRequestException or IOException)
        {
            heard.Enqueue(failure.ToString());
        }
    }

    private static ActivityListener ListenToTraces(ConcurrentQueue<string> heard)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                heard.Enqueue(
                    $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} "
                        + string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))
                        + string.Join(
                            ' ',
                            activity
                                .Events.SelectMany(happened => happened.Tags)
                                .Select(tag => $"{tag.Key}={tag.Value}")
                        )
                ),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener ListenToMetrics(ConcurrentQueue<string> heard)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) => listening.EnableMeasurementEvents(instrument),
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.Start();
        return listener;

        void Hear(Instrument instrument, IFormattable value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            heard.Enqueue(
                $"{instrument.Name} {value.ToString(null, CultureInfo.InvariantCulture)} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"
            );
    }

    private sealed class Ear(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger
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
