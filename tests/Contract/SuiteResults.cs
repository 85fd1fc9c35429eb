using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests;

/// <summary>What results of a suite mean to xUnit.</summary>
internal static class SuiteResults
{
    /// <summary>Shows a case that proved nothing as skipped, with the reason.</summary>
    public static async Task OrSkip(this Task<SuiteResult> running)
    {
        var result = await running;
        Skip.If(result.Outcome is SuiteOutcome.NotApplicable, result.Reason);
    }
}
