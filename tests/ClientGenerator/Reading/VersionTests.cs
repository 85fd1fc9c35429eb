using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Tests.Reading;

public sealed class VersionTests
{
    [Theory]
    [InlineData("swagger: '2.0'", SpecVersion.V20)]
    [InlineData("swagger: 2.0", SpecVersion.V20)]
    [InlineData("openapi: 3.0.0", SpecVersion.V30)]
    [InlineData("openapi: 3.0", SpecVersion.V30)]
    [InlineData("openapi: '3.0.4'", SpecVersion.V30)]
    [InlineData("openapi: 3.1.0", SpecVersion.V31)]
    [InlineData("openapi: 3.1.1-rc0", SpecVersion.V31)]
    [InlineData("openapi: 3.2.0", SpecVersion.V32)]
    public void The_version_is_told_from_its_member(string member, SpecVersion version)
    {
        var result = SampleDocuments.Read("a.yaml", member + "\npaths: {}\n");

        result.Diagnostics.Should().BeEmpty();
        result.Document!.Version.Should().Be(version);
    }

    [Fact]
    public void A_newer_3_x_is_read_as_the_newest_known_with_a_warning()
    {
        var result = SampleDocuments.Read("a.yaml", "openapi: 3.10.0\npaths: {}\n");

        result.Document!.Version.Should().Be(SpecVersion.V32);
        result.Diagnostics.Should().ContainSingle().Which.Descriptor.Should().Be(ReadingDiagnostics.NewerVersion);
    }

    [Theory]
    [InlineData("openapi: 4.0.0\npaths: {}\n", "OAC1022", 1, 10)]
    [InlineData("swagger: '1.2'\npaths: {}\n", "OAC1022", 1, 10)]
    [InlineData("openapi: {}\npaths: {}\n", "OAC1022", 1, 10)]
    [InlineData("openapi:\npaths: {}\n", "OAC1022", 1, 9)]
    [InlineData("info: {}\npaths: {}\n", "OAC1021", 1, 1)]
    [InlineData("- a\n", "OAC1020", 1, 1)]
    [InlineData("hello", "OAC1020", 1, 1)]
    [InlineData("openapi: 3.0.0\ninfo: {}\n", "OAC1024", 1, 1)]
    [InlineData("openapi: 3.0.0\ncomponents: {}\n", "OAC1024", 1, 1)]
    [InlineData("openapi: 3.1.0\ninfo: {}\n", "OAC1024", 1, 1)]
    [InlineData("openapi: 3.0.0\npaths:\n", "OAC1024", 2, 7)]
    [InlineData("openapi: 3.0.0\npaths: [a]\n", "OAC1024", 2, 8)]
    public void A_document_that_cannot_be_used_is_an_error_with_its_place(string text, string id, int line, int column)
    {
        var result = SampleDocuments.Read("a.yaml", text);

        result.Document.Should().BeNull();
        var finding = result.Diagnostics.Should().ContainSingle().Subject;
        finding.Descriptor.Severity.Should().Be(Severity.Error);
        finding.Descriptor.Id.Should().Be(id);
        (finding.Location.Line, finding.Location.Column).Should().Be((line, column));
    }

    [Theory]
    [InlineData("openapi: 3.1.0\nwebhooks: {a: {}}\n")]
    [InlineData("openapi: 3.2.0\ncomponents: {schemas: {}}\n")]
    public void Since_3_1_a_document_may_have_no_paths(string text) =>
        SampleDocuments.Read("a.yaml", text).Document.Should().NotBeNull();

    [Fact]
    public void Members_of_the_wrong_kind_are_warnings_and_read_as_absent()
    {
        var result = SampleDocuments.Read(
            "a.yaml",
            """
            openapi: 3.0.0
            paths:
              users: {}
              /a:
                parameters: {}
                get:
                  parameters:
                  responses: [a]
              /b: text
            """
        );

        result
            .Diagnostics.Select(finding => (finding.Descriptor.Id, finding.Location.Line, finding.Location.Pointer))
            .Should()
            .Equal(
                ("OAC1026", 3, "/paths/users"),
                ("OAC1025", 5, "/paths/~1a/parameters"),
                ("OAC1025", 8, "/paths/~1a/get/responses")
            );
        result.Document!.Paths.Select(path => path.Template).Should().Equal("/a", "/b");
        result.Document.Paths.First().Operations.Single().Responses.Should().BeEmpty();
    }
}
