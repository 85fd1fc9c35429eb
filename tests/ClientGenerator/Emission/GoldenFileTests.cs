using OpenApi.ClientGenerator.Tests.Emission.Running;

namespace OpenApi.ClientGenerator.Tests.Emission;

/// <summary>
/// The whole client of the shop's document, so that a change of the output is seen and reviewed. To write the files anew, run
/// with UPDATE_GOLDEN=1.
/// </summary>
public sealed class GoldenFileTests
{
    private const string Extension = ".txt";

    private static readonly string Folder = Path.Combine(
        Repository.Folder,
        "tests",
        "ClientGenerator",
        "Emission",
        "Golden"
    );

    [Fact]
    public void The_client_of_the_shop_is_as_reviewed()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Write();
        }

        Directory
            .EnumerateFiles(Folder, "*" + Extension, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Should()
            .BeEquivalentTo(ShopClient.Files.Select(file => file.Path + Extension));
        foreach (var file in ShopClient.Files)
        {
            File.ReadAllText(Path.Combine(Folder, file.Path + Extension))
                .ReplaceLineEndings("\n")
                .Should()
                .Be(file.Text, "{0} is reviewed", file.Path);
        }
    }

    private static void Write()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        foreach (var file in ShopClient.Files)
        {
            var path = Path.Combine(Folder, file.Path + Extension);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }
}
