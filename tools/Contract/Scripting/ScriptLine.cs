using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Scripting;

/// <summary>What a scripted answer was set to when it was set.</summary>
/// <param name="Operation">The operation that it answers for.</param>
/// <param name="Title">What it answers, in a few words.</param>
/// <param name="Condition">The calls that it holds for, or null for all.</param>
/// <param name="Make">Makes the answer.</param>
/// <param name="Turn">When it is its turn, or null for always.</param>
internal sealed record ScriptLine(
    ContractOperation Operation,
    string Title,
    Func<StubCall, bool>? Condition,
    Func<StubCall, StubAnswer> Make,
    Turn? Turn
);
