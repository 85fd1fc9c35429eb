using AnyOfTypes;
using WireMock.Matchers;
using WireMock.Models;

namespace OpenApi.Contract.WireMock.Requests;

/// <summary>
/// What the admin interface shows of a mapping's path. It is a wildcard matcher in all but its cost: that one compiles an
/// expression when it is made, and here nothing is ever matched by it.
/// </summary>
/// <param name="pattern">The path with a star for each parameter.</param>
internal sealed class PathLabel(string pattern) : IStringMatcher
{
    private readonly Lazy<WildcardMatcher> matcher = new(() => new WildcardMatcher(pattern));

    public string Name => nameof(WildcardMatcher);

    public MatchBehaviour MatchBehaviour => MatchBehaviour.AcceptOnMatch;

    public MatchOperator MatchOperator => MatchOperator.Or;

    public MatchResult IsMatch(string? input) => matcher.Value.IsMatch(input);

    public AnyOf<string, StringPattern>[] GetPatterns() => [pattern];

    public string GetCSharpCodeArguments() => matcher.Value.GetCSharpCodeArguments();
}
