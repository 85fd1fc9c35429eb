using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Scripting;

/// <summary>The stub's own way: it delivers everything, and a sequence is answers that hold for one call each.</summary>
internal sealed class ScriptHost : IScriptHost
{
    public static ScriptHost Instance { get; } = new();

    private ScriptHost() { }

    public IReadOnlyList<Turn?> TurnsOf(ContractOperation operation, int length) =>
        [.. Enumerable.Repeat(0, length - 1).Select(_ => new CountedTurn(1)), null];

    public void Require(Delivery delivery) { }

    public void Added(ScriptedAnswer answer) { }

    public void Removed(ScriptedAnswer answer) { }
}
