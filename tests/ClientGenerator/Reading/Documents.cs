using OpenApi.ClientGenerator.Reading;

namespace OpenApi.ClientGenerator.Tests.Reading;

/// <summary>The documents of the repository, and shorthand for reading a text.</summary>
internal static class Documents
{
    public static readonly string[] Names = ["aitoearn.openapi.json", "timpush.openapi.yaml", "tiktok.openapi.yaml"];

    public static string TextOf(string name) => File.ReadAllText(Path.Combine(Folder(), name));

    public static ReadResult Read(string path, string text, ReadOptions? options = null) =>
        DocumentReader.Read(path, text, options ?? ReadOptions.Default, CancellationToken.None);

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "specs");
    }
}
