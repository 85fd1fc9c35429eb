using OpenApi.Changes.CSharp.Rules;
using OpenApi.Changes.Wire;

namespace OpenApi.Changes.Tests;

public sealed class ChangeRulePageTests
{
    private static readonly ChangeRuleTable Wire = new(
        "On the wire",
        """
        What callers send and what comes back are judged apart, by what the two documents state. A member that the old
        version did not name was not promised to be free, even where the object is open, so adding an optional one breaks nobody.
        """,
        WireRules.All
    );

    private static readonly ChangeRuleTable CSharp = new(
        "In C#",
        """
        What the client that is generated from the new version does to code written against the client of the old one.
        """,
        CSharpRules.All
    );

    /// <summary>To write the page anew after a change of a table, run this test with UPDATE_DOCS=1.</summary>
    [Fact]
    public void The_page_of_the_documentation_is_current()
    {
        var path = Repository.PathOf("docs/changes.md");
        var page = ChangeRulePage.Render(Wire, CSharp);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "a table changed; run with UPDATE_DOCS=1");
    }
}
