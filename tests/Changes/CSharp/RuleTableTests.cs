using OpenApi.Changes.CSharp.Rules;

namespace OpenApi.Changes.Tests.CSharp;

public sealed class RuleTableTests
{
    private static readonly IReadOnlyList<ChangeRule> Rules = CSharpRules.All;

    [Fact]
    public void There_are_enough_rules_and_each_has_an_id_of_its_own()
    {
        Rules.Should().HaveCountGreaterThanOrEqualTo(60);
        Rules.Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.StartsWith("csharp-"));
    }

    [Fact]
    public void The_mirror_of_a_mirror_is_the_rule_itself()
    {
        var mirrors = Rules.ToDictionary(rule => rule.Id, rule => rule.Mirror!);

        Rules.Should().OnlyContain(rule => mirrors[rule.Mirror!] == rule.Id);
    }

    [Fact]
    public void Every_rule_says_why_and_what_to_do_in_whole_sentences() =>
        Rules
            .SelectMany(rule => new[] { rule.Reason, rule.Advice, rule.Title + "." })
            .Should()
            .OnlyContain(text => char.IsUpper(text[0]) && text.EndsWith('.') && text.Length > 10);

    [Fact]
    public void What_breaks_source_is_breaking_and_what_only_breaks_compiled_code_is_a_warning()
    {
        Rules
            .Where(rule => rule.Breaks.HasFlag(CodeBreak.Source))
            .Should()
            .OnlyContain(rule => rule.Level == ChangeLevel.Breaking);
        Rules
            .Where(rule => rule.Breaks == CodeBreak.Binary)
            .Should()
            .OnlyContain(rule => rule.Level == ChangeLevel.Warning);
    }
}
