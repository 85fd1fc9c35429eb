using System.Collections.Immutable;
using OpenApi.Changes.Review;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.Changes.Tests.Review;

/// <summary>Rules, changes and reviews to test with.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2030, 6, 15);

    public static readonly ChangeRule Removed = Rule("thing-removed", ChangeLevel.Breaking, mirror: "thing-added");

    public static readonly ChangeRule Added = Rule("thing-added", ChangeLevel.Info, mirror: "thing-removed");

    public static readonly ChangeRule Deprecated = Rule("thing-deprecated", ChangeLevel.Warning, mirror: null);

    public static readonly ChangeRule Reworded = Rule("thing-reworded", ChangeLevel.Info, mirror: "thing-reworded");

    public static readonly ImmutableArray<ChangeRule> Rules = [Removed, Added, Deprecated, Reworded];

    public static ChangeRule Rule(string id, ChangeLevel level, string? mirror) =>
        new(
            id,
            ChangeDirection.Request,
            "thing",
            $"The title of {id}",
            level,
            $"The reason of {id}.",
            $"The advice of {id}.",
            mirror,
            mirror is null ? "Nobody mirrors it." : null
        );

    /// <summary>A change of <c>POST /pets</c> from line 12 to line 34 of <c>pets.yaml</c>.</summary>
    public static Change Change(ChangeRule rule, string key = "POST /pets /name", string? message = null) =>
        new(
            rule,
            message ?? $"{key}: something about {rule.Id}",
            key,
            ["POST /pets"],
            new SourceLocation("old/pets.yaml", "/paths/~1pets/post", 12, 5),
            new SourceLocation("new/pets.yaml", "/paths/~1pets/post", 34, 7)
        );

    public static ComparedDocument Document(params Change[] wire) =>
        new("pets.yaml", "old/pets.yaml", "new/pets.yaml", [.. wire], []);

    public static ChangeReview Review(params Change[] wire) => Review(ReviewPolicy.None, wire);

    public static ChangeReview Review(ReviewPolicy policy, params Change[] wire) =>
        Reviewer.Review([Document(wire)], policy, Rules, [Surface.Wire], Today);

    /// <summary>Reads a policy of YAML text.</summary>
    public static (ReviewPolicy Policy, ImmutableArray<PolicyFault> Faults) Policy(string yaml)
    {
        var findings = new Findings();
        var root = NodeReader.Read(
            new SourceFile("policy.yaml", yaml),
            ReadOptions.Default,
            findings,
            CancellationToken.None
        );
        findings.ToSorted().Should().BeEmpty();
        return PolicyReader.Read(root!, Rules);
    }

    /// <summary>Reads a policy that has no faults.</summary>
    public static ReviewPolicy GoodPolicy(string yaml)
    {
        var (policy, faults) = Policy(yaml);
        faults.Should().BeEmpty();
        return policy;
    }
}
