namespace OpenApi.Contract.Scripting;

/// <summary>When it is a scripted answer's turn, where it does not hold for every call.</summary>
internal abstract class Turn
{
    /// <summary>Whether no further call can have the turn.</summary>
    public abstract bool IsOver { get; }

    /// <summary>Whether the next call has the turn. Asking takes nothing.</summary>
    public abstract bool IsNext { get; }

    /// <summary>Takes the turn for a call, or says that another call was faster.</summary>
    public abstract bool TryTake();
}

/// <summary>The turns of an answer that holds for a number of calls.</summary>
/// <param name="count">The number.</param>
internal sealed class CountedTurn(int count) : Turn
{
    private int left = count;

    public override bool IsOver => Volatile.Read(ref left) <= 0;

    public override bool IsNext => !IsOver;

    public override bool TryTake() => Interlocked.Decrement(ref left) >= 0;
}
