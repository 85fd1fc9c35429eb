using OpenApi.Contract.Answering;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Scripting;

/// <summary>
/// Sets what an operation answers from now on. Answers that are limited in number (<see cref="ScriptedAnswer.Once"/>,
/// <see cref="ScriptedAnswer.Times"/>) go first, in the order they were set; then the latest unlimited one; then what the
/// call prefers or the documented default. A request that breaks the document is refused before any of them.
/// </summary>
public sealed class OperationScript
{
    private readonly AnswerScript script;
    private readonly Func<StubCall, bool>? condition;

    internal OperationScript(ContractOperation operation, AnswerScript script, Func<StubCall, bool>? condition = null)
    {
        Operation = operation;
        this.script = script;
        this.condition = condition;
    }

    /// <summary>The operation.</summary>
    public ContractOperation Operation { get; }

    /// <summary>The same operation, for calls that meet a condition. Several conditions must all be met.</summary>
    /// <param name="predicate">The condition; it is asked once per call and must not block.</param>
    public OperationScript When(Func<StubCall, bool> predicate) =>
        new(Operation, script, condition is { } first ? call => first(call) && predicate(call) : predicate);

    /// <summary>The same operation, for calls made while the state <paramref name="name"/> is <paramref name="value"/>.</summary>
    public OperationScript WhenState(string name, object value) =>
        When(call => call.State.TryGetValue(name, out var current) && current.Equals(value));

    /// <summary>Answers with the documented default, to put a fault on it or to count it.</summary>
    public ScriptedAnswer Answer() =>
        Add(
            "default",
            call =>
                AnswerChoice.Default(Operation, call.Request.Headers["Accept"]) is { } answer
                    ? answer.ToStubAnswer()
                    : StubAnswer.Empty(200)
        );

    /// <summary>Answers with a documented answer.</summary>
    /// <param name="name">The example's name or the error code.</param>
    /// <param name="status">The HTTP status where several have the name, or to take another of a documented range.</param>
    /// <exception cref="ArgumentException">The operation has no such answer; the message lists those it has.</exception>
    public ScriptedAnswer Answer(string name, int? status = null) =>
        Add(Documented(new Preference(status, name, false)), null);

    /// <summary>Answers with the first documented answer of a status.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <exception cref="ArgumentException">The operation has no such answer; the message lists those it has.</exception>
    public ScriptedAnswer AnswerStatus(int status) => Add(Documented(new Preference(status, null, false)), null);

    /// <summary>Answers with anything, documented or not.</summary>
    public ScriptedAnswer Answer(StubAnswer answer)
    {
        script.Host.Require(answer.Delivery);
        return Add($"{answer.Status}", _ => answer);
    }

    /// <summary>Answers with what a function makes of the call.</summary>
    /// <param name="make">The function; it may read and change <see cref="StubCall.State"/> and must not block.</param>
    public ScriptedAnswer Answer(Func<StubCall, StubAnswer> make) => Add("from code", make);

    /// <summary>Answers with documented answers one after the other; the last one stays.</summary>
    /// <param name="names">The names of examples or error codes.</param>
    /// <exception cref="ArgumentException">No name is given, or the operation has no such answer.</exception>
    public void Sequence(params ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
        {
            throw new ArgumentException("A sequence needs at least one answer.", nameof(names));
        }

        var answers = names.ToArray().Select(name => Documented(new Preference(null, name, false))).ToList();
        foreach (var (answer, turn) in answers.Zip(script.Host.TurnsOf(Operation, answers.Count)))
        {
            Add(answer, turn);
        }
    }

    private ScriptedAnswer Add(DocumentedAnswer documented, Turn? turn)
    {
        var answer = documented.ToStubAnswer();
        return Add(documented.Title, _ => answer, turn);
    }

    private ScriptedAnswer Add(string title, Func<StubCall, StubAnswer> make, Turn? turn = null) =>
        script.Add(new ScriptLine(Operation, title, condition, make, turn));

    private DocumentedAnswer Documented(Preference preference) =>
        AnswerChoice.Preferred(Operation, preference, null)
        ?? throw new ArgumentException(
            $"'{Operation.Id}' documents no answer for {preference}. It documents: "
                + string.Join(", ", Operation.Answers.Select(answer => answer.Title))
                + "."
        );
}
