using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;

namespace OpenApi.Lint.Tests;

public sealed class RuleTableTests
{
    private const string Page = "docs/lint-rules.md";

    public static TheoryData<string> Ids => [.. LintRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_unique_and_in_order() =>
        LintRules
            .All.Select(rule => rule.Id)
            .Should()
            .OnlyHaveUniqueItems()
            .And.BeInAscendingOrder(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_where_from_and_what_to_do(string id)
    {
        var rule = LintRules.All.Single(rule => rule.Id == id);
        rule.Id.Should().MatchRegex("^OAL0[1-9][0-9]{2}$");
        rule.Title.Should().NotBeEmpty().And.NotEndWith(".");
        rule.Cause.Should().EndWith(".");
        rule.Cure.Should().EndWith(".");
        var format = () =>
            string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, "a", "b", "c", "d", "e", "f");
        format.Should().NotThrow();
    }

    [Fact]
    public void No_rule_has_an_id_of_the_generator() =>
        LintRules.All.Should().NotContain(rule => DiagnosticTable.Find(rule.Id) != null);

    /// <summary>To write the page anew after a change of a rule, run this test with UPDATE_DOCS=1.</summary>
    [Fact]
    public void The_page_of_the_documentation_is_current()
    {
        var path = Path.Combine(Repository.Folder, Page);
        var page = RulePage.Render();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "a rule changed; run with UPDATE_DOCS=1");
    }
}
