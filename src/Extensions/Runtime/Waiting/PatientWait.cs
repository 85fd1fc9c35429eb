using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Waiting;

/// <summary>
/// Waits for something at a service that takes its time: looks, pauses, and looks again, until it is finished or the limit is over. A look
/// that fails for a reason that may pass (the network, a 5XX, a time limit, a full quota, a store that is away) does not end the wait:
/// it is taken again, unless failures go on for longer than is allowed. Make one for each wait; not thread-safe.
/// </summary>
public sealed class PatientWait
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _time;
    private readonly PatientWaitOptions _options;
    private readonly string _subject;
    private readonly Func<TimeSpan, Exception?, Exception> _ended;
    private readonly ILogger _logger;
    private readonly long _started;

    /// <summary>Begins the wait.</summary>
    /// <param name="options">Limit and patience.</param>
    /// <param name="subject">What is waited for, such as <c>publish task v_pub_1</c>; for messages.</param>
    /// <param name="ended">
    /// Makes the exception for a wait that is over, from the time waited and the last failure; null makes a
    /// <see cref="TimeoutException"/>.
    /// </param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Tells of looks that failed.</param>
    public PatientWait(
        PatientWaitOptions options,
        string subject,
        Func<TimeSpan, Exception?, Exception>? ended = null,
        TimeProvider? time = null,
        ILogger? logger = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Limit, TimeSpan.Zero);
        _options = options;
        _subject = subject;
        _time = time ?? TimeProvider.System;
        _ended = ended ?? TimedOut;
        _logger = logger ?? NullLogger.Instance;
        _started = _time.GetTimestamp();
    }

    /// <summary>Time since the wait began.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_started);

    /// <summary>Looks, again and again while the look fails for a reason that may pass.</summary>
    /// <typeparam name="TSight">What a look shows.</typeparam>
    /// <param name="look">The look; it must be harmless to repeat. Its token also ends with the limit.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    public async Task<TSight> LookAsync<TSight>(
        Func<CancellationToken, Task<TSight>> look,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(look);
        long? failing = null;
        for (var failures = 0; ; failures++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Exception failure;
            var begun = _time.GetTimestamp();
            using (var limit = new CancellationTokenSource(Remaining(last: null), _time))
            using (var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken))
            {
                try
                {
                    return await look(either.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException ended)
                    when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
                {
                    throw _ended(Elapsed, ended);
                }
                catch (Exception passing) when (MayPass(passing))
                {
                    failure = passing;
                }
            }

            failing ??= begun;
            var pause = Backoff.ByService(failure) ?? PauseAfterFailure(failures);
            if (_time.GetElapsedTime(failing.Value) + pause > _options.LongestOutage)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            _logger.LookingAgain(_subject, FailureName.Of(failure), pause.TotalMilliseconds);
            await PauseAsync(pause, failure, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Pauses before the next look; fails at once when the limit would run out during the pause.</summary>
    /// <param name="pause">Length of the pause.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    public Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken = default) =>
        PauseAsync(pause, last: null, cancellationToken);

    private Task PauseAsync(TimeSpan pause, Exception? last, CancellationToken cancellationToken) =>
        pause >= Remaining(last)
            ? throw _ended(Elapsed, last)
            : Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, _time, cancellationToken);

    private TimeSpan Remaining(Exception? last)
    {
        var waited = Elapsed;
        return waited < _options.Limit ? _options.Limit - waited : throw _ended(waited, last);
    }

    private static bool MayPass(Exception failure) =>
        failure is QuotaExceededException or TokenStoreException or TimeoutException || PassingFailure.Is(failure);

    /// <summary>A second after the first failure, then twice as long each time, up to 15 s.</summary>
    private static TimeSpan PauseAfterFailure(int before)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(before, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    private TimeoutException TimedOut(TimeSpan waited, Exception? last) =>
        new($"The {_subject} was not finished within {_options.Limit}. It may go on: look again, or wait longer.", last);
}
