using System.Text.Json;
using System.Xml.Linq;
using OpenApi.Changes.Reports;
using OpenApi.Changes.Tests.Review;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Tests.Reports;

/// <summary>The formats that other tools read: SARIF, JUnit and the workflow commands of GitHub.</summary>
public sealed class MachineFormatTests
{
    [Fact]
    public void A_result_of_sarif_has_both_places_its_fingerprint_and_the_reason_why_it_is_accepted()
    {
        using var sarif = JsonDocument.Parse(ChangeSarif.Write(SampleReview.Mixed));

        var run = sarif.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        results
            .Select(result => result.GetProperty("level").GetString())
            .Should()
            .Equal("error", "warning", "note", "error");
        UriOf(results[0].GetProperty("locations")[0]).Should().Be("new/pets.yaml:34");
        UriOf(results[0].GetProperty("relatedLocations")[0]).Should().Be("old/pets.yaml:12");
        UriOf(results[2].GetProperty("locations")[0])
            .Should()
            .Be("new/pets.yaml:1", "the old place is not in the working copy");
        results[0]
            .GetProperty("partialFingerprints")
            .GetProperty("change/v1")
            .GetString()
            .Should()
            .Be(SampleReview.Mixed.Open[0].Fingerprint);
        results
            .Select(result => result.GetProperty("suppressions").GetArrayLength())
            .Should()
            .Equal([0, 0, 0, 1], "all results of a run say whether they are suppressed, or none does");
        results[0]
            .GetProperty("relatedLocations")[0]
            .GetProperty("message")
            .GetProperty("text")
            .GetString()
            .Should()
            .Be("The old version, old/pets.yaml(12,5)");
        results[3]
            .GetProperty("suppressions")[0]
            .GetProperty("justification")
            .GetString()
            .Should()
            .Be("Agreed with the vendor.");
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        rules.EnumerateArray().Should().HaveCount(3);
        foreach (var result in results)
        {
            rules[result.GetProperty("ruleIndex").GetInt32()]
                .GetProperty("id")
                .GetString()
                .Should()
                .Be(result.GetProperty("ruleId").GetString());
        }
    }

    [Fact]
    public void Nothing_is_said_about_suppressions_where_nothing_is_suppressed() =>
        ChangeSarif.Write(Given.Review(Given.Change(Given.Removed))).Should().NotContain("suppressions");

    [Theory]
    [InlineData("specs/a b.yaml", "specs/a%20b.yaml")]
    [InlineData("/tmp/50% #1?.yaml", "file:///tmp/50%25%20%231%3F.yaml")]
    [InlineData(@"C:\specs\ä.yaml", "file:///C:/specs/%C3%A4.yaml")]
    public void A_path_is_a_uri_that_is_absolute_when_the_path_is(string path, string uri)
    {
        var change = Given.Change(Given.Removed) with { New = new SourceLocation(path, "", 3, 1) };

        using var sarif = JsonDocument.Parse(ChangeSarif.Write(Given.Review(change)));

        UriOf(sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0])
            .Should()
            .Be(uri + ":3");
    }

    [Fact]
    public void A_place_of_a_revision_is_shown_in_the_working_copy()
    {
        var change = Given.Change(Given.Removed) with
        {
            New = new SourceLocation("git:origin/main:specs/pets.yaml", "", 3, 1),
        };

        ChangeGithub.Write(Given.Review(change)).Should().StartWith("::error file=specs/pets.yaml,line=3,col=1,");
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(ChangeLevel.Breaking, 1)]
    [InlineData(ChangeLevel.Warning, 2)]
    [InlineData(ChangeLevel.Info, 3)]
    public void A_junit_test_fails_from_the_asked_level_on(ChangeLevel? level, int failures)
    {
        var suite = XElement.Parse(ChangeJunit.Write(SampleReview.Mixed, level)).Element("testsuite")!;

        suite.Attribute("tests")!.Value.Should().Be("4");
        suite
            .Attribute("failures")!
            .Value.Should()
            .Be(failures.ToString(System.Globalization.CultureInfo.InvariantCulture));
        suite.Descendants("failure").Should().HaveCount(failures);
        suite.Descendants("skipped").Single().Attribute("message")!.Value.Should().Be("Agreed with the vendor.");
    }

    [Fact]
    public void A_document_without_changes_is_a_junit_test_that_passes() =>
        XElement
            .Parse(ChangeJunit.Write(Given.Review(), ChangeLevel.Info))
            .Descendants("testcase")
            .Single()
            .Elements()
            .Should()
            .BeEmpty();

    [Fact]
    public void Github_is_told_the_worst_first_for_it_shows_only_ten()
    {
        var review = Given.Review(
            Given.Change(Given.Added, "a") with
            {
                Operations = ["GET /a"],
            },
            Given.Change(Given.Removed, "b") with
            {
                Operations = ["GET /b"],
            }
        );

        ChangeGithub
            .Write(review)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')[0])
            .Should()
            .Equal("::error", "::notice");
    }

    [Fact]
    public void Hostile_text_stays_text_in_all_of_them()
    {
        var review = SampleReview.OfHostileText;

        ChangeGithub.Write(review).Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle();
        XElement.Parse(ChangeJunit.Write(review, ChangeLevel.Info)).Descendants("testcase").Should().ContainSingle();
        using var sarif = JsonDocument.Parse(ChangeSarif.Write(review));
        UriOf(sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0])
            .Should()
            .NotContainAny(" ", "<", "\"", "\n");
    }

    private static string UriOf(JsonElement location)
    {
        var physical = location.GetProperty("physicalLocation");
        var uri = physical.GetProperty("artifactLocation").GetProperty("uri").GetString();
        return $"{uri}:{physical.GetProperty("region").GetProperty("startLine").GetInt32()}";
    }
}
