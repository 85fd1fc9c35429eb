namespace OpenApi.Tests;

/// <summary>The repository that the tests belong to.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The full path of a file by its path in the repository.</summary>
    public static string PathOf(string path) => Path.Combine(Folder, path);

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Generated.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Generated.sln.");
    }
}
