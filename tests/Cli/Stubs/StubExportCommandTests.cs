using System.Text.Json;

namespace OpenApi.Cli.Tests.Stubs;

/// <summary>The same stubs in the words of the server that is to read them.</summary>
public sealed class StubExportCommandTests : IDisposable
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                '200': { description: ok, content: { application/json: { example: [] } } }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("wiremock", "mappings")]
    [InlineData("wiremock.net", null)]
    public async Task Each_format_has_the_same_files_in_words_of_its_own(string format, string? property)
    {
        var document = folder.Write("pets.yaml", Pets);

        var run = await RunningCommand.RunAsync([
            "stub",
            "export",
            document,
            "--format",
            format,
            "-o",
            folder.Combine("out"),
        ]);

        run.Error.Should().StartWith("2 files in ");
        folder.Files("out").Should().BeEquivalentTo("mappings/pets/listPets.json", "mappings/pets/other-methods.json");
        var json = JsonDocument.Parse(File.ReadAllText(folder.Combine("out/mappings/pets/listPets.json"))).RootElement;
        var mappings = property is null ? json : json.GetProperty(property);
        mappings
            .EnumerateArray()
            .Select(mapping => mapping.GetProperty(property is null ? "Title" : "name").GetString())
            .Should()
            .Equal("listPets: code 200", "listPets: 200 (default)", "listPets: the request breaks the document");
    }
}
