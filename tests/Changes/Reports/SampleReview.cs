using OpenApi.Changes.Review;
using OpenApi.Changes.Tests.Review;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Tests.Reports;

/// <summary>Reviews for the tests of reports.</summary>
internal static class SampleReview
{
    /// <summary>Text that means something to every format a report is written in.</summary>
    public const string Hostile =
        "\u001b[31m</script><img src=x onerror=alert(1)>]]>--> `code` ``` **bold** | [link](https://evil.test) @someone #1 "
        + "GH-1 www.evil.test $x$ &amp; \"quoted\" 'single' %0A::error::forged\r\n::error::forged\u202e\0\ud800\uffff";

    /// <summary>A change of each level, an acknowledged one, and a note.</summary>
    public static ChangeReview Mixed { get; } =
        Given.Review(
            Given.GoodPolicy(
                """
                acknowledged:
                  - { rule: thing-removed, key: accepted, reason: Agreed with the vendor., expires: 2030-12-31 }
                  - { rule: thing-added, key: nothing, reason: No longer needed. }
                """
            ),
            Given.Change(Given.Removed, "breaks"),
            Given.Change(Given.Deprecated, "warns") with
            {
                Old = null,
            },
            Given.Change(Given.Added, "adds") with
            {
                New = null,
                OldValue = "10",
                NewValue = "20",
            },
            Given.Change(Given.Removed, "accepted")
        );

    /// <summary>One change, all of whose texts are hostile.</summary>
    public static ChangeReview OfHostileText { get; } =
        Reviewer.Review(
            [
                new ComparedDocument(
                    Hostile,
                    Hostile,
                    Hostile,
                    [
                        new Change(
                            Given.Removed,
                            Hostile,
                            Hostile,
                            [Hostile],
                            new SourceLocation("old/" + Hostile, Hostile, 1, 1),
                            new SourceLocation("new/" + Hostile, Hostile, 2, 1),
                            Hostile,
                            Hostile
                        ),
                    ],
                    []
                ),
            ],
            ReviewPolicy.None,
            Given.Rules,
            [Surface.Wire],
            Given.Today
        );

    /// <summary>Many changes of one level in many operations.</summary>
    public static ChangeReview OfSize(int count, ChangeRule rule) =>
        Given.Review([
            .. Enumerable
                .Range(0, count)
                .Select(number =>
                    Given.Change(rule, $"GET /things/{number % 100} /member{number}") with
                    {
                        Operations = [$"GET /things/{number % 100}"],
                    }
                ),
        ]);
}
