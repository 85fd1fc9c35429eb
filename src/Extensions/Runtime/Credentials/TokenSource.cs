using System.Globalization;
using Medallion.Threading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// One credential that renews itself: early, and once at a time among all processes that share the store. A new token is stored before
/// anybody uses it; a log-in or a log-out in the middle of a renewal stands. Keep one for each account and user; it outlives the
/// HTTP handlers.
/// </summary>
public sealed class TokenSource
{
    private readonly Lock _gate = new();
    private readonly HeldToken _held = new();
    private readonly ITokenStore _store;
    private readonly TokenRenewal _renewal;
    private readonly TokenSourceOptions _options;
    private readonly TimeProvider _time;
    private readonly ServiceTelemetry? _telemetry;
    private readonly ILogger _logger;
    private Task _changes = Task.CompletedTask;
    private Running? _running;
    private Unchanged? _unchanged;

    /// <summary>Makes the source.</summary>
    /// <param name="key">Names service, app and user in the store, in locks and in messages; holds no secret.</param>
    /// <param name="store">Where the token is kept.</param>
    /// <param name="refresh">Gets a new one.</param>
    /// <param name="locks">
    /// Locks in which the processes that share the store queue for renewals, all of them or none; null, the default, makes them look
    /// into the store until it is their turn. Losing a lock does no harm.
    /// </param>
    /// <param name="options">When to renew.</param>
    /// <param name="time">The clock.</param>
    /// <param name="telemetry">Where renewals are counted.</param>
    /// <param name="logger">Where renewals are told.</param>
    public TokenSource(
        string key,
        ITokenStore store,
        TokenRefresh refresh,
        IDistributedLockProvider? locks = null,
        TokenSourceOptions? options = null,
        TimeProvider? time = null,
        ServiceTelemetry? telemetry = null,
        ILogger? logger = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Key = key;
        _store = store;
        _options = options ?? new TokenSourceOptions();
        _time = time ?? TimeProvider.System;
        _telemetry = telemetry;
        _logger = logger ?? NullLogger.Instance;
        _renewal = new TokenRenewal(key, store, refresh, locks, _options, _time, telemetry, _logger, _held);
    }

    /// <summary>The key under which the token is kept.</summary>
    public string Key { get; }

    /// <summary>How renewals are started: callers must neither run one on their stack nor end it by giving up.</summary>
    internal Func<Func<Task<TokenSet>>, Task<TokenSet>> Start { get; init; } =
        static renew => Task.Run(renew, CancellationToken.None);

    /// <summary>A token that the service accepts now, renewed if it is due. Any number of callers cause one renewal.</summary>
    /// <param name="cancellationToken">Ends this caller's wait at once; the renewal itself goes on for the others.</param>
    /// <exception cref="LoginRequiredException">Only a new log-in helps.</exception>
    /// <exception cref="TokenStoreException">The store fails.</exception>
    /// <exception cref="TimeoutException">The renewal took longer than <see cref="TokenSourceOptions.RefreshTimeout"/>.</exception>
    public ValueTask<TokenSet> GetAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _held.Current is { } held && !IsDue(held)
            ? ValueTask.FromResult(held.Token)
            : new ValueTask<TokenSet>(Renewal(rejected: null).Task.WaitAsync(cancellationToken));
    }

    /// <summary>
    /// A token in the place of the one that the service has just refused. Many callers with the same refused token cause one renewal. Where
    /// the service issues the refused token once more, that one is returned, and not asked for again for
    /// <see cref="TokenSourceOptions.EarlyRetryDelay"/>: compare before another try.
    /// </summary>
    /// <param name="rejectedAccessToken">The refused value.</param>
    /// <param name="cancellationToken">Ends this caller's wait at once.</param>
    /// <exception cref="LoginRequiredException">Only a new log-in helps.</exception>
    /// <exception cref="TokenStoreException">The store fails.</exception>
    /// <exception cref="TimeoutException">The renewal took longer than <see cref="TokenSourceOptions.RefreshTimeout"/>.</exception>
    public async ValueTask<TokenSet> RenewAsync(
        string rejectedAccessToken,
        CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_held.Current?.Token is { } current && IsValid(current) && IsAnswer(current, rejectedAccessToken))
            {
                return current;
            }

            var renewal = Renewal(rejectedAccessToken);
            var token = await renewal.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (token.AccessToken != rejectedAccessToken)
            {
                return token;
            }

            // A renewal that was under way for another reason may end with the very token that was refused; the next one is for this.
            if (renewal.Rejected == rejectedAccessToken)
            {
                Volatile.Write(
                    ref _unchanged,
                    new Unchanged(rejectedAccessToken, _time.GetUtcNow() + _options.EarlyRetryDelay)
                );
                return token;
            }
        }
    }

    /// <summary>
    /// Keeps a token that was got otherwise, such as by a log-in, and uses it from now on. It stands against a renewal that is
    /// under way, here or in another process.
    /// </summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <exception cref="TokenStoreException">The store fails.</exception>
    public Task SetAsync(TokenSet token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        return ChangeAsync(
            () => _store.WriteAsync(Key, token, cancellationToken),
            new Held(token, _options.DueAt(token)),
            cancellationToken
        );
    }

    /// <summary>
    /// Forgets the token here and in the store, as after a log-out. A renewal that is under way, here or in another process, does not
    /// bring it back.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <exception cref="TokenStoreException">The store fails.</exception>
    public Task ClearAsync(CancellationToken cancellationToken = default) =>
        ChangeAsync(() => _store.RemoveAsync(Key, cancellationToken), held: null, cancellationToken);

    /// <summary>
    /// Waits until the renewal that is under way, if any, has ended and its token is stored. A process that stops in the middle of one loses the new token, and with it
    /// the log-in where each refresh token works once: call this before the connections are closed.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; the renewal goes on.</param>
    public async Task FinishAsync(CancellationToken cancellationToken = default)
    {
        Task? running;
        lock (_gate)
        {
            running = _running?.Task;
        }

        // How the renewal ended is told to those who asked for the token.
        await (running ?? Task.CompletedTask)
            .WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        await _renewal.Saving.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The key; no token.</summary>
    public override string ToString() => $"TokenSource {Key}";

    /// <summary>Log-ins and log-outs come one after the other, so that memory and store end with the same one.</summary>
    private async Task ChangeAsync(Func<ValueTask> change, Held? held, CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource();
        Task before;
        lock (_gate)
        {
            before = _changes;
            _changes = Task.WhenAll(before, ended.Task);
        }

        try
        {
            await before.WaitAsync(cancellationToken).ConfigureAwait(false);
            await change().ConfigureAwait(false);
            _held.Begin(held);
        }
        finally
        {
            ended.SetResult();
        }
    }

    /// <summary>The renewal that is under way, or a new one.</summary>
    private Running Renewal(string? rejected)
    {
        lock (_gate)
        {
            // A finished renewal may have answered the question between the caller's look and this one.
            if (_held.Current is { } held && held.Token.AccessToken != rejected && !IsDue(held))
            {
                return new Running(Task.FromResult(held.Token), rejected);
            }

            return _running is { Task.IsCompleted: false }
                ? _running
                : _running = new Running(Start(() => RenewAsync(rejected)), rejected);
        }
    }

    private async Task<TokenSet> RenewAsync(string? rejected)
    {
        using var limit = new CancellationTokenSource(_options.RefreshTimeout, _time);
        var epoch = _held.Epoch;
        try
        {
            return await _renewal.RunAsync(rejected, limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (StillGood(rejected) is { } token && epoch == _held.Epoch)
        {
            // Early renewal failed, but there is time left: go on with what is there and try again later.
            _telemetry?.Renewed(RenewalOutcome.Failed);
            _logger.EarlyRenewalFailed(Key, FailureName.Of(failure), token.ExpiresAt);
            _held.TryHold(epoch, new Held(token, _time.GetUtcNow() + _options.EarlyRetryDelay));
            return token;
        }
        catch (OperationCanceledException failure) when (limit.IsCancellationRequested)
        {
            var seconds = _options.RefreshTimeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            throw new TimeoutException($"The credential '{Key}' could not be renewed within {seconds} s.", failure);
        }
    }

    private TokenSet? StillGood(string? rejected) =>
        _held.Current is { Token: var token } && token.AccessToken != rejected && IsValid(token) ? token : null;

    /// <summary>Whether a token answers a caller whose token was refused: it is another one, or the service has just issued the same again.</summary>
    private bool IsAnswer(TokenSet token, string rejected) =>
        token.AccessToken != rejected
        || (
            Volatile.Read(ref _unchanged) is { } unchanged
            && unchanged.AccessToken == rejected
            && _time.GetUtcNow() < unchanged.Until
        );

    private bool IsValid(TokenSet token) => token.IsValidAt(_time.GetUtcNow());

    private bool IsDue(Held held) => !IsValid(held.Token) || held.DueAt <= _time.GetUtcNow();

    /// <summary>A renewal, and the refused access token that it was begun for.</summary>
    private sealed record Running(Task<TokenSet> Task, string? Rejected);

    /// <summary>A refused token that the service has issued once more.</summary>
    private sealed record Unchanged(string AccessToken, DateTimeOffset Until);
}
