using Microsoft.CodeAnalysis;
using OpenApi.ClientGenerator;
using OpenApi.Documents;

namespace OpenApi.SourceGenerator.Tests;

public sealed class GenerationTests
{
    [Theory]
    [InlineData("aitoearn.openapi.json", "AiToEarn")]
    [InlineData("tiktok.openapi.yaml", "TikTok")]
    [InlineData("timpush.openapi.yaml", "TimPush")]
    public void The_compiler_gets_the_bytes_that_the_command_line_writes(string name, string space)
    {
        var path = Path.Combine(Repository.Folder, "specs", name);
        var text = File.ReadAllText(path);
        var options = new GenerationOptions { ClassName = space + "Client", Namespace = space };
        var written = ClientGenerator.ClientGenerator.Generate(
            path,
            text,
            options,
            ReadOptions.Default,
            CancellationToken.None
        );

        var run = new Project().Client(path, text, ("ClassName", options.ClassName), ("Namespace", space)).Run();

        run.Exception.Should().BeNull();
        run.GeneratedSources.ToDictionary(
                source => source.HintName[(source.HintName.IndexOf('/', StringComparison.Ordinal) + 1)..],
                source => source.SourceText.ToString()
            )
            .Should()
            .BeEquivalentTo(written.Files.ToDictionary(file => file.Path, file => file.Text));
    }

    [Fact]
    public void A_finding_stands_at_its_place_in_the_document()
    {
        var finding = new Project().Client(SampleDocuments.PetPath, SampleDocuments.Pets).Run().Diagnostics.Single();

        finding.Id.Should().Be("OAC2001");
        finding.Severity.Should().Be(DiagnosticSeverity.Info);
        finding.Location.GetLineSpan().Path.Should().Be(SampleDocuments.PetPath);
        SampleDocuments
            .Pets.Split('\n')[finding.Location.GetLineSpan().StartLinePosition.Line]
            .Should()
            .Contain("age:");
    }

    [Theory]
    [InlineData("not a document")]
    [InlineData("openapi: 3.0.3\ninfo: [")]
    [InlineData("openapi: 3.0.3\ninfo: { title: a, version: b }")]
    [InlineData("{ \"openapi\": \"3.0.3\", ")]
    [InlineData("")]
    public void A_broken_document_is_an_error_with_a_place_and_no_exception(string text)
    {
        var run = new Project().Client(SampleDocuments.PetPath, text).Run();

        run.Exception.Should().BeNull();
        run.GeneratedSources.Should().BeEmpty();
        run.Diagnostics.Should()
            .Contain(finding =>
                finding.Severity == DiagnosticSeverity.Error
                && finding.Location.GetLineSpan().Path == SampleDocuments.PetPath
            );
    }

    [Fact]
    public void The_namespace_is_the_projects_unless_the_item_says_otherwise()
    {
        var run = new Project()
            .Property("RootNamespace", "My.Project")
            .Client(SampleDocuments.PetPath, SampleDocuments.Pets, ("ClassName", "PetClient"))
            .Run();

        run.GeneratedSources.Should()
            .Contain(source => source.HintName == "My.Project.PetClient/PetClient.cs")
            .And.OnlyContain(source =>
                source.SourceText.ToString().Contains("namespace My.Project", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("ClassName", "1st", "OAC3001")]
    [InlineData("ClassName", "class", "OAC3001")]
    [InlineData("Namespace", "My..Project", "OAC3002")]
    [InlineData("Accessibility", "protected", "OAC3003")]
    [InlineData("AdditionalData", "maybe", "OAC3003")]
    public void A_wrong_option_is_an_error_that_says_what_to_do(string name, string value, string id)
    {
        var run = new Project().Client(SampleDocuments.PetPath, SampleDocuments.Pets, (name, value)).Run();

        run.GeneratedSources.Should().BeEmpty();
        run.Diagnostics.Single().Id.Should().Be(id);
        run.Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture).Should().Contain(value);
    }

    [Fact]
    public void Two_documents_cannot_give_one_client()
    {
        var run = new Project()
            .Client(SampleDocuments.PetPath, SampleDocuments.Pets)
            .Client("/project/again.yaml", SampleDocuments.Pets)
            .Run();

        run.Exception.Should().BeNull();
        run.GeneratedSources.Should().NotBeEmpty();
        run.Diagnostics.Should().ContainSingle(finding => finding.Id == "OAC3004");
    }

    [Fact]
    public void References_reach_the_additional_files_below_the_folder_of_the_document_and_no_others()
    {
        const string text = """
            openapi: 3.0.3
            info: { title: a, version: "1" }
            paths:
              /a:
                get:
                  responses:
                    "200":
                      description: ok
                      content:
                        application/json:
                          schema: { $ref: "schemas/pet.yaml" }
            """;
        const string pet = "type: object\nproperties:\n  fromTheFile: { type: string }\n";

        var found = new Project().Client("/project/main.yaml", text).File("/project/schemas/pet.yaml", pet).Run();
        var missing = new Project().Client("/project/main.yaml", text).File("/other/schemas/pet.yaml", pet).Run();

        found
            .GeneratedSources.Should()
            .Contain(source => source.SourceText.ToString().Contains("FromTheFile", StringComparison.Ordinal));
        missing.Diagnostics.Should().NotBeEmpty();
    }

    [Fact]
    public void Paths_are_chosen_by_globs_that_the_build_passes_in_disguise()
    {
        var run = new Project()
            .Client(SampleDocuments.PetPath, SampleDocuments.Pets, ("IncludePath", "/pets%23GET|/nothing"))
            .Run();

        run.GeneratedSources.Should()
            .Contain(source => source.HintName.EndsWith("PetsRequestBuilder.cs", StringComparison.Ordinal))
            .And.NotContain(source => source.HintName.EndsWith("OwnersRequestBuilder.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_client_is_left_alone() =>
        new Project().File(SampleDocuments.PetPath, SampleDocuments.Pets).Run().GeneratedSources.Should().BeEmpty();

    [Fact]
    public void An_internal_client_shows_nothing()
    {
        var run = new Project()
            .Client(SampleDocuments.PetPath, SampleDocuments.Pets, ("Accessibility", "Internal"))
            .Run();

        run.GeneratedSources.Should()
            .OnlyContain(source => source.SourceText.ToString().Contains("internal ", StringComparison.Ordinal));
    }
}
