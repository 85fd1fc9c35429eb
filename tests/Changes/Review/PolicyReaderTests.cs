using OpenApi.Changes.Review;

namespace OpenApi.Changes.Tests.Review;

public sealed class PolicyReaderTests
{
    [Fact]
    public void Levels_and_acknowledgements_are_read()
    {
        var policy = Given.GoodPolicy(
            """
            levels:
              thing-deprecated: info
            acknowledged:
              - fingerprint: abcdef012345
                reason: Agreed with the vendor.
                expires: 2030-12-31
              - rule: thing-removed
                key: POST /pets *
                reason: Nobody calls it.
            """
        );

        policy.LevelOf(Given.Deprecated).Should().Be(ChangeLevel.Info);
        policy.LevelOf(Given.Removed).Should().Be(ChangeLevel.Breaking);
        policy
            .Acknowledgements.Should()
            .Equal(
                new Acknowledgement(
                    new ChangeSelector.ByFingerprint("abcdef012345"),
                    "Agreed with the vendor.",
                    new DateOnly(2030, 12, 31),
                    policy.Acknowledgements[0].Place
                ),
                new Acknowledgement(
                    new ChangeSelector.ByRule("thing-removed", "POST /pets *"),
                    "Nobody calls it.",
                    null,
                    policy.Acknowledgements[1].Place
                )
            );
        policy.Acknowledgements.Select(entry => entry.Place.Line).Should().Equal(4, 7);
    }

    [Theory]
    [InlineData("[]", "must be an object")]
    [InlineData("ignore: all", "'ignore' means nothing here")]
    [InlineData("levels: [thing-removed]", "'levels' must be an object")]
    [InlineData("levels: { thing-gone: info }", "no rule 'thing-gone'")]
    [InlineData("levels: { thing-removed: off }", "breaking, warning or info")]
    [InlineData("acknowledged: { }", "must be a list")]
    [InlineData("acknowledged: [ all ]", "must be an object")]
    [InlineData("acknowledged: [ { reason: why } ]", "either a 'fingerprint', or a 'rule'")]
    [InlineData("acknowledged: [ { fingerprint: abcdef012345, rule: thing-removed, reason: why } ]", "either")]
    [InlineData("acknowledged: [ { fingerprint: abc, reason: why } ]", "12 hexadecimal digits")]
    [InlineData("acknowledged: [ { fingerprint: abcdef012345 } ]", "needs a 'reason'")]
    [InlineData("acknowledged: [ { fingerprint: abcdef012345, reason: ' ' } ]", "needs a 'reason'")]
    [InlineData("acknowledged: [ { rule: thing-removed, reason: why } ]", "needs a 'key'")]
    [InlineData("acknowledged: [ { key: '*', reason: why } ]", "needs a 'key' beside it")]
    [InlineData("acknowledged: [ { rule: thing-gone, key: '*', reason: why } ]", "no rule 'thing-gone'")]
    [InlineData("acknowledged: [ { fingerprint: abcdef012345, reason: why, expires: soon } ]", "last day")]
    [InlineData("acknowledged: [ { fingerprint: abcdef012345, reason: why, until: x } ]", "'until' means nothing")]
    public void What_cannot_be_used_is_a_fault_with_its_line(string yaml, string message)
    {
        var (_, faults) = Given.Policy(yaml);

        faults.Should().ContainSingle().Which.Message.Should().Contain(message);
        faults[0].Place.Line.Should().Be(1);
    }
}
