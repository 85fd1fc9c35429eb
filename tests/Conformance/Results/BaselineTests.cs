using OpenApi.Conformance.Checking;
using OpenApi.Conformance.Results;

namespace OpenApi.Conformance.Tests.Results;

/// <summary>What counts as worse than the baseline.</summary>
public sealed class BaselineTests
{
    private static readonly DocumentResult Good = new()
    {
        Document = "a/b",
        Outcome = Outcome.Client,
        Bytes = 1,
        Operations = 3,
    };

    public static TheoryData<DocumentResult> Worse =>
        [
            Good with
            {
                Errors = 1,
            },
            Good with
            {
                Warnings = 1,
            },
            Good with
            {
                LeftOut = 1,
            },
            Good with
            {
                LeftOutSilently = 1,
            },
            Good with
            {
                Outcome = Outcome.Exception,
            },
            Good with
            {
                Outcome = Outcome.Hang,
            },
            Good with
            {
                Outcome = Outcome.Unusable,
                Problems = ["OAC1001 at line 1, column 1: broken"],
            },
        ];

    [Theory, MemberData(nameof(Worse))]
    public void What_was_never_accepted_is_a_regression(DocumentResult result) =>
        new Baseline().RegressionsOf(result).Should().ContainSingle().Which.Should().Contain("a/b");

    [Fact]
    public void A_client_that_lacks_nothing_is_none() => new Baseline().RegressionsOf(Good).Should().BeEmpty();

    [Fact]
    public void What_the_baseline_names_is_none()
    {
        var lacking = Good with { LeftOut = 2 };
        var broken = Good with { Document = "c", Outcome = Outcome.Unusable, Problems = ["OAC1001 at line 1: broken"] };
        var baseline = Baseline.Of([lacking, broken]);

        baseline.RegressionsOf(lacking).Should().BeEmpty();
        baseline.RegressionsOf(broken).Should().BeEmpty();
        baseline.RegressionsOf(lacking with { LeftOut = 3 }).Should().ContainSingle();
    }

    [Fact]
    public void A_document_that_fails_without_an_error_is_always_a_regression()
    {
        var silent = Good with { Outcome = Outcome.Unusable, Problems = [] };

        Baseline.Of([silent]).RegressionsOf(silent).Should().ContainSingle();
    }

    [Fact]
    public void It_is_read_back_as_it_was_written()
    {
        var path = Path.GetTempFileName();
        var baseline = Baseline.Of([Good with { LeftOut = 1 }]);

        baseline.Write(path);
        var read = Baseline.Read(path);
        File.Delete(path);

        read.Figures.Should().Be(baseline.Figures);
        read.LeftOut.Should().Equal(baseline.LeftOut);
    }
}
