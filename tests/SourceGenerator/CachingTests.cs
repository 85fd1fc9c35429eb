using Microsoft.CodeAnalysis;

namespace OpenApi.SourceGenerator.Tests;

public sealed class CachingTests
{
    private static readonly string[] Steps =
    [
        TrackingNames.Requests,
        TrackingNames.Clients,
        TrackingNames.Inputs,
        TrackingNames.Models,
        TrackingNames.Files,
        TrackingNames.Findings,
    ];

    [Fact]
    public void An_edit_to_unrelated_code_leaves_every_step_cached()
    {
        var project = new Project().Client(SampleDocuments.PetPath, SampleDocuments.Pets, ("ClassName", "PetClient"));
        project.Run();

        var again = project.RunAfterUnrelatedEdit();

        foreach (var step in Steps)
        {
            Reasons(again, step)
                .Should()
                .NotBeEmpty()
                .And.OnlyContain(reason =>
                    reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged
                );
        }

        Emitted(again).Should().BeEmpty();
    }

    [Fact]
    public void An_edit_to_the_description_of_an_operation_emits_only_its_file()
    {
        var project = new Project().Client(SampleDocuments.PetPath, SampleDocuments.Pets);
        project.Run();

        var again = project.RunAfterEdit(
            SampleDocuments.PetPath,
            SampleDocuments.Pets.Replace("Finds owners.", "Finds all owners.", StringComparison.Ordinal)
        );

        Emitted(again).Should().Equal("ApiSdk.ApiClient/Owners/OwnersRequestBuilder.cs");
    }

    [Fact]
    public void An_edit_to_a_schema_emits_only_its_model()
    {
        var project = new Project().Client(SampleDocuments.PetPath, SampleDocuments.Pets);
        project.Run();

        var again = project.RunAfterEdit(
            SampleDocuments.PetPath,
            SampleDocuments.Pets.Replace("name: { type: string }", "name: { type: boolean }", StringComparison.Ordinal)
        );

        Emitted(again).Should().Equal("ApiSdk.ApiClient/Models/Pet.cs");
    }

    [Theory]
    [InlineData(
        "name: { type: string }",
        "name: { type: object, properties: { first: { type: INLINE } } }",
        "Models/Pet.cs"
    )]
    [InlineData(
        "{ description: none }",
        "{ description: none, content: { application/json: { schema: { type: object, properties: { a: { type: INLINE } } } } } }",
        "Owners/OwnersRequestBuilder.cs"
    )]
    public void An_edit_to_an_inline_schema_emits_only_the_file_of_what_it_is_called_after(
        string place,
        string inline,
        string file
    )
    {
        string With(string type) =>
            SampleDocuments
                .Pets.Replace("\"204\"", "\"200\"", StringComparison.Ordinal)
                .Replace(place, inline.Replace("INLINE", type, StringComparison.Ordinal), StringComparison.Ordinal);
        var project = new Project().Client(SampleDocuments.PetPath, With("string"));
        project.Run();

        var again = project.RunAfterEdit(SampleDocuments.PetPath, With("boolean"));

        Emitted(again).Should().Equal("ApiSdk.ApiClient/" + file);
    }

    [Fact]
    public void A_moved_line_emits_nothing_but_moves_the_findings()
    {
        var project = new Project().Client(SampleDocuments.PetPath, SampleDocuments.Pets);
        var before = project.Run().Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line;

        var again = project.RunAfterEdit(SampleDocuments.PetPath, "# a comment\n" + SampleDocuments.Pets);

        Emitted(again).Should().BeEmpty();
        again.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line.Should().Be(before + 1);
    }

    [Fact]
    public void An_edit_to_one_document_leaves_the_client_of_another_alone()
    {
        var project = new Project()
            .Client(SampleDocuments.PetPath, SampleDocuments.Pets, ("ClassName", "First"))
            .Client("/project/other.yaml", SampleDocuments.Pets, ("ClassName", "Second"));
        project.Run();

        var again = project.RunAfterEdit(
            "/project/other.yaml",
            SampleDocuments.Pets.Replace("Finds", "Seeks", StringComparison.Ordinal)
        );

        Emitted(again)
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(name => name.StartsWith("ApiSdk.Second/", StringComparison.Ordinal));
    }

    [Fact]
    public void No_step_holds_on_to_the_compilation()
    {
        var project = new Project().Client(SampleDocuments.PetPath, SampleDocuments.Pets);

        var run = project.Run();

        run.TrackedSteps.Values.SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .Should()
            .NotContain(output => output.Value is Compilation || output.Value is ISymbol || output.Value is SyntaxNode);
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult run, string step) =>
        run.TrackedSteps[step].SelectMany(known => known.Outputs).Select(output => output.Reason);

    /// <summary>The files that were written anew.</summary>
    private static List<string> Emitted(GeneratorRunResult run)
    {
        var changed = run.TrackedSteps[TrackingNames.Files]
            .SelectMany(step => step.Outputs)
            .Where(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(output => HintNameOf(output.Value))
            .Order(StringComparer.Ordinal)
            .ToList();
        var outputs = run
            .TrackedOutputSteps.SelectMany(steps => steps.Value)
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        outputs.Should().BeGreaterThanOrEqualTo(changed.Count);
        return changed;
    }

    private static string HintNameOf(object value) => (string)value.GetType().GetProperty("HintName")!.GetValue(value)!;
}
