using OpenApi.Contract.WireMock.Mappings;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;

namespace OpenApi.Contract.WireMock.Requests;

/// <summary>
/// Asks the contract whether a mapping is the answer to a request. To WireMock.Net's admin interface it is a matcher of
/// paths, so that the mapping shows the template that it belongs to.
/// </summary>
/// <param name="calls">Decides requests.</param>
/// <param name="mapping">The mapping.</param>
internal sealed class ServedRequestMatcher(ServedCalls calls, ServedMapping mapping)
    : RequestMessagePathMatcher(
        MatchBehaviour.AcceptOnMatch,
        MatchOperator.Or,
        [.. mapping.Paths.Select(path => new PathLabel(path))]
    ),
        IRequestMatcher
{
    double IRequestMatcher.GetMatchingScore(IRequestMessage requestMessage, IRequestMatchResult requestMatchResult)
    {
        var call = calls.Of(requestMessage);
        if (call.Mapping != mapping)
        {
            return requestMatchResult.AddMatchDetail(ServedCall.Other);
        }

        // WireMock.Net asks the matcher that may end the search a second time.
        return requestMatchResult.MatchDetails.Contains(call.Given)
            ? MatchScores.Perfect
            : requestMatchResult.AddMatchDetail(call.Given);
    }
}
