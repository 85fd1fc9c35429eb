using System.Text;
using OpenApi.Contract.Exchange;
using OpenApi.Documents.Meaning;

namespace OpenApi.Contract.Scripting;

/// <summary>An answer that was set from code. It holds for every call until it is limited.</summary>
public sealed class ScriptedAnswer
{
    private readonly ScriptLine line;
    private readonly IScriptHost host;
    private readonly List<Func<StubAnswer, StubAnswer>> changes = [];
    private readonly List<Action<StubCall>> effects = [];
    private Turn? turn;

    internal ScriptedAnswer(ScriptLine line, IScriptHost host)
    {
        this.line = line;
        this.host = host;
        turn = line.Turn;
    }

    internal ScriptLine Line => line;

    /// <summary>Whether it holds for some calls only, and goes before those that hold for all.</summary>
    internal bool IsLimited => turn is not null;

    internal bool IsSpent => turn is { IsOver: true };

    /// <summary>Holds for one call.</summary>
    public ScriptedAnswer Once() => Times(1);

    /// <summary>Holds for a number of calls.</summary>
    /// <param name="count">The number, at least one.</param>
    public ScriptedAnswer Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        turn = new CountedTurn(count);
        return this;
    }

    /// <summary>Sends another status with the same body.</summary>
    public ScriptedAnswer WithStatus(int status) =>
        Changed(answer =>
            answer with
            {
                Status = status,
                Documented =
                    answer.Documented is { } documented && StatusRange.Of(documented.Response.Status).Contains(status)
                        ? documented
                        : null,
            }
        );

    /// <summary>Sends one header field more, or another value of it.</summary>
    public ScriptedAnswer WithHeader(string name, string value) => Changed(answer => answer.WithHeader(name, value));

    /// <summary>Waits before the answer, by the stub's <see cref="TimeProvider"/>.</summary>
    public ScriptedAnswer After(TimeSpan delay) => Delivered(delivery => delivery with { Delay = delay });

    /// <summary>Sends the body in pieces with pauses between them, by the stub's <see cref="TimeProvider"/>.</summary>
    /// <param name="pieceBytes">The size of a piece in bytes, at least one.</param>
    /// <param name="interval">The pause.</param>
    public ScriptedAnswer Slowly(int pieceBytes, TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pieceBytes, 1);
        return Delivered(delivery => delivery with { Pace = new Pace(pieceBytes, interval) });
    }

    /// <summary>Announces the whole body and ends the connection after some bytes of it.</summary>
    /// <param name="afterBytes">How many bytes arrive.</param>
    public ScriptedAnswer Truncated(int afterBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return Delivered(delivery => delivery with { CutAfter = afterBytes });
    }

    /// <summary>Sends a body that claims to be JSON and is not: the documented one without its end.</summary>
    public ScriptedAnswer WithInvalidJson() =>
        Changed(answer =>
            answer.WithBody(
                answer.Body.Length > 1 ? answer.Body[..(answer.Body.Length / 2)] : Encoding.UTF8.GetBytes("{\"cut\":"),
                "application/json"
            )
        );

    /// <summary>Resets the connection instead of answering.</summary>
    public ScriptedAnswer Reset() => Delivered(delivery => delivery with { Reset = true });

    /// <summary>Sets a state when the answer is given; later calls find it by <see cref="OperationScript.WhenState"/>.</summary>
    public ScriptedAnswer ThenState(string name, object value)
    {
        effects.Add(call => call.State[name] = value);
        return this;
    }

    /// <summary>Whether it holds for the call, which takes no turn yet.</summary>
    internal bool HoldsFor(StubCall call) => turn?.IsNext != false && line.Condition?.Invoke(call) != false;

    /// <summary>Takes the turn and makes the answer, or null when another call was faster.</summary>
    internal StubAnswer? TryMake(StubCall call)
    {
        if (turn?.TryTake() == false)
        {
            return null;
        }

        effects.ForEach(effect => effect(call));
        return changes.Aggregate(line.Make(call), (answer, change) => change(answer));
    }

    private ScriptedAnswer Delivered(Func<Delivery, Delivery> change)
    {
        host.Require(change(Delivery.Plain));
        return Changed(answer =>
            change(answer.Delivery) is var delivery && (delivery.Reset || delivery.CutAfter is not null)
                ? answer with
                {
                    Delivery = delivery,
                    Documented = null,
                }
                : answer with
                {
                    Delivery = delivery,
                }
        );
    }

    private ScriptedAnswer Changed(Func<StubAnswer, StubAnswer> change)
    {
        changes.Add(change);
        return this;
    }
}
