namespace OpenApi.Benchmarks.Subjects.Compilation;

/// <summary>Arguments for the SDK's compiler, in the same way that a build gives them: in a response file.</summary>
internal static class CompilerCall
{
    /// <summary>The folder below the working folder that holds the generated files.</summary>
    public const string SourceFolder = "source";

    /// <summary>A compilation in which the generator makes the client.</summary>
    public static string[] WithGenerator(string document, string folder)
    {
        var metadata = Path.Combine(folder, "metadata.globalconfig");
        File.WriteAllText(
            metadata,
            $"is_global = true\n[{document}]\nbuild_metadata.AdditionalFiles.OpenApiClient = true\n"
        );
        var generator = AppContext.BaseDirectory;
        return Call(
            folder,
            "generator",
            [
                $"/analyzer:\"{Path.Combine(generator, "OpenApi.SourceGenerator.dll")}\"",
                $"/analyzer:\"{Path.Combine(generator, "OpenApi.ClientGenerator.dll")}\"",
                $"/analyzer:\"{Path.Combine(generator, "YamlDotNet.dll")}\"",
                $"/additionalfile:\"{document}\"",
                $"/analyzerconfig:\"{metadata}\"",
            ]
        );
    }

    /// <summary>A compilation of the same client from files.</summary>
    public static string[] WithFiles(string folder) =>
        Call(folder, "files", [$"/recurse:\"{Path.Combine(folder, SourceFolder, "*.cs")}\""]);

    private static string[] Call(string folder, string name, string[] own)
    {
        var response = Path.Combine(folder, name + ".rsp");
        File.WriteAllLines(
            response,
            [
                "/noconfig",
                "/nostdlib+",
                "/target:library",
                "/nullable:enable",
                "/deterministic+",
                "/optimize+",
                "/debug:portable",
                $"/out:\"{Path.Combine(folder, name + ".dll")}\"",
                .. References().Select(path => $"/reference:\"{path}\""),
                .. own,
            ]
        );
        return [Path.Combine(SdkCompiler.Folder, "csc.dll"), "@" + response];
    }

    private static IEnumerable<string> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is "netstandard.dll"
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.Kiota.", StringComparison.Ordinal)
            );
}
