namespace OpenApi.Fuzz;

/// <summary>A real document that mutants are made from.</summary>
/// <param name="Name">Its file name; the extension tells the format.</param>
/// <param name="Text">Its text.</param>
internal sealed record SeedDocument(string Name, string Text)
{
    private const long LongestText = 1_000_000;
    private static readonly string[] OfRepository =
    [
        "specs",
        "tests/ClientGenerator/Emission",
        "tests/ClientGenerator/Hostile",
    ];

    /// <summary>The documents of the repository, then the asked ones, each folder in the order of names.</summary>
    public static IReadOnlyList<SeedDocument> All(IEnumerable<string> more)
    {
        var repository = FindRepository();
        return
        [
            .. OfRepository
                .Select(folder => Path.Combine(repository, folder))
                .Concat(more)
                .SelectMany(Files)
                .Where(file => new FileInfo(file).Length <= LongestText)
                .Select(file => new SeedDocument(Path.GetFileName(file), File.ReadAllText(file))),
        ];
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, "*.*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
            : [path];

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Generated.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("Run the fuzzer from a build inside the repository.");
        }

        return folder;
    }
}
