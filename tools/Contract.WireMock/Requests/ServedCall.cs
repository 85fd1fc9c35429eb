using OpenApi.Contract.Validation;
using OpenApi.Contract.WireMock.Mappings;
using WireMock.Matchers.Request;

namespace OpenApi.Contract.WireMock.Requests;

/// <summary>A request, what the contract says to it, and the mapping that stands for this.</summary>
/// <param name="Decision">What the engine decided.</param>
/// <param name="Mapping">The mapping that answers, or null when none of the contract's does.</param>
internal sealed record ServedCall(CallDecision Decision, ServedMapping? Mapping)
{
    private static readonly string MatcherType = nameof(ServedRequestMatcher);

    /// <summary>The detail of every mapping but the one that answers, the same for all: a server asks each of them at each call.</summary>
    public static MatchDetail Other { get; } = Detail("another answer of the document", 0);

    /// <summary>The detail of the mapping that answers, as WireMock.Net's log shows it: with what the request breaks.</summary>
    public MatchDetail Given { get; } =
        Detail(
            Decision.Violations.IsEmpty ? "the answer of the document" : "the request breaks the document",
            1,
            [.. Decision.Violations.Select(Broken)]
        );

    private static MatchDetail Broken(Violation violation) => Detail(violation.Message, 0);

    private static MatchDetail Detail(string name, double score, MatchDetail[]? parts = null) =>
        new()
        {
            Name = name,
            MatcherType = MatcherType,
            Score = score,
            MatchDetails = parts is [] ? null : parts,
        };
}
