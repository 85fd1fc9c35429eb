using OpenApi.Changes.Tests.Wire.Fixtures;
using OpenApi.Changes.Wire;

namespace OpenApi.Changes.Tests.Wire;

public sealed class WireRuleTests
{
    public static TheoryData<string> Ids => [.. WireRules.All.Select(rule => rule.Id)];

    public static TheoryData<int, string> Fixtures
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < RuleFixture.All.Count; i++)
            {
                data.Add(i, RuleFixture.All[i].RuleId);
            }

            return data;
        }
    }

    [Fact]
    public void There_are_at_least_150_rules_and_their_ids_are_unique()
    {
        WireRules.All.Should().HaveCountGreaterThanOrEqualTo(150);
        WireRules.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_why_and_what_to_do(string id)
    {
        var rule = WireRules.Find(id)!;
        rule.Id.Should().MatchRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$");
        rule.Title.Should().MatchRegex("^[A-Z]").And.NotEndWith(".");
        rule.Reason.Should().MatchRegex("^[A-Z]").And.EndWith(".");
        rule.Advice.Should().MatchRegex("^[A-Z]").And.EndWith(".");
        rule.Subject.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_mirror_whose_mirror_it_is_or_says_why_not(string id)
    {
        var rule = WireRules.Find(id)!;
        (rule.Mirror is null).Should().Be(rule.MirrorWaiver is not null);
        if (rule.Mirror is { } name)
        {
            var mirror = WireRules.Find(name);
            mirror.Should().NotBeNull();
            mirror!.Mirror.Should().Be(id);
            mirror.Direction.Should().Be(rule.Direction);
            mirror.Subject.Should().Be(rule.Subject);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_fixture_its_own_or_its_mirrors(string id) =>
        RuleFixture
            .All.Should()
            .Contain(fixture => fixture.RuleId == id || fixture.RuleId == WireRules.Find(id)!.Mirror);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixture_gives_its_rule_alone_at_its_places_and_swapped_the_mirror(int at, string id)
    {
        var fixture = RuleFixture.All[at];
        Check(fixture.Old, fixture.New, id);
        if (WireRules.Find(id)?.Mirror is { } mirror)
        {
            Check(fixture.New, fixture.Old, mirror);
        }
    }

    private static void Check(MarkedDocument old, MarkedDocument @new, string id)
    {
        var changes = WireComparer.Compare(old.Read("old.yaml"), @new.Read("new.yaml"), CancellationToken.None);
        changes
            .Select(change => change.Rule.Id)
            .Should()
            .Equal([id], string.Join('\n', changes.Select(change => change.Message)));
        var change = changes[0];
        (change.Old!.Path, change.Old.Line, change.Old.Column).Should().Be(("old.yaml", old.Line, old.Column));
        (change.New!.Path, change.New.Line, change.New.Column).Should().Be(("new.yaml", @new.Line, @new.Column));
    }
}
