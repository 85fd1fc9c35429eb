using System.Globalization;
using Medallion.Threading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// One credential that renews itself: early, once at a time in the process and, with a lock provider, among all processes that share the
/// store. A new token is stored before anybody uses it. Keep one for each account and user; it outlives the HTTP handlers.
/// </summary>
public sealed class TokenSource
{
    private static readonly TimeSpan RacePoll = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly ITokenStore _store;
    private readonly TokenRefresh _refresh;
    private readonly IDistributedLockProvider? _locks;
    private readonly TokenSourceOptions _options;
    private readonly TimeProvider _time;
    private readonly ServiceTelemetry? _telemetry;
    private readonly ILogger _logger;
    private volatile Held? _current;
    private TokenSet? _unsaved;
    private Task<TokenSet>? _renewal;

    /// <summary>Makes the source.</summary>
    /// <param name="key">Names service, app and user in the store, in locks and in messages; holds no secret.</param>
    /// <param name="store">Where the token is kept.</param>
    /// <param name="refresh">Gets a new one.</param>
    /// <param name="locks">Lock between processes; null where no other process shares the store.</param>
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
        _refresh = refresh;
        _locks = locks;
        _options = options ?? new TokenSourceOptions();
        _time = time ?? TimeProvider.System;
        _telemetry = telemetry;
        _logger = logger ?? NullLogger.Instance;
    }

    /// <summary>The key under which the token is kept.</summary>
    public string Key { get; }

    /// <summary>A token that the service accepts now, renewed if it is due. Any number of callers cause one renewal.</summary>
    /// <param name="cancellationToken">Ends this caller's wait at once; the renewal itself goes on for the others.</param>
    /// <exception cref="LoginRequiredException">Only a new log-in helps.</exception>
    /// <exception cref="TokenStoreException">The store fails.</exception>
    public ValueTask<TokenSet> GetAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _current is { } held && !IsDue(held)
            ? ValueTask.FromResult(held.Token)
            : new ValueTask<TokenSet>(Renewal(rejected: null).WaitAsync(cancellationToken));
    }

    /// <summary>A token other than the one that the service has just refused. Many callers with the same refused token cause one renewal.</summary>
    /// <param name="rejectedAccessToken">The refused value.</param>
    /// <param name="cancellationToken">Ends this caller's wait at once.</param>
    /// <exception cref="LoginRequiredException">Only a new log-in helps.</exception>
    /// <exception cref="TokenStoreException">The store fails.</exception>
    public async ValueTask<TokenSet> RenewAsync(
        string rejectedAccessToken,
        CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_current is { } held && held.Token.AccessToken != rejectedAccessToken && IsValid(held.Token))
            {
                return held.Token;
            }

            // A renewal that was under way for another reason may end with the very token that was refused.
            var token = await Renewal(rejectedAccessToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (token.AccessToken != rejectedAccessToken)
            {
                return token;
            }
        }
    }

    /// <summary>Keeps a token that was got otherwise, such as by a log-in, and uses it from now on.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Ends the wait for lock and store.</param>
    public async Task SetAsync(TokenSet token, CancellationToken cancellationToken = default)
    {
        var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            await _store.WriteAsync(Key, token, cancellationToken).ConfigureAwait(false);
            _unsaved = null;
            Publish(token);
        }
    }

    /// <summary>Forgets the token here and in the store, as after a log-out.</summary>
    /// <param name="cancellationToken">Ends the wait for lock and store.</param>
    public async Task ClearAsync(CancellationToken cancellationToken = default)
    {
        var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            await _store.RemoveAsync(Key, cancellationToken).ConfigureAwait(false);
            _unsaved = null;
            _current = null;
        }
    }

    /// <summary>
    /// Waits until the renewal that is under way, if any, has ended. A process that stops in the middle of one loses the new token, and with it
    /// the log-in where each refresh token works once: call this before the connections are closed.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; the renewal goes on.</param>
    public async Task FinishAsync(CancellationToken cancellationToken = default)
    {
        Task? running;
        lock (_gate)
        {
            running = _renewal;
        }

        if (running is not null)
        {
            // How it ended is told to those who asked for the token.
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The key; no token.</summary>
    public override string ToString() => $"TokenSource {Key}";

    /// <summary>The renewal that is under way, or a new one.</summary>
    private Task<TokenSet> Renewal(string? rejected)
    {
        lock (_gate)
        {
            // A finished renewal may have answered the question between the caller's look and this one.
            if (_current is { } held && held.Token.AccessToken != rejected && !IsDue(held))
            {
                return Task.FromResult(held.Token);
            }

            if (_renewal is { IsCompleted: false } running)
            {
                return running;
            }

            // Callers must neither run the renewal on their stack nor end it by giving up.
            return _renewal = Task.Run(() => RenewOnceAsync(rejected), CancellationToken.None);
        }
    }

    private async Task<TokenSet> RenewOnceAsync(string? rejected)
    {
        using var limit = new CancellationTokenSource(_options.RefreshTimeout, _time);
        try
        {
            return await AdoptAsync(rejected, limit.Token).ConfigureAwait(false)
                ?? await RenewLockedAsync(rejected, limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not LoginRequiredException && StillGood(rejected) is not null)
        {
            // Early renewal failed, but there is time left: go on with what is there and try again later.
            _telemetry?.Renewed(succeeded: false);
            var token = StillGood(rejected)!;
            _logger.EarlyRenewalFailed(Key, FailureName.Of(failure), token.ExpiresAt);
            _current = new Held(token, _time.GetUtcNow() + _options.EarlyRetryDelay);
            return token;
        }
        catch (OperationCanceledException failure) when (limit.IsCancellationRequested)
        {
            var seconds = _options.RefreshTimeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            throw new TimeoutException($"The credential '{Key}' could not be renewed within {seconds} s.", failure);
        }
    }

    private async Task<TokenSet> RenewLockedAsync(string? rejected, CancellationToken cancellationToken)
    {
        var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            if (_unsaved is { } unsaved)
            {
                return await KeepAsync(unsaved).ConfigureAwait(false);
            }

            // Whoever held the lock before may have renewed the token.
            return await AdoptAsync(rejected, cancellationToken).ConfigureAwait(false)
                ?? await RefreshAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TokenSet> RefreshAsync(CancellationToken cancellationToken)
    {
        var current = await _store.ReadAsync(Key, cancellationToken).ConfigureAwait(false);
        try
        {
            var renewed = await _refresh(current, cancellationToken).ConfigureAwait(false);
            return await KeepAsync(renewed).ConfigureAwait(false);
        }
        catch (RefreshRejectedException refusal)
        {
            _telemetry?.Renewed(succeeded: false);
            return await RecoverRaceAsync(current, cancellationToken).ConfigureAwait(false)
                ?? throw new LoginRequiredException(
                    Key,
                    "the service does not accept the refresh token any more.",
                    refusal
                );
        }
    }

    /// <summary>
    /// Stores a new token, then uses it. Not cancelled any more: a rotated token that is lost costs a log-in, so
    /// one that could not be stored is kept for the next try.
    /// </summary>
    private async Task<TokenSet> KeepAsync(TokenSet renewed)
    {
        _unsaved = renewed;
        await _store.WriteAsync(Key, renewed, CancellationToken.None).ConfigureAwait(false);
        _unsaved = null;
        Publish(renewed);
        _telemetry?.Renewed(succeeded: true);
        _logger.CredentialRenewed(Key, renewed.ExpiresAt);
        return renewed;
    }

    /// <summary>The token in the store, if it serves: somebody else renewed it, or this process has just started.</summary>
    private async Task<TokenSet?> AdoptAsync(string? rejected, CancellationToken cancellationToken)
    {
        var stored = await _store.ReadAsync(Key, cancellationToken).ConfigureAwait(false);
        if (stored is null || stored.AccessToken == rejected || !IsValid(stored))
        {
            return null;
        }

        // Even if it is due: should the renewal fail, there is a token to go on with.
        return IsDue(Publish(stored)) ? null : stored;
    }

    /// <summary>After a refused refresh: the token of the process that was faster, once it is in the store.</summary>
    private async Task<TokenSet?> RecoverRaceAsync(TokenSet? used, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        while (true)
        {
            var stored = await _store.ReadAsync(Key, cancellationToken).ConfigureAwait(false);
            if (stored is not null && stored.RefreshToken != used?.RefreshToken && IsValid(stored))
            {
                Publish(stored);
                return stored;
            }

            if (_locks is not null || _time.GetElapsedTime(started) >= _options.RaceRecovery)
            {
                return null;
            }

            await Task.Delay(RacePoll, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private Held Publish(TokenSet token) => _current = new Held(token, _options.DueAt(token));

    private TokenSet? StillGood(string? rejected) =>
        _current is { Token: var token } && token.AccessToken != rejected && IsValid(token) ? token : null;

    private bool IsValid(TokenSet token) => token.IsValidAt(_time.GetUtcNow());

    private bool IsDue(Held held) => !IsValid(held.Token) || held.DueAt <= _time.GetUtcNow();

    private async ValueTask<IAsyncDisposable> LockAsync(CancellationToken cancellationToken) =>
        _locks is null
            ? NoLock.Instance
            : await _locks.CreateLock(Key).AcquireAsync(timeout: null, cancellationToken).ConfigureAwait(false);

    /// <summary>The token in use and when it is due.</summary>
    private sealed record Held(TokenSet Token, DateTimeOffset? DueAt);

    private sealed class NoLock : IAsyncDisposable
    {
        public static NoLock Instance { get; } = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
