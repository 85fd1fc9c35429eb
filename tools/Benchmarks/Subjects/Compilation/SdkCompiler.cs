using System.Runtime.InteropServices;

namespace OpenApi.Benchmarks.Subjects.Compilation;

/// <summary>The compiler of the newest SDK beside the runtime, which is what users have.</summary>
internal static class SdkCompiler
{
    /// <summary>The folder of the compiler and its assemblies.</summary>
    /// <exception cref="MissingInputException">There is no SDK.</exception>
    public static string Folder
    {
        get
        {
            var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
            var sdk = Directory
                .EnumerateDirectories(Path.Combine(root, "sdk"))
                .Where(path => Version.TryParse(Path.GetFileName(path), out _))
                .MaxBy(path => Version.Parse(Path.GetFileName(path)));
            return sdk is null
                ? throw new MissingInputException($"There is no SDK in {root}; install one.")
                : Path.Combine(sdk, "Roslyn", "bincore");
        }
    }
}
