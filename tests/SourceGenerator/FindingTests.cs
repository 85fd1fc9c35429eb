using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenApi.ClientGenerator;
using OpenApi.Documents;

namespace OpenApi.SourceGenerator.Tests;

public sealed class FindingTests
{
    private const string Faulty = """
        openapi: 3.0.3
        info: { title: Faulty, version: "1" }
        paths:
          /pets:
            get:
              parameters: 5
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Missing" }
                "404": { description: none, description: twice }
          owners: {}
        components:
          schemas:
            Pet: { type: object, properties: { age: { type: integer, example: 4294967296 } } }
        """;

    [Theory]
    [InlineData(SampleDocuments.Pets)]
    [InlineData(Faulty)]
    [InlineData("openapi: 3.0.3\npaths: [")]
    [InlineData("")]
    public void The_compiler_says_what_the_command_line_says_at_the_same_place(string text)
    {
        var expected = ClientGenerator.ClientGenerator.Generate(
            SampleDocuments.PetPath,
            text,
            new GenerationOptions(),
            ReadOptions.Default,
            CancellationToken.None
        );

        var run = new Project().Client(SampleDocuments.PetPath, text).Run();

        run.Diagnostics.Select(Describe)
            .Should()
            .NotBeEmpty()
            .And.BeEquivalentTo(expected.Diagnostics.Select(Describe));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    public void The_severity_of_a_finding_is_the_builds_to_choose(
        ReportDiagnostic chosen,
        DiagnosticSeverity severity
    ) =>
        new Project()
            .Severity("OAC2001", chosen)
            .Client(SampleDocuments.PetPath, SampleDocuments.Pets)
            .Run()
            .Diagnostics.Should()
            .ContainSingle(finding => finding.Id == "OAC2001" && finding.Severity == severity);

    [Fact]
    public void A_finding_can_be_silenced_without_losing_the_client()
    {
        var run = new Project()
            .Severity("OAC2001", ReportDiagnostic.Suppress)
            .Client(SampleDocuments.PetPath, SampleDocuments.Pets)
            .Run();

        run.Diagnostics.Should().BeEmpty();
        run.GeneratedSources.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("none", null)]
    public void An_editorconfig_section_sets_the_severities_of_its_documents(string word, DiagnosticSeverity? severity)
    {
        var run = new Project()
            .Setting(SampleDocuments.PetPath, "openapi_diagnostic.OAC2001.severity", word)
            .Client(SampleDocuments.PetPath, SampleDocuments.Pets)
            .Client("/project/other.yaml", SampleDocuments.Pets, ("ClassName", "OtherClient"))
            .Run();

        run.Diagnostics.Where(finding => finding.Location.GetLineSpan().Path == SampleDocuments.PetPath)
            .Select(finding => (DiagnosticSeverity?)finding.Severity)
            .Should()
            .Equal(severity is null ? [] : [severity]);
    }

    private static string Describe(Microsoft.CodeAnalysis.Diagnostic finding)
    {
        var place = finding.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line},{place.StartLinePosition.Character}) {finding.Severity} {finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static string Describe(OpenApi.Documents.Diagnostics.Diagnostic finding) =>
        $"{finding.Location.Path}({finding.Location.Line - 1},{finding.Location.Column - 1}) {finding.Descriptor.Severity} {finding.Descriptor.Id} {finding.Message}";
}
