namespace OpenApi.ClientGenerator.Tests;

/// <summary>
/// A token that is cancelled after a while, by a thread of its own: the pool's threads, which the token's timer needs, may all be busy
/// with other tests.
/// </summary>
internal sealed class LateCancellation : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly ManualResetEventSlim isOver = new();
    private readonly Thread thread;

    public LateCancellation(TimeSpan after)
    {
        thread = new Thread(() =>
        {
            if (!isOver.Wait(after))
            {
                source.Cancel();
            }
        });
        thread.Start();
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        isOver.Set();
        thread.Join();
        isOver.Dispose();
        source.Dispose();
    }
}
