using System.Text.Json.Nodes;
using OpenApi.Contract.Description;
using OpenApi.Contract.Export;

namespace OpenApi.Contract.Tests.Export;

/// <summary>Documents that are exported together do not get into each other's way.</summary>
public sealed class WireMockExportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wiremock-export-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Documents_of_one_name_get_the_folders_around_them_into_their_names()
    {
        var files = Export("shop/v1/api.yaml", "shop/v2/api.yaml", "pets.yaml");

        FoldersOf(files).Should().Equal("mappings/v1-api", "mappings/v2-api", "mappings/pets");
        files.Select(file => file.Path).Should().OnlyHaveUniqueItems();
        files.Should().HaveCount(3 * 2);
        IdsOf(files).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_order_of_the_documents_changes_nothing() =>
        Export("v2/api.yaml", "v1/api.yaml").Should().BeEquivalentTo(Export("v1/api.yaml", "v2/api.yaml"));

    [Theory]
    [InlineData("a/x/api.yaml", "b/x/api.yaml", "a-x-api", "b-x-api")]
    [InlineData("v1/Api.yaml", "v2/api.yaml", "v1-Api", "v2-api")]
    [InlineData("api.yaml", "v2/api.yaml", "api-yaml", "v2-api")]
    [InlineData("v1/api.yaml", "v1/api.yml", "v1-api-yaml", "v1-api-yml")]
    [InlineData("../v1/api.yaml", "./v2/api.yaml", "v1-api", "v2-api")]
    public void What_tells_two_documents_apart_is_in_the_names_of_both(
        string one,
        string other,
        string folderOfOne,
        string folderOfOther
    ) => FoldersOf(Export(one, other)).Should().Equal($"mappings/{folderOfOne}", $"mappings/{folderOfOther}");

    [Fact]
    public void Documents_that_only_the_spelling_of_their_folder_tells_apart_still_differ() =>
        FoldersOf(Export("V1/api.yaml", "v1/api.yaml"))
            .Should()
            .HaveCount(2)
            .And.OnlyContain(name => name.StartsWith("mappings/api-", StringComparison.Ordinal));

    [Fact]
    public void The_ids_of_a_document_do_not_depend_on_what_it_is_exported_with() =>
        IdsOf(Export("pets.yaml", "v1/api.yaml")).Should().Contain(IdsOf(Export("pets.yaml")));

    [Fact]
    public void What_a_document_left_under_its_shorter_name_is_gone_when_it_gets_a_longer_one()
    {
        WireMockExport.Write(Contract("v1/api.yaml"), folder);
        var count = WireMockExport.Write(Contract("v1/api.yaml", "v2/api.yaml"), folder);

        Directory
            .GetDirectories(Path.Combine(folder, "mappings"))
            .Select(path => Path.GetFileName(path))
            .Should()
            .BeEquivalentTo("v1-api", "v2-api");
        Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Should().HaveCount(count);
    }

    private static List<WireMockFile> Export(params string[] paths) => [.. WireMockExport.Files(Contract(paths))];

    private static ServiceContract Contract(params string[] paths) =>
        ServiceContract.Read(
            paths.Select(path =>
                (
                    path,
                    """
                    openapi: 3.0.3
                    info: { title: t, version: '1' }
                    paths:
                      /status:
                        get:
                          operationId: getStatus
                          responses:
                            '204': { description: All is well. }
                    """
                )
            )
        );

    private static IEnumerable<string> FoldersOf(IEnumerable<WireMockFile> files) =>
        files.Select(file => file.Path[..file.Path.LastIndexOf('/')]).Distinct();

    private static List<string> IdsOf(IEnumerable<WireMockFile> files) =>
        [
            .. files
                .SelectMany(file => JsonNode.Parse(file.Content)!["mappings"]!.AsArray())
                .Select(mapping => mapping!["id"]!.GetValue<string>()),
        ];
}
