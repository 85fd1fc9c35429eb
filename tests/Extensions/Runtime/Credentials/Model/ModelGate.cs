using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials.Model;

/// <summary>How a call goes that the schedule lets through.</summary>
public enum Passage
{
    Works,

    /// <summary>Nothing happens, and the caller hears of a failure.</summary>
    FailsBefore,

    /// <summary>It happens, and the caller hears of a failure.</summary>
    FailsAfter,

    /// <summary>It happens, and the caller dies of it.</summary>
    KillsAfter,
}

/// <summary>
/// Calls that stand still until the schedule lets one of them through. What follows from a call runs on the schedule's own thread before
/// anything else happens, so that a schedule always runs alike.
/// </summary>
public sealed class ModelGate
{
    private readonly List<WaitingCall> _waiting = [];
    private long _arrivals;

    public IReadOnlyList<WaitingCall> Waiting => _waiting;

    /// <summary>What was let through, for whoever looks for the reason of a breach.</summary>
    public List<string> History { get; } = [];

    /// <summary>The number of the next call to arrive.</summary>
    public long Arrivals => _arrivals;

    public Task<T> PassAsync<T>(
        ModelWorker worker,
        string name,
        bool isOfService,
        Func<T> call,
        CancellationToken cancellationToken
    )
    {
        // Without asynchronous continuations: they run before the schedule goes on.
        var result = new TaskCompletionSource<T>();
        if (worker.IsDead)
        {
            return result.Task;
        }

        var waiting = new WaitingCall(worker, isOfService, _arrivals++);
        waiting.Run = passage =>
        {
            _waiting.Remove(waiting);
            History.Add($"worker {worker.Number}: {name} {passage}");
            var value = passage == Passage.FailsBefore ? default : call();
            switch (passage)
            {
                case Passage.Works:
                    result.TrySetResult(value!);
                    break;
                case Passage.KillsAfter:
                    worker.Die();
                    break;
                default:
                    result.TrySetException(
                        isOfService ? new HttpRequestException("planned") : new TokenStoreException("planned")
                    );
                    break;
            }
        };
        _waiting.Add(waiting);
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.Register(() =>
            {
                if (_waiting.Remove(waiting))
                {
                    result.TrySetCanceled(cancellationToken);
                }
            });
        }

        return result.Task;
    }

    public void Forget(ModelWorker worker) => _waiting.RemoveAll(call => call.Worker == worker);
}

/// <summary>A call that waits.</summary>
public sealed class WaitingCall(ModelWorker worker, bool isOfService, long number)
{
    public ModelWorker Worker { get; } = worker;

    public bool IsOfService { get; } = isOfService;

    public long Number { get; } = number;

    public Action<Passage> Run { get; set; } = _ => { };
}
