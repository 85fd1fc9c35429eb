namespace OpenApi.Changes.Tests;

/// <summary>Where the checked-in files are.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    /// <summary>The path of a file by its path in the repository.</summary>
    public static string PathOf(string path) => Path.Combine(Folder, path);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
