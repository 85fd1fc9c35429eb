using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials.Model;

/// <summary>A process: a source of its own on the shared store, and the calls that go on in it.</summary>
public sealed class ModelWorker
{
    public static readonly TokenSourceOptions Options = new();

    private readonly ModelWorld _world;
    private readonly TokenSource _source;
    private readonly List<Call> _calls = [];
    private int _logIns;
    private int _logOuts;

    public ModelWorker(ModelWorld world, int number, ITokenStore store, ModelLocks? locks)
    {
        Number = number;
        _world = world;
        _source = new TokenSource(
            world.Key,
            new ModelStore(store, world, this),
            (current, cancel) => world.Service.RefreshAsync(world.Gate, this, current, cancel),
            locks?.Of(this),
            Options,
            world.Time
        )
        {
            Start = static renew => renew(),
        };
    }

    public int Number { get; }

    public bool IsDead { get; private set; }

    /// <summary>The only one who may remove a token.</summary>
    public bool IsLoggingOut => _logOuts > 0;

    public TokenSet? LastToken { get; private set; }

    /// <summary>The first family that a token may be of which is asked for from now on: this worker has seen the end of those before.</summary>
    public int FirstFamily { get; private set; }

    public bool IsIdle => _calls.TrueForAll(call => call.Task.IsCompleted);

    public void Get() => Ask(_source.GetAsync().AsTask(), rejected: null);

    /// <summary>One at a time: where several wait for one task, .NET carries what follows to other threads.</summary>
    public void Renew()
    {
        if (LastToken is { } refused && _calls.TrueForAll(call => call.Rejected is null))
        {
            _world.Rejected.Add(refused.AccessToken);
            Ask(_source.RenewAsync(refused.AccessToken).AsTask(), refused.AccessToken);
        }
    }

    public bool IsLoggingIn => _logIns > 0;

    public bool IsChanging => _logIns + _logOuts > 0;

    public async Task LogInAsync(TokenSet token)
    {
        _logIns++;
        try
        {
            await _source.SetAsync(token);
        }
        finally
        {
            _logIns--;
        }

        FirstFamily = Math.Max(FirstFamily, ModelService.FamilyOf(token));
    }

    public async Task LogOutAsync()
    {
        _logOuts++;
        try
        {
            await _source.ClearAsync();
        }
        finally
        {
            _logOuts--;
        }

        FirstFamily = Math.Max(FirstFamily, _world.LoggedOutFamily + 1);
    }

    public void Die()
    {
        IsDead = true;
        _calls.Clear();
        _world.Gate.Forget(this);
        _world.Locks?.Forget(this);
        _world.Service.Lose(this);
    }

    /// <summary>Holds against the laws what calls have ended in since the last look.</summary>
    public void Look()
    {
        foreach (var call in _calls.Where(call => call.Task.IsCompleted).ToList())
        {
            _calls.Remove(call);
            if (call.Task.IsCompletedSuccessfully)
            {
                JudgeToken(call, call.Task.Result);
            }
            else
            {
                JudgeFailure(call, call.Task.Exception!.InnerException!);
            }
        }
    }

    private void Ask(Task<TokenSet> task, string? rejected) => _calls.Add(new Call(task, rejected, FirstFamily));

    private void JudgeToken(Call call, TokenSet token)
    {
        LastToken = token;
        _world.Laws.Hold(
            token.IsValidAt(_world.Time.GetUtcNow() - ModelWorld.Tick),
            "a token that has ended is handed out"
        );
        _world.Laws.Hold(token.AccessToken != call.Rejected, "a refused token is handed out once more");
        _world.Laws.Hold(
            ModelService.FamilyOf(token) >= call.FirstFamily,
            "a token is handed out that this worker has logged out"
        );
    }

    private void JudgeFailure(Call call, Exception failure)
    {
        var stored = _world.Stored();
        if (failure is LoginRequiredException)
        {
            _world.Laws.Hold(
                stored is null
                    || _world.Rejected.Contains(stored.AccessToken)
                    || !stored.IsValidAt(_world.Time.GetUtcNow()),
                "a usable token is refused to a caller"
            );
            _world.Laws.Hold(
                stored is null || _world.Service.IsDead(stored),
                "a log-in is asked for although the grant lives"
            );
        }
        else
        {
            _world.Laws.Hold(
                failure is HttpRequestException or TokenStoreException or TimeoutException,
                $"a call ends in {failure.GetType().Name}: {failure.Message}"
            );
        }
    }

    private sealed record Call(Task<TokenSet> Task, string? Rejected, int FirstFamily);
}
