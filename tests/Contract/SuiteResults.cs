using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests;

/// <summary>
/// What the cases of the three services' suites must come to. A case that leaves nothing to compare of our clients stands in
/// <c>not-applicable.txt</c> with the reason, so that none ends in silence.
/// </summary>
internal static class SuiteResults
{
    private const string OfBareClients = "bare: ";

    private static readonly string[] Lines =
    [
        .. File.ReadLines(Repository.PathOf("tests/Contract/not-applicable.txt"))
            .Where(line => line.Contains(" # ", StringComparison.Ordinal))
            .Select(line => line.Split(" # ")[0].TrimEnd()),
    ];

    /// <summary>The names of the cases that prove nothing of a client whatever pipeline it stands on.</summary>
    public static IReadOnlySet<string> OfAnyClient { get; } =
        Lines
            .Where(line => !line.StartsWith(OfBareClients, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The names of the cases that prove nothing of a client without its service's pipeline.</summary>
    public static IReadOnlySet<string> OfBareClient { get; } =
        Lines
            .Select(line => line.Replace(OfBareClients, "", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Holds a case to what is expected of it: a proof, unless it is listed.</summary>
    public static async Task ProvesAsync(this Task<SuiteResult> running, IReadOnlySet<string> notApplicable)
    {
        var result = await running;
        var isListed = notApplicable.Contains(result.Case.Name);

        result
            .Outcome.Should()
            .Be(
                isListed ? SuiteOutcome.NotApplicable : SuiteOutcome.Proved,
                isListed ? "a listed case that proves something must leave the list" : result.Reason ?? ""
            );
    }
}
