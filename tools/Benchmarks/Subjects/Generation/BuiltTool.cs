namespace OpenApi.Benchmarks.Subjects.Generation;

/// <summary>The command line as it was built with this program.</summary>
internal static class BuiltTool
{
    /// <summary>The arguments of <c>dotnet</c> that generate a client.</summary>
    /// <exception cref="MissingInputException">This is no release build, so figures would mean nothing.</exception>
    public static string[] Generate(string document, string output) =>
        [Path, "generate", document, "--fail-on", "never", "--output", output];

    /// <summary>The arguments of <c>dotnet</c> that compare two versions of a document on all levels.</summary>
    /// <exception cref="MissingInputException">This is no release build, so figures would mean nothing.</exception>
    public static string[] Compare(string old, string @new) => [Path, "diff", old, @new, "--fail-on", "never"];

    private static string Path
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory);
            return string.Equals(own.Name, "release", StringComparison.OrdinalIgnoreCase)
                ? System.IO.Path.Combine(own.Parent!.Parent!.FullName, "OpenApi.Cli", own.Name, "openapi-client.dll")
                : throw new MissingInputException("Only a release build is measured; add '-c Release'.");
        }
    }
}
