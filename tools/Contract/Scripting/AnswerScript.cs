using System.Collections.Concurrent;
using System.Collections.Immutable;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Scripting;

/// <summary>The answers that were set from code in one scope.</summary>
internal sealed class AnswerScript
{
    private readonly ConcurrentDictionary<ContractOperation, ImmutableList<ScriptedAnswer>> byOperation = new();

    public ScriptedAnswer Add(
        ContractOperation operation,
        Func<StubCall, bool>? condition,
        Func<StubCall, StubAnswer> make
    )
    {
        var answer = new ScriptedAnswer(condition, make);
        byOperation.AddOrUpdate(
            operation,
            _ => [answer],
            (_, list) => list.RemoveAll(known => known.IsSpent).Add(answer)
        );
        return answer;
    }

    /// <summary>The scripted answer for a call, or null when none holds.</summary>
    public StubAnswer? Find(StubCall call)
    {
        if (!byOperation.TryGetValue(call.Operation, out var answers))
        {
            return null;
        }

        return answers.Where(answer => answer.IsLimited).Select(answer => answer.TryMake(call)).FirstOrDefault(Made)
            ?? answers
                .Reverse()
                .Where(answer => !answer.IsLimited)
                .Select(answer => answer.TryMake(call))
                .FirstOrDefault(Made);

        static bool Made(StubAnswer? answer) => answer is not null;
    }

    public void Clear() => byOperation.Clear();
}
