namespace OpenApi.Contract.Journal;

/// <summary>
/// The latest calls, in the order they were answered. The journal has a bound in calls and one in bytes of bodies; when it
/// is full the oldest calls leave, and <see cref="Dropped"/> counts them. Thread-safe; what is read is a snapshot.
/// </summary>
/// <param name="capacity">The most calls to keep.</param>
/// <param name="byteCapacity">The most bytes of request and answer bodies to keep.</param>
public sealed class CallJournal(int capacity, long byteCapacity)
{
    private readonly Lock gate = new();
    private readonly Queue<JournaledCall> kept = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> waiters = [];
    private long bytes;
    private long total;

    /// <summary>A snapshot of the calls, oldest first.</summary>
    public IReadOnlyList<JournaledCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. kept];
            }
        }
    }

    /// <summary>How many calls it holds.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return kept.Count;
            }
        }
    }

    /// <summary>How many calls were made, those that left included.</summary>
    public long Total => Interlocked.Read(ref total);

    /// <summary>How many calls left because the journal was full.</summary>
    public long Dropped => Total - Count;

    /// <summary>The calls of an operation.</summary>
    /// <param name="operation">An <c>operationId</c>, or method and path.</param>
    public IReadOnlyList<JournaledCall> Of(string operation) =>
        [.. Calls.Where(call => call.Operation?.Names.Contains(operation) == true)];

    /// <summary>Checks that every call kept to its document, and every address was known.</summary>
    /// <exception cref="ContractViolationException">Some did not; the message says which, what and where.</exception>
    public void ThrowIfViolated()
    {
        var broken = Calls
            .Where(call => call.IsUnknown || call.Violations.Length > 0 || call.AnswerViolations.Length > 0)
            .ToList();
        if (broken.Count > 0)
        {
            throw new ContractViolationException(broken);
        }
    }

    /// <summary>Ends when so many calls were made, those before the question included.</summary>
    /// <param name="count">The number of calls.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WaitForAsync(int count, CancellationToken cancellationToken)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (total >= count)
            {
                return;
            }

            waiters.Add((count, reached));
        }

        await reached.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    internal void Add(JournaledCall call)
    {
        lock (gate)
        {
            kept.Enqueue(call);
            bytes += SizeOf(call);
            total++;
            while (kept.Count > 1 && (kept.Count > capacity || bytes > byteCapacity))
            {
                bytes -= SizeOf(kept.Dequeue());
            }

            foreach (var (_, reached) in waiters.Where(waiter => waiter.Count <= total))
            {
                reached.TrySetResult();
            }

            waiters.RemoveAll(waiter => waiter.Count <= total);
        }
    }

    private static int SizeOf(JournaledCall call) => call.Request.Body.Length + call.Answer.Body.Length;
}
