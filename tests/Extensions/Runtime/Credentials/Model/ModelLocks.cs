using Medallion.Threading;

namespace OpenApi.Extensions.Tests.Runtime.Credentials.Model;

/// <summary>Locks between the workers of a model, handed on in order.</summary>
/// <param name="canBeLost">Whether a holder can lose the lock and live on, as with a lock that hangs on a connection.</param>
public sealed class ModelLocks(bool canBeLost)
{
    // None, or the one who holds the lock.
    private readonly List<Handle> _holders = [];
    private readonly LinkedList<(ModelWorker Worker, TaskCompletionSource<Handle> Turn)> _queue = new();

    public IDistributedLockProvider Of(ModelWorker worker) => new Provider(this, worker);

    /// <summary>The holder, if any, loses the lock and is told.</summary>
    public void Lose()
    {
        if (canBeLost)
        {
            _holders.FirstOrDefault()?.Lose();
        }
    }

    public void Forget(ModelWorker worker)
    {
        for (var node = _queue.First; node is not null; )
        {
            var next = node.Next;
            if (node.Value.Worker == worker)
            {
                _queue.Remove(node);
            }

            node = next;
        }

        foreach (var holder in _holders.Where(holder => holder.Worker == worker).ToList())
        {
            HandOn(holder);
        }
    }

    private async ValueTask<IDistributedSynchronizationHandle> TakeAsync(
        ModelWorker worker,
        CancellationToken cancellationToken
    )
    {
        if (_holders.Count == 0)
        {
            return Hold(worker);
        }

        var turn = new TaskCompletionSource<Handle>();
        var node = _queue.AddLast((worker, turn));
        await using var giveUp = cancellationToken.Register(() =>
        {
            if (node.List is not null)
            {
                _queue.Remove(node);
                turn.TrySetCanceled(cancellationToken);
            }
        });
        return await turn.Task;
    }

    private void HandOn(Handle from)
    {
        if (_holders.Remove(from) && _queue.First is { } first)
        {
            _queue.RemoveFirst();
            first.Value.Turn.SetResult(Hold(first.Value.Worker));
        }
    }

    private Handle Hold(ModelWorker worker)
    {
        var holder = new Handle(this, worker);
        _holders.Add(holder);
        return holder;
    }

    private sealed class Provider(ModelLocks locks, ModelWorker worker) : IDistributedLockProvider
    {
        public IDistributedLock CreateLock(string name) => new WorkersLock(locks, worker, name);
    }

    private sealed class WorkersLock(ModelLocks locks, ModelWorker worker, string name) : IDistributedLock
    {
        public string Name => name;

        public ValueTask<IDistributedSynchronizationHandle> AcquireAsync(
            TimeSpan? timeout,
            CancellationToken cancellationToken
        ) => locks.TakeAsync(worker, cancellationToken);

        public IDistributedSynchronizationHandle Acquire(TimeSpan? timeout, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public IDistributedSynchronizationHandle? TryAcquire(TimeSpan timeout, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask<IDistributedSynchronizationHandle?> TryAcquireAsync(
            TimeSpan timeout,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();
    }

    private sealed class Handle(ModelLocks locks, ModelWorker worker) : IDistributedSynchronizationHandle
    {
        private readonly CancellationTokenSource _lost = new();

        public ModelWorker Worker => worker;

        public CancellationToken HandleLostToken => locks.CanBeLost ? _lost.Token : CancellationToken.None;

        public void Lose()
        {
            _lost.Cancel();
            locks.HandOn(this);
        }

        public void Dispose() => locks.HandOn(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private bool CanBeLost => canBeLost;
}
