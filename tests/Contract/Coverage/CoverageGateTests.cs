using OpenApi.Contract.Coverage;
using OpenApi.Contract.Coverage.Reports;

namespace OpenApi.Contract.Tests.Coverage;

public sealed class CoverageGateTests(CoverageRun run, ITestOutputHelper output) : IClassFixture<CoverageRun>
{
    [Fact]
    public void The_committed_gate_holds()
    {
        var gate = CoverageGate.Parse(File.ReadAllText(Specs.TestFile("Coverage/coverage-gate.json")));

        output.WriteLine(CoverageText.Totals(run.Report));
        gate.Check(run.Report).Should().BeEmpty(CoverageText.Write(run.Report));
    }

    [Fact]
    public void A_gate_that_asks_for_more_than_was_reached_fails_and_says_by_how_much()
    {
        var gate = new CoverageGate(new Dictionary<CoverageKind, double> { [CoverageKind.Keyword] = 100.1 });

        gate.Check(run.Report)
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("keyword: ")
            .And.EndWith("at least 100.1 % wanted");
    }

    [Fact]
    public void A_ratchet_never_goes_down()
    {
        var gate = new CoverageGate(
            new Dictionary<CoverageKind, double> { [CoverageKind.Keyword] = 99.9, [CoverageKind.Operation] = 1 }
        );

        var raised = gate.RaisedTo(run.Report);

        raised.Least[CoverageKind.Keyword].Should().Be(99.9);
        raised.Least[CoverageKind.Operation].Should().Be(100);
        CoverageGate.Parse(raised.ToJson()).Least.Should().BeEquivalentTo(raised.Least);
    }

    [Fact]
    public void A_report_is_read_back_from_json_and_merging_it_with_itself_doubles_its_counts()
    {
        var read = CoverageJson.Read(CoverageJson.Write(run.Report));
        var doubled = CoverageReport.Merge(read, run.Report);

        read.Items.Should().Equal(run.Report.Items);
        doubled.Totals.Should().Equal(run.Report.Totals);
        doubled.Items.Sum(item => item.Valid).Should().Be(2 * run.Report.Items.Sum(item => item.Valid));
    }

    [Fact]
    public void Markdown_shows_the_totals() =>
        CoverageMarkdown.Write(run.Report).Should().Contain("| Operation | 100.0 % | 135 | 0 | 0 |");
}
