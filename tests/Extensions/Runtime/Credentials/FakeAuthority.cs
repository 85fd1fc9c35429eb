using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

/// <summary>Issues tokens and, as TikTok does, takes each refresh token once.</summary>
public sealed class FakeAuthority(TimeProvider time, TimeSpan life)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _open = Opened();
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _valid;
    private int _issued;
    private int _refreshes;

    public int Refreshes => Volatile.Read(ref _refreshes);

    public Exception? Failure { get; set; }

    /// <summary>Whether <see cref="Failure"/> concerns only those who come without a token.</summary>
    public bool FailsOnlyWithout { get; set; }

    public void Hold()
    {
        _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Ends when a refresh has reached the service that <see cref="Hold"/> keeps from answering.</summary>
    public Task RefreshAtServiceAsync() => _arrived.Task;

    public void Release() => _open.SetResult();

    public void RevokeAll()
    {
        lock (_gate)
        {
            _valid = "revoked";
        }
    }

    public async Task<TokenSet> RefreshAsync(TokenSet? current, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _refreshes);
        _arrived.TrySetResult();
        await _open.Task.WaitAsync(cancellationToken);
        if (Failure is { } failure && !(FailsOnlyWithout && current is not null))
        {
            throw failure;
        }

        lock (_gate)
        {
            if (_valid is not null && current is not null && current.RefreshToken != _valid)
            {
                throw new RefreshRejectedException("invalid_grant");
            }

            _issued++;
            _valid = $"rft.{_issued}-planted-refresh";
            return new TokenSet
            {
                AccessToken = $"act.{_issued}-planted-access",
                RefreshToken = _valid,
                IssuedAt = time.GetUtcNow(),
                ExpiresAt = time.GetUtcNow() + life,
            };
        }
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
