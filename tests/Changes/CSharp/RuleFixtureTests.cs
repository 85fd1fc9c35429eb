using OpenApi.Changes.CSharp;
using OpenApi.Changes.CSharp.Rules;
using OpenApi.Changes.Tests.CSharp.Fixtures;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Tests.CSharp;

/// <summary>Each rule fires where it should, at the right places, and its mirror on the swapped pair.</summary>
public sealed class RuleFixtureTests
{
    private const string Prefix = "csharp-";

    private static readonly Dictionary<string, RuleFixture> Fixtures = ClientFixtures
        .All.Concat(OperationFixtures.All)
        .Concat(ModelFixtures.All)
        .Concat(EnumFixtures.All)
        .Concat(TypeChangeFixtures.All)
        .ToDictionary(fixture => fixture.Rule);

    private static readonly Dictionary<string, ChangeRule> Rules = CSharpRules.All.ToDictionary(rule => rule.Id);

    public static TheoryData<string> Names => [.. Fixtures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_fires_alone_at_the_places_of_both_versions(string name)
    {
        var fixture = Fixtures[name];

        Check(fixture, Prefix + fixture.Rule, fixture.Companions.Select(companion => Prefix + companion));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_mirror_fires_on_the_swapped_pair(string name)
    {
        var fixture = Fixtures[name];
        var swapped = fixture with
        {
            Old = fixture.New,
            New = fixture.Old,
            OldOptions = fixture.NewOptions,
            NewOptions = fixture.OldOptions,
        };

        Check(swapped, MirrorOf(fixture.Rule), fixture.Companions.Select(MirrorOf));
    }

    [Fact]
    public void Every_rule_has_a_pair()
    {
        var covered = Fixtures.Keys.SelectMany(rule => new[] { Prefix + rule, MirrorOf(rule) });

        Rules.Keys.Except(covered).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_version_breaks_nothing_of_itself(string name)
    {
        var fixture = Fixtures[name];
        var client = Clients.Client.Of(Text(fixture.Old));

        CSharpComparer.Compare(client, client, CancellationToken.None).Should().BeEmpty();
    }

    private static string MirrorOf(string rule) => Rules[Prefix + rule].Mirror!;

    private static void Check(RuleFixture fixture, string rule, IEnumerable<string> companions)
    {
        var changes = CSharpComparer.Compare(
            Clients.Client.Of(Text(fixture.Old), fixture.OldOptions, "old.yaml"),
            Clients.Client.Of(Text(fixture.New), fixture.NewOptions, "new.yaml"),
            CancellationToken.None
        );

        var found = string.Join(
            '\n',
            changes.Select(change => $"{change.Rule.Id} {change.Old} {change.New} {change.Message}")
        );
        changes
            .Select(change => change.Rule.Id)
            .Distinct()
            .Should()
            .BeEquivalentTo(companions.Append(rule).Distinct(), found);
        changes
            .Where(change => change.Rule.Id == rule)
            .Select(change => (Place(change.Old), Place(change.New)))
            .Should()
            .Contain((Marked(fixture.Old, "old.yaml"), Marked(fixture.New, "new.yaml")), found);
    }

    private static string Text(string marked) =>
        marked.Replace(RuleFixture.Mark.ToString(), "", StringComparison.Ordinal);

    private static string? Place(SourceLocation? place) =>
        place is null ? null : $"{place.Path}({place.Line},{place.Column})";

    private static string? Marked(string text, string path)
    {
        var at = text.IndexOf(RuleFixture.Mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var before = text[..at];
        return $"{path}({before.Count(c => c == '\n') + 1},{at - before.LastIndexOf('\n')})";
    }
}
