using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Scripting;

/// <summary>A server that shows scripted answers as something of its own, and says what it can deliver.</summary>
internal interface IScriptHost
{
    /// <summary>The turns of a sequence: one for each answer, the last of which stays.</summary>
    /// <param name="operation">The operation that answers in sequence.</param>
    /// <param name="length">The number of answers.</param>
    IReadOnlyList<Turn?> TurnsOf(ContractOperation operation, int length);

    /// <summary>Checks that answers can reach callers in a way.</summary>
    /// <exception cref="InvalidOperationException">They cannot; the message says what to do.</exception>
    void Require(Delivery delivery);

    /// <summary>Told that an answer holds from now on.</summary>
    void Added(ScriptedAnswer answer);

    /// <summary>Told that an answer holds no longer.</summary>
    void Removed(ScriptedAnswer answer);
}
