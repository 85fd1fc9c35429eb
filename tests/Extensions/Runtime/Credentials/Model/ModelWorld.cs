using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials.Model;

/// <summary>What happens next in a schedule.</summary>
/// <param name="Kind">A number that <see cref="ModelWorld"/> maps to a kind of event.</param>
/// <param name="Worker">Whom it happens to.</param>
/// <param name="Choice">Which of several it happens to, or how.</param>
public sealed record ModelEvent(int Kind, int Worker, int Choice);

/// <summary>Three workers, one store, one service, and a clock, all driven by a schedule.</summary>
public sealed class ModelWorld
{
    private const int Workers = 3;
    private const int MostStepsToRest = 5_000;

    /// <summary>The steps of the clock.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private readonly ITokenStore _store;
    private readonly ModelWorker[] _workers;
    private long _arrivalsAtLastTick;
    private int _storeFailures;

    /// <summary>Makes the world.</summary>
    /// <param name="store">The shared store.</param>
    /// <param name="locks">The locks of the workers; null for none.</param>
    public ModelWorld(ITokenStore store, ModelLocks? locks)
    {
        _store = store;
        Locks = locks;
        Service = new ModelService(Time, Laws);
        _workers = [.. Enumerable.Range(0, Workers).Select(NewWorker)];
    }

    /// <summary>The key of the credential; each world has its own, so that worlds can share a store.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    public VirtualTime Time { get; } = new();

    public ModelGate Gate { get; } = new();

    public ModelLaws Laws { get; } = new();

    public ModelService Service { get; }

    public ModelLocks? Locks { get; }

    /// <summary>The newest family that was logged out.</summary>
    public int LoggedOutFamily { get; set; }

    /// <summary>The access tokens that the service is said to have refused.</summary>
    public HashSet<string> Rejected { get; } = [];

    private bool IsAtRest => Gate.Waiting.Count == 0 && Array.TrueForAll(_workers, worker => worker.IsIdle);

    public TokenSet? Stored() => _store.ReadAsync(Key).AsTask().GetAwaiter().GetResult();

    /// <summary>Runs a schedule, and in the end asks once more.</summary>
    /// <returns>The breach of a law, or null.</returns>
    public string? Run(IEnumerable<ModelEvent> schedule)
    {
        // The runner's context would carry what follows from a call to another thread.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return RunAlone(schedule);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private string? RunAlone(IEnumerable<ModelEvent> schedule)
    {
        foreach (var happening in schedule)
        {
            Happen(happening);
            Look();
            if (Laws.Breach is not null)
            {
                return Laws.Breach;
            }
        }

        ComeToRest();
        var stored = Stored();
        _workers[0].Get();
        ComeToRest();
        Laws.Hold(
            stored is null || Service.IsDead(stored) || _workers[0].LastToken is not null,
            "in the end nobody gets the token of a grant that lives"
        );
        return Laws.Breach;
    }

    private void Happen(ModelEvent happening)
    {
        var (kind, index, choice) = happening;
        var worker = _workers[index % Workers];
        switch (kind)
        {
            case < 15:
                worker.Get();
                break;
            case < 20:
                worker.Renew();
                break;
            case < 26:
                LogIn(worker);
                break;
            case < 29:
                LogOut(worker);
                break;
            case < 62:
                LetThrough(choice, Passage.Works);
                break;
            case < 66:
                Fail(choice);
                break;
            case < 69:
                LetThrough(choice, Passage.KillsAfter);
                break;
            case < 72:
                worker.Die();
                break;
            case < 75:
                Locks?.Lose();
                break;
            case < 77:
                Service.Revoke(Math.Max(1, Service.Families - (choice % 2)));
                break;
            case < 90:
                Pass(1 + (choice % 40));
                break;
            default:
                ComeToRest();
                Time.Advance(choice % 2 == 0 ? ModelService.Life * 0.8 : ModelService.Life);
                break;
        }

        for (var number = 0; number < Workers; number++)
        {
            if (_workers[number].IsDead)
            {
                _workers[number] = NewWorker(number);
            }
        }
    }

    private ModelWorker NewWorker(int number) => new(this, number, _store, Locks);

    /// <summary>One log-in at a time: which of two is the later is for the user to know.</summary>
    private void LogIn(ModelWorker worker)
    {
        if (!worker.IsChanging && Array.TrueForAll(_workers, other => !other.IsLoggingIn))
        {
            _ = worker.LogInAsync(Service.LogIn());
        }
    }

    private static void LogOut(ModelWorker worker)
    {
        if (!worker.IsChanging)
        {
            _ = worker.LogOutAsync();
        }
    }

    private void LetThrough(int choice, Passage passage)
    {
        if (Gate.Waiting.Count > 0)
        {
            Gate.Waiting[choice % Gate.Waiting.Count].Run(passage);
        }
    }

    /// <summary>The service may fail at will, the store once: workers whom it keeps from giving signs of life count as dead.</summary>
    private void Fail(int choice)
    {
        if (Gate.Waiting.Count == 0)
        {
            return;
        }

        var call = Gate.Waiting[choice % Gate.Waiting.Count];
        if (call.IsOfService || _storeFailures++ == 0)
        {
            call.Run(choice % 2 == 0 ? Passage.FailsBefore : Passage.FailsAfter);
        }
    }

    /// <summary>Time passes, in which the service may keep silent, but the store answers within a second.</summary>
    private void Pass(int ticks)
    {
        for (; ticks > 0; ticks--)
        {
            var border = _arrivalsAtLastTick;
            while (Gate.Waiting.FirstOrDefault(call => !call.IsOfService && call.Number < border) is { } late)
            {
                late.Run(Passage.Works);
                Look();
            }

            _arrivalsAtLastTick = Gate.Arrivals;
            Time.Advance(Tick);
            Look();
        }
    }

    private void ComeToRest()
    {
        Look();
        for (var steps = 0; !IsAtRest; steps++)
        {
            if (steps == MostStepsToRest)
            {
                Laws.Hold(
                    false,
                    $"the workers never come to rest: {Gate.Waiting.Count} calls wait, idle are {string.Join(' ', _workers.Select(worker => worker.IsIdle))}"
                );
                return;
            }

            if (Gate.Waiting.Count > 0)
            {
                Gate.Waiting[0].Run(Passage.Works);
            }
            else
            {
                Time.Advance(Tick);
            }

            Look();
        }
    }

    private void Look()
    {
        foreach (var worker in _workers)
        {
            worker.Look();
        }
    }
}
