using OpenApi.Changes.Reports;
using OpenApi.Changes.Review;
using OpenApi.Changes.Tests.Review;

namespace OpenApi.Changes.Tests.Reports;

public sealed class TextTests
{
    [Fact]
    public void Changes_are_grouped_by_operation_the_worst_first_with_places_that_editors_open()
    {
        var mark = SampleReview.Mixed.Open.Select(change => change.Fingerprint).ToArray();

        ChangeText
            .Write(SampleReview.Mixed, colours: false)
            .Should()
            .Be(
                $"""
                POST /pets
                  breaking breaks: something about thing-removed [thing-removed {mark[0]}]
                    old old/pets.yaml(12,5)
                    new new/pets.yaml(34,7)
                  warning warns: something about thing-deprecated [thing-deprecated {mark[1]}]
                    new new/pets.yaml(34,7)
                  info adds: something about thing-added [thing-added {mark[2]}]
                    old old/pets.yaml(12,5)

                1 breaking change, 1 warning, 1 other change; 1 more acknowledged.
                Version of the document: major. 2 changes, each of which may break what worked, such as: accepted: something about thing-removed
                policy.yaml(3,5): The acknowledgement of thing-added at 'nothing' matches no change; take it out.

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void What_belongs_to_no_operation_is_grouped_by_component_and_by_type()
    {
        var review = Reviewer.Review(
            [
                Given.Document(
                    Shared("schema Pet /name"),
                    Shared("schema Pet"),
                    Shared("GET /pets"),
                    Shared("document")
                ) with
                {
                    CSharp = [Shared("Models.Pet.Name"), Shared("Models.Pet.Get(System.String)"), Shared("ApiClient")],
                },
            ],
            ReviewPolicy.None,
            Given.Rules,
            [Surface.Wire, Surface.CSharp],
            Given.Today
        );

        ChangeText
            .Write(review, colours: false)
            .Split('\n')
            .TakeWhile(line => !line.StartsWith("7 breaking", StringComparison.Ordinal))
            .Where(line => line.Length > 0 && line[0] != ' ')
            .Should()
            .Equal("GET /pets", "document", "schema Pet", "ApiClient (C#)", "Models.Pet (C#)");
    }

    [Fact]
    public void The_group_with_the_worst_change_comes_first() =>
        ChangeText
            .Write(
                Given.Review(
                    Given.Change(Given.Added) with
                    {
                        Operations = ["GET /a"],
                    },
                    Given.Change(Given.Deprecated) with
                    {
                        Operations = ["GET /b"],
                    },
                    Given.Change(Given.Added) with
                    {
                        Operations = ["GET /c"],
                    },
                    Given.Change(Given.Removed) with
                    {
                        Operations = ["GET /c"],
                    }
                ),
                colours: false
            )
            .Split('\n')
            .Where(line => line.StartsWith("GET", StringComparison.Ordinal))
            .Should()
            .Equal("GET /c", "GET /b", "GET /a");

    [Theory]
    [InlineData("GET /pets", "GET /pets response 200: it is new", "response 200: it is new")]
    [InlineData("GET /pets", "GET /pets: it is gone", "it is gone")]
    [InlineData("GET /pets", "GET /pets/{id} is gone", "GET /pets/{id} is gone")]
    public void A_message_does_not_repeat_the_title_above_it(string operation, string message, string shown)
    {
        var change = Given.Change(Given.Removed, message: message) with { Operations = [operation] };

        ChangeText.Write(Given.Review(change), colours: false).Should().Contain($"  breaking {shown} [thing-removed");
    }

    [Fact]
    public void Colours_mark_levels_and_nothing_else_changes() =>
        ChangeText
            .Write(SampleReview.Mixed, colours: true)
            .Replace("\u001b[31m", "", StringComparison.Ordinal)
            .Replace("\u001b[33m", "", StringComparison.Ordinal)
            .Replace("\u001b[36m", "", StringComparison.Ordinal)
            .Replace("\u001b[1m", "", StringComparison.Ordinal)
            .Replace("\u001b[0m", "", StringComparison.Ordinal)
            .Should()
            .Be(ChangeText.Write(SampleReview.Mixed, colours: false));

    [Fact]
    public void A_document_cannot_forge_lines_or_steer_the_terminal()
    {
        var text = ChangeText.Write(SampleReview.OfHostileText, colours: false);

        text.Should().NotContain("\u001b").And.NotContain("\r").And.NotContain("\0").And.NotContain("\u202e");
        text.Split('\n').Should().NotContain(line => line.StartsWith("::error", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_changes_one_line_says_so() =>
        ChangeText
            .Write(Given.Review(), colours: false)
            .Should()
            .Be("No change.\nVersion of the document: none. Nothing changed.\n");

    private static Change Shared(string key) => Given.Change(Given.Removed, key) with { Operations = [] };

    [Fact]
    public void A_document_that_comes_is_a_change_of_the_whole_document()
    {
        var review = Reviewer.Review(
            [ComparedDocument.Added("pets.openapi.yaml", "new/pets.openapi.yaml", [Surface.Wire, Surface.CSharp])],
            ReviewPolicy.None,
            DocumentRules.All,
            [Surface.Wire, Surface.CSharp],
            Given.Today
        );

        ChangeText
            .Write(review, colours: false)
            .Should()
            .StartWith("the whole document\n  info A document was added: 'pets.openapi.yaml'.")
            .And.Contain("\nthe whole document (C#)\n");
    }

    [Fact]
    public void A_change_that_breaks_only_assemblies_says_so_in_the_formats_for_people()
    {
        var rule = Given.Deprecated with { Breaks = CodeBreak.Binary };
        var review = Given.Review(Given.Change(rule), Given.Change(Given.Removed));
        const string Said = "thing-deprecated (breaks assemblies until compiled again)";

        ChangeText.Write(review, colours: false).Should().Contain(Said);
        ChangeMarkdown.Write(review).Should().Contain(Said);
        ChangeHtml.Write(review, new Dictionary<string, string>()).Should().Contain(Said);
        ChangeText.Write(review, colours: false).Should().NotContain("thing-removed (breaks");
    }
}
