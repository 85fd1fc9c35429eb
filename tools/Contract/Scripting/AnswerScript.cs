using System.Collections.Concurrent;
using System.Collections.Immutable;
using OpenApi.Contract.Description;

namespace OpenApi.Contract.Scripting;

/// <summary>The answers that were set from code in one scope.</summary>
/// <param name="host">The server that the answers are set on.</param>
internal sealed class AnswerScript(IScriptHost host)
{
    private readonly ConcurrentDictionary<ContractOperation, ImmutableList<ScriptedAnswer>> byOperation = new();

    public IScriptHost Host => host;

    public ScriptedAnswer Add(ScriptLine line)
    {
        var answer = new ScriptedAnswer(line, host);
        var before = ImmutableList<ScriptedAnswer>.Empty;
        byOperation.AddOrUpdate(
            line.Operation,
            _ => [answer],
            (_, list) =>
            {
                before = list;
                return list.RemoveAll(known => known.IsSpent).Add(answer);
            }
        );
        before.FindAll(known => known.IsSpent).ForEach(host.Removed);
        host.Added(answer);
        return answer;
    }

    /// <summary>The scripted answer that holds for a call, or null. No turn is taken yet.</summary>
    public ScriptedAnswer? Find(StubCall call) =>
        byOperation.TryGetValue(call.Operation, out var answers)
            ? answers.Where(answer => answer.IsLimited).FirstOrDefault(answer => answer.HoldsFor(call))
                ?? answers.Reverse().Where(answer => !answer.IsLimited).FirstOrDefault(answer => answer.HoldsFor(call))
            : null;

    public void Clear()
    {
        foreach (var operation in byOperation.Keys)
        {
            if (byOperation.TryRemove(operation, out var answers))
            {
                answers.ForEach(host.Removed);
            }
        }
    }
}
