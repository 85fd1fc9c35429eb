using OpenApi.Changes.Review;

namespace OpenApi.Changes.Tests.Review;

public sealed class ReviewerTests
{
    private static readonly Change Removal = Given.Change(Given.Removed);

    [Fact]
    public void A_rule_has_the_level_that_the_team_gives_it()
    {
        var review = Given.Review(Given.GoodPolicy("levels: { thing-removed: warning }"), Removal);

        review.Open.Single().Level.Should().Be(ChangeLevel.Warning);
        review.Reaches(ChangeLevel.Breaking).Should().BeFalse();
        review.Reaches(ChangeLevel.Warning).Should().BeTrue();
    }

    [Fact]
    public void A_change_is_acknowledged_by_its_fingerprint()
    {
        var other = Given.Change(Given.Removed, "POST /pets /age");

        var review = Given.Review(
            Given.GoodPolicy($"acknowledged: [ {{ fingerprint: {Fingerprint.Of(Removal)}, reason: why }} ]"),
            Removal,
            other
        );

        review.Open.Single().Change.Should().Be(other);
        review.Acknowledged.Single().Change.Should().Be(Removal);
        review.Notes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("POST /pets /name", true)]
    [InlineData("POST *", true)]
    [InlineData("*/name", true)]
    [InlineData("POST /pets /nam?", true)]
    [InlineData("post *", false)]
    [InlineData("/name", false)]
    public void Changes_are_acknowledged_by_rule_and_glob(string glob, bool accepted)
    {
        var review = Given.Review(
            Given.GoodPolicy($"acknowledged: [ {{ rule: thing-removed, key: '{glob}', reason: why }} ]"),
            Removal
        );

        review.Acknowledged.Should().HaveCount(accepted ? 1 : 0);
    }

    [Theory]
    [InlineData("2030-06-14", false)]
    [InlineData("2030-06-15", true)]
    [InlineData("2030-06-16", true)]
    public void An_acknowledgement_holds_through_its_last_day(string day, bool holds)
    {
        var review = Given.Review(
            Given.GoodPolicy($"acknowledged: [ {{ rule: thing-removed, key: '*', reason: why, expires: {day} }} ]"),
            Removal
        );

        review.Acknowledged.Should().HaveCount(holds ? 1 : 0);
        review.Open.Should().HaveCount(holds ? 0 : 1);
        review.Notes.Select(note => note.IsExpired).Should().Equal(holds ? [] : [true]);
    }

    [Fact]
    public void An_acknowledgement_that_nothing_needs_is_noted()
    {
        var review = Given.Review(
            Given.GoodPolicy("acknowledged: [ { rule: thing-added, key: '*', reason: why } ]"),
            Removal
        );

        review
            .Notes.Single()
            .Message.Should()
            .Be("The acknowledgement of thing-added at '*' matches no change; take it out.");
        review.Notes.Single().IsExpired.Should().BeFalse();
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_finding()
    {
        Change[] changes =
        [
            Given.Change(Given.Added, "b"),
            Given.Change(Given.Removed, "c"),
            Given.Change(Given.Removed, "a"),
            Given.Change(Given.Deprecated, "a"),
        ];

        var keys = Given.Review(changes).Open.Select(change => $"{change.Level} {change.Change.Key}");

        keys.Should().Equal("Breaking a", "Breaking c", "Warning a", "Info b");
        Given.Review([.. changes.Reverse()]).Open.Should().Equal(Given.Review(changes).Open);
    }

    [Fact]
    public void Documents_that_come_and_go_are_changes()
    {
        var review = Reviewer.Review(
            [
                ComparedDocument.Removed("gone.yaml", "old/gone.yaml", [Surface.Wire, Surface.CSharp]),
                ComparedDocument.Added("come.yaml", "new/come.yaml", [Surface.Wire]),
            ],
            ReviewPolicy.None,
            DocumentRules.All,
            [Surface.Wire, Surface.CSharp],
            Given.Today
        );

        review
            .Open.Select(change => $"{change.Surface} {change.Change.Rule.Id} {change.Change.Key}")
            .Should()
            .Equal(
                "Wire document-added come.yaml",
                "Wire document-removed gone.yaml",
                "CSharp document-removed gone.yaml"
            );
        review.Versions.Select(version => version.Step).Should().AllBeEquivalentTo(VersionStep.Major);
    }

    [Fact]
    public void Rules_about_documents_mirror_each_other() =>
        DocumentRules
            .All.Select(rule => (rule.Id, rule.Mirror))
            .Should()
            .Equal(("document-added", "document-removed"), ("document-removed", "document-added"));
}
