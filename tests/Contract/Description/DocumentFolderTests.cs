using OpenApi.Contract.Description;

namespace OpenApi.Contract.Tests.Description;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly string temporary = Directory.CreateTempSubdirectory("document-folder-").FullName;
    private readonly DocumentFolder folder;

    public DocumentFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(temporary, "api", "schemas"));
        Directory.CreateDirectory(Path.Combine(temporary, "secrets"));
        File.WriteAllText(Path.Combine(temporary, "api", "schemas", "pet.yaml"), "type: object");
        File.WriteAllText(Path.Combine(temporary, "secrets", "key.yaml"), "secret");
        folder = DocumentFolder.Of(Path.Combine(temporary, "api", "openapi.yaml"));
    }

    public void Dispose() => Directory.Delete(temporary, recursive: true);

    [Fact]
    public void A_file_below_the_document_is_read() => folder.Load("schemas/pet.yaml").Should().Be("type: object");

    [Theory]
    [InlineData("schemas/none.yaml")]
    [InlineData("../secrets/key.yaml")]
    [InlineData("schemas/../../secrets/key.yaml")]
    public void A_file_that_is_not_there_or_not_below_the_document_is_none(string path) =>
        folder.Load(path).Should().BeNull();

    [Fact]
    public void An_absolute_path_out_of_the_folder_is_none() =>
        folder.Load(Path.Combine(temporary, "secrets", "key.yaml")).Should().BeNull();

    [Fact]
    public void A_link_to_a_file_inside_is_followed()
    {
        File.CreateSymbolicLink(Path.Combine(temporary, "api", "pet.yaml"), Path.Combine("schemas", "pet.yaml"));

        folder.Load("pet.yaml").Should().Be("type: object");
    }

    [Fact]
    public void A_link_to_a_file_outside_is_none()
    {
        File.CreateSymbolicLink(
            Path.Combine(temporary, "api", "pet.yaml"),
            Path.Combine(temporary, "secrets", "key.yaml")
        );

        folder.Load("pet.yaml").Should().BeNull();
    }

    [Fact]
    public void A_file_in_a_linked_folder_outside_is_none()
    {
        Directory.CreateSymbolicLink(Path.Combine(temporary, "api", "more"), Path.Combine(temporary, "secrets"));

        folder.Load("more/key.yaml").Should().BeNull();
    }
}
