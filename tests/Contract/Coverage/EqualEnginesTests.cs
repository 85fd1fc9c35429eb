using System.Net;
using System.Text.Json;

namespace OpenApi.Contract.Tests.Coverage;

/// <summary>Two engines, one contract: what was answered, and what was touched, does not depend on the engine.</summary>
public sealed class EqualEnginesTests(CoverageRun inProcess, WireMockRun wireMock, ITestOutputHelper output)
    : IClassFixture<CoverageRun>,
        IClassFixture<WireMockRun>
{
    [Fact]
    public void Coverage_is_the_same_item_by_item()
    {
        var (ours, theirs) = (inProcess.Run.Report.Items, wireMock.Run.Report.Items);

        ours.Zip(theirs)
            .Where(pair => pair.First != pair.Second)
            .Select(pair => $"{pair.First} in process, {pair.Second} on WireMock.Net")
            .Should()
            .BeEmpty();
        theirs.Should().HaveSameCount(ours);
    }

    [Fact]
    public void Every_request_right_or_broken_gets_the_same_answer()
    {
        var (ours, theirs) = (inProcess.Run.Answers, wireMock.Run.Answers);

        theirs.Should().HaveSameCount(ours).And.HaveCountGreaterThan(1_500);
        ours.Zip(theirs).Where(pair => pair.First != pair.Second).Take(20).Should().BeEmpty();
    }

    [Fact]
    public void Each_kind_of_violation_is_among_the_answers_with_its_line()
    {
        var violations = wireMock
            .Run.Answers.Where(answer => answer.Status == HttpStatusCode.BadRequest)
            .SelectMany(answer =>
                JsonDocument.Parse(answer.Body).RootElement.GetProperty("violations").EnumerateArray()
            )
            .ToList();

        var kinds = violations
            .Select(violation => $"{violation.GetProperty("in")}: {violation.GetProperty("keyword")}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        output.WriteLine(string.Join('\n', kinds));
        kinds.Should().HaveCountGreaterThan(30);
        violations.Should().OnlyContain(violation => violation.GetProperty("rule").GetProperty("line").GetInt32() > 1);
    }
}
