using System.Collections.Immutable;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Configuration;
using OpenApi.Lint.Tests.Fixtures;

namespace OpenApi.Lint.Tests;

public sealed class RuleTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (fixture, index) in Fixture.All.Select((fixture, index) => (fixture, index)))
            {
                cases.Add(index, fixture.Rule);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_fires_alone_and_at_its_place(int index, string rule)
    {
        var fixture = Fixture.All[index];

        var findings = Check(fixture.BadDocument)
            .Where(finding => !fixture.Companions.Contains(finding.Descriptor.Id))
            .ToList();

        var finding = findings.Should().ContainSingle(Describe(findings)).Which;
        finding.Descriptor.Id.Should().Be(rule, Describe(findings));
        (finding.Location.Line, finding.Location.Column).Should().Be(fixture.Place, Describe(findings));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_leaves_the_nearest_right_document_alone(int index, string rule)
    {
        var findings = Check(Fixture.All[index].GoodDocument);

        findings.Should().BeEmpty($"{rule}: {Describe(findings)}");
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_an_error()
    {
        var fixture = new Fixture(
            "OAC1030",
            Fixture.Schema("{ $ref: §'#/components/schemas/Missing' }"),
            Fixture.Schema("{}")
        );

        var finding = Check(fixture.BadDocument).Should().ContainSingle().Which;

        finding.Descriptor.Id.Should().Be("OAC1030");
        finding.Descriptor.Severity.Should().Be(Severity.Error);
    }

    [Fact]
    public void Many_breaches_of_one_keyword_at_one_value_are_one_finding()
    {
        var fixture = new Fixture(
            "OAL0101",
            Fixture.Schema("{ type: object, required: [a, b, c], example: §{} }"),
            Fixture.Schema("{}")
        );

        Check(fixture.BadDocument)
            .Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("required asks for a member 'a' and 2 more, this is none");
    }

    [Fact]
    public void Every_rule_has_a_fixture() =>
        LintRules
            .All.Where(rule => rule != LintRules.SilenceUnused)
            .Select(rule => rule.Id)
            .Should()
            .BeSubsetOf(Fixture.All.Select(fixture => fixture.Rule));

    private static ImmutableArray<Diagnostic> Check(ReadResult document) =>
        Linter.Check(document, LintConfiguration.Default, CancellationToken.None).Findings;

    private static string Describe(IEnumerable<Diagnostic> findings) =>
        string.Join(
                '\n',
                findings.Select(finding =>
                    $"{finding.Descriptor.Id} ({finding.Location.Line},{finding.Location.Column}) {finding.Message}"
                )
            )
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal);
}
