namespace OpenApi.ClientGenerator.Tests.Reading;

public sealed class SpecificationDocumentTests
{
    [Theory]
    [InlineData("aitoearn.openapi.json", 77)]
    [InlineData("timpush.openapi.yaml", 23)]
    [InlineData("tiktok.openapi.yaml", 35)]
    public void Each_document_of_the_repository_is_read_without_a_finding(string name, int operations)
    {
        var result = SampleDocuments.Read(name, SampleDocuments.TextOf(name));

        result.Diagnostics.Should().BeEmpty();
        result.Document!.Paths.SelectMany(path => path.Operations).Should().HaveCount(operations);
    }
}
