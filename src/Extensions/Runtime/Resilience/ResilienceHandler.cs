using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenApi.Runtime.Requests;
using OpenApi.Runtime.Secrets;
using OpenApi.Runtime.Telemetry;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace OpenApi.Runtime.Resilience;

/// <summary>
/// Repeats failed requests where that is safe, and bounds the whole call in time. Failures arrive here as exceptions
/// (<see cref="Errors.ErrorEnvelopeHandler"/> makes them of answers), and the last one is what the caller sees.
/// </summary>
/// <remarks>
/// A request is repeated if its failure may pass, and one of these holds: it surely never reached the service; the service
/// refused it before doing anything; repeating it is harmless by its method or by its <see cref="RepeatableRequest"/>. A
/// body that cannot be sent twice (its length is unknown beforehand) is never repeated. Cancellation ends any wait at once.
/// </remarks>
public sealed class ResilienceHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("openapi.call");

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly ResilienceOptions _options;
    private readonly Func<HttpRequestMessage, RepeatableRequest?> _repeatability;
    private readonly ServiceTelemetry? _telemetry;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Func<double> _draw;

    /// <summary>Makes the handler.</summary>
    /// <param name="options">Tries, waits, limits. Read once.</param>
    /// <param name="repeatability">
    /// What a service knows of its operations: asked for requests without a <see cref="RepeatableRequest"/> of their own; null,
    /// or a null answer, leaves it to the method.
    /// </param>
    /// <param name="telemetry">Where repetitions are counted.</param>
    /// <param name="logger">Where repetitions are told.</param>
    /// <param name="time">The clock of waits and limits.</param>
    /// <param name="draw">Random numbers from 0 to 1 for the jitter.</param>
    public ResilienceHandler(
        ResilienceOptions options,
        Func<HttpRequestMessage, RepeatableRequest?>? repeatability = null,
        ServiceTelemetry? telemetry = null,
        ILogger? logger = null,
        TimeProvider? time = null,
        Func<double>? draw = null
    )
    {
        _options = options;
        _repeatability = repeatability ?? (_ => null);
        _telemetry = telemetry;
        _logger = logger ?? NullLogger.Instance;
        _time = time ?? TimeProvider.System;
        _draw = draw ?? Random.Shared.NextDouble;
        _pipeline = Build();
    }

    /// <inheritdoc />
    /// <exception cref="Errors.ServiceException">The service reported a failure, and no further try was allowed or left.</exception>
    /// <exception cref="CallTimeoutException">A time limit ran out.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var rule = Rule(request);
        if (request.Content is null && rule != RepeatableRequest.Yes && !IsSafe(request.Method))
        {
            // On a kept connection that closes without an answer, SocketsHttpHandler sends a request again by itself unless it has begun to
            // send a body. An empty one is enough to stop that.
            request.Content = new ByteArrayContent([]);
        }

        var call = new Call(request, rule, _time.GetTimestamp());
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await _pipeline
                .ExecuteAsync(
                    static async (current, state) =>
                    {
                        ResendCount.Set(state.Call.Request, state.Call.Retries);
                        return await state.Send(state.Call.Request, current.CancellationToken).ConfigureAwait(false);
                    },
                    context,
                    (
                        Call: call,
                        Send: (Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>)base.SendAsync
                    )
                )
                .ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            throw new CallTimeoutException(TimeLimit.Total, _options.TotalTimeout, call.LastFailure);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool IsSafe(HttpMethod method) => method.Method is "GET" or "HEAD" or "OPTIONS" or "TRACE";

    private RepeatableRequest Rule(HttpRequestMessage request) =>
        request.TryGet<RepeatableRequest>(out var own)
            ? own
            : _repeatability(request) ?? RepeatableRequest.ByMethod(request.Method);

    private ResiliencePipeline<HttpResponseMessage> Build()
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = _time };
        builder.AddTimeout(new TimeoutStrategyOptions { Timeout = _options.TotalTimeout });
        if (_options.MaximumAttempts > 1)
        {
            builder.AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = _options.MaximumAttempts - 1,
                    ShouldHandle = arguments => ValueTask.FromResult(Decide(arguments)),
                    DelayGenerator = static arguments => ValueTask.FromResult(Call.Of(arguments.Context).NextDelay),
                    OnRetry = arguments =>
                    {
                        Report(Call.Of(arguments.Context));
                        return default;
                    },
                }
            );
        }

        return builder.Build();
    }

    private bool Decide(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        if (arguments.Outcome.Exception is not { } failure || failure is OperationCanceledException)
        {
            return false;
        }

        var call = Call.Of(arguments.Context);
        call.LastFailure = failure;
        call.NextDelay =
            call.IsReplayable || RequestFates.Of(failure) == RequestFate.NotSent
                ? RepeatDecision.NextDelay(
                    _options,
                    failure,
                    call.Rule,
                    arguments.AttemptNumber,
                    _time.GetElapsedTime(call.Started),
                    _draw(),
                    call.IsOpen
                )
                : null;
        call.IsOpen |= RequestFates.Of(failure) == RequestFate.Unknown;
        return call.NextDelay is not null;
    }

    private void Report(Call call)
    {
        call.Retries++;
        var failure = call.LastFailure!;
        _telemetry?.Retried(call.Request.Method, failure);
        _logger.Repeating(
            call.Request.Method.Method,
            Redaction.Url(call.Request.RequestUri),
            call.Retries,
            call.NextDelay!.Value.TotalMilliseconds,
            FailureName.Of(failure)
        );
    }

    /// <summary>State of one call; tries of one call never overlap.</summary>
    private sealed class Call(HttpRequestMessage request, RepeatableRequest rule, long started)
    {
        public HttpRequestMessage Request { get; } = request;

        public RepeatableRequest Rule { get; } = rule;

        /// <summary>Asked before the first try: a body that was read once may look like one in memory.</summary>
        public bool IsReplayable { get; } = ReplayableContent.Is(request.Content);

        public long Started { get; } = started;

        public int Retries { get; set; }

        public Exception? LastFailure { get; set; }

        public TimeSpan? NextDelay { get; set; }

        public bool IsOpen { get; set; }

        public static Call Of(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);
    }
}
