namespace OpenApi.Benchmarks.Subjects.Compilation;

/// <summary>Arguments for the SDK's compiler, in the same way that a build gives them: in a response file.</summary>
internal static class CompilerCall
{
    /// <summary>The folder below the working folder that holds the generated files.</summary>
    public const string SourceFolder = "source";

    private const string Generator = "generator";
    private const string Files = "files";

    /// <summary>The assembly of the compilation with the generator.</summary>
    public static string GeneratorOutput(string folder) => Path.Combine(folder, Generator + ".dll");

    /// <summary>The assembly of the compilation from files.</summary>
    public static string FilesOutput(string folder) => Path.Combine(folder, Files + ".dll");

    /// <summary>A compilation in which the generator makes the client.</summary>
    /// <param name="document">The document's full path, as the compiler's configuration names files so.</param>
    /// <param name="folder">The working folder.</param>
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
            Generator,
            [
                $"/analyzer:\"{Path.Combine(generator, "OpenApi.SourceGenerator.dll")}\"",
                $"/analyzer:\"{Path.Combine(generator, "OpenApi.ClientGenerator.dll")}\"",
                $"/analyzer:\"{Path.Combine(generator, "OpenApi.Documents.dll")}\"",
                $"/analyzer:\"{Path.Combine(generator, "YamlDotNet.dll")}\"",
                $"/additionalfile:\"{document}\"",
                $"/analyzerconfig:\"{metadata}\"",
            ]
        );
    }

    /// <summary>A compilation of the same client from files.</summary>
    public static string[] WithFiles(string folder) =>
        Call(folder, Files, [$"/recurse:\"{Path.Combine(folder, SourceFolder, "*.cs")}\""]);

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
