using Microsoft.CodeAnalysis;

namespace OpenApi.SourceGenerator.Tests;

public sealed class OverlayTests
{
    private const string First = "/project/overlays/first.yaml";
    private const string Second = "/project/second.yaml";

    [Fact]
    public void Overlays_change_the_client_in_the_order_of_the_metadata()
    {
        var run = Given(Add("fromFirst"), Remove("fromFirst")).Run();
        var reversed = Given(Add("fromFirst"), Remove("fromFirst"), "second.yaml| overlays/first.yaml ").Run();

        Text(run).Should().NotContain("FromFirst");
        Text(reversed).Should().Contain("FromFirst");
    }

    [Fact]
    public void An_edit_of_an_overlay_makes_the_files_anew_that_it_changes()
    {
        var project = Given(Add("before"), Add("second"));
        project.Run();

        var again = project.RunAfterEdit(First, Add("after"));

        again
            .TrackedSteps[TrackingNames.Files]
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Should()
            .Be(1);
        Text(again).Should().Contain("After").And.NotContain("Before");
    }

    [Fact]
    public void A_finding_points_into_the_overlay()
    {
        var run = Given("overlay: 1.0.0\nactions:\n  - { target: $.nothing, remove: true }\n", Add("second")).Run();

        var finding = run.Diagnostics.Single(diagnostic => diagnostic.Id == "OAC4005");
        finding.Location.GetLineSpan().Path.Should().Be(First);
        finding.Location.GetLineSpan().StartLinePosition.Line.Should().Be(2);
    }

    [Fact]
    public void An_overlay_that_is_not_there_is_an_error_and_gives_no_client()
    {
        var run = Given(Add("first"), Add("second"), "missing.yaml").Run();

        run.GeneratedSources.Should().BeEmpty();
        run.Diagnostics.Should()
            .ContainSingle()
            .Which.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
            .Should()
            .Contain("/project/missing.yaml");
    }

    private static Project Given(string first, string second, string overlays = "overlays/first.yaml|second.yaml") =>
        new Project()
            .Property("ProjectDir", "/project/")
            .File(First, first)
            .File(Second, second)
            .Client(SampleDocuments.PetPath, SampleDocuments.Pets, ("Overlay", overlays));

    private static string Add(string property) =>
        $"overlay: 1.0.0\nactions:\n  - {{ target: $.components.schemas.Pet.properties, update: {{ {property}: {{ type: string }} }} }}\n";

    private static string Remove(string property) =>
        $"overlay: 1.0.0\nactions:\n  - {{ target: $.components.schemas.Pet.properties.{property}, remove: true }}\n";

    private static string Text(GeneratorRunResult run) =>
        string.Concat(run.GeneratedSources.Select(source => source.SourceText.ToString()));
}
