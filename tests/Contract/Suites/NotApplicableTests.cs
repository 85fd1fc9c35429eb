namespace OpenApi.Contract.Tests.Suites;

/// <summary>The list of the cases that prove nothing.</summary>
public sealed class NotApplicableTests
{
    private static readonly TheoryData<string>[] Cases =
    [
        InProcessSuiteTests.AiToEarnCases,
        InProcessSuiteTests.TimPushCases,
        InProcessSuiteTests.TikTokCases,
    ];

    [Fact]
    public void Each_listed_case_is_a_case_of_a_suite() =>
        Cases.SelectMany(cases => cases).Select(row => row.Data).Should().Contain(SuiteResults.OfBareClient);
}
