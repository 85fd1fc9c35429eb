using OpenApi.Changes.Review;

namespace OpenApi.Changes.Tests.Review;

public sealed class VersionAdviceTests
{
    [Fact]
    public void Nothing_changed_calls_for_no_step() =>
        Given.Review().Versions.Should().Equal(new VersionAdvice("document", VersionStep.None, "Nothing changed."));

    [Fact]
    public void A_break_calls_for_a_major_version() => StepOf(Given.Removed).Should().Be(VersionStep.Major);

    [Fact]
    public void What_would_break_if_it_were_taken_back_is_an_addition_and_calls_for_a_minor_version() =>
        StepOf(Given.Added).Should().Be(VersionStep.Minor);

    [Fact]
    public void A_warning_calls_for_a_minor_version() => StepOf(Given.Deprecated).Should().Be(VersionStep.Minor);

    [Fact]
    public void Anything_else_calls_for_a_patch() => StepOf(Given.Reworded).Should().Be(VersionStep.Patch);

    [Fact]
    public void An_acknowledged_break_still_calls_for_a_major_version()
    {
        var review = Given.Review(
            Given.GoodPolicy("acknowledged: [ { rule: thing-removed, key: '*', reason: why } ]"),
            Given.Change(Given.Removed)
        );

        review.Open.Should().BeEmpty();
        review.Versions.Single().Step.Should().Be(VersionStep.Major);
    }

    [Fact]
    public void The_reason_counts_what_decided_and_names_the_first()
    {
        var review = Given.Review(
            Given.Change(Given.Removed, "b"),
            Given.Change(Given.Removed, "a"),
            Given.Change(Given.Added, "0")
        );

        review
            .Versions.Single()
            .Why.Should()
            .Be("2 changes, each of which may break what worked, such as: a: something about thing-removed");
    }

    private static VersionStep StepOf(ChangeRule rule) => Given.Review(Given.Change(rule)).Versions.Single().Step;
}
