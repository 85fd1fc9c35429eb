using System.Collections.Immutable;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Routing;
using OpenApi.Contract.Scripting;
using OpenApi.Contract.Validation;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract;

/// <summary>What the stub makes of a call before it answers: no turn of a script is taken, nothing counted or written down.</summary>
/// <param name="Request">The call.</param>
/// <param name="Scope">The scope that it was made in.</param>
/// <param name="Routed">What became of its address.</param>
/// <param name="Match">The operation that answers: the one of the address, and for <c>HEAD</c> that of <c>GET</c>; else null.</param>
/// <param name="Violations">What the request breaks.</param>
/// <param name="Outcomes">The keywords that were asked, and what they said.</param>
internal sealed record CallDecision(
    CallRequest Request,
    ContractScope Scope,
    RoutingResult Routed,
    RouteMatch? Match,
    ImmutableArray<Violation> Violations,
    IReadOnlyList<AssertionOutcome> Outcomes
)
{
    /// <summary>The stub's own word: a refusal, or the methods of the path; null when the operation answers.</summary>
    public StubAnswer? Word { get; init; }

    /// <summary>The scripted answer that holds, or null.</summary>
    public (ScriptedAnswer Answer, StubCall Call)? Scripted { get; init; }

    /// <summary>The documented answer that was picked, or null when another decides.</summary>
    public DocumentedAnswer? Documented { get; init; }

    /// <summary>What the caller prefers of the documented answers.</summary>
    public Preference? Preference { get; init; }
}
