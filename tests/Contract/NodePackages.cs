using System.Runtime.CompilerServices;

namespace OpenApi.Contract.Tests;

/// <summary>The npm packages of this project, which its build installs where Node is there.</summary>
internal static class NodePackages
{
    /// <summary>Where the packages are installed.</summary>
    public static string Folder { get; } = Path.Combine(ProjectFolder(), "node_modules");

    /// <summary>A file of a package.</summary>
    public static string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>
    /// Skips the test where a tool is missing that only the second opinions need; in CI it is an error.
    /// </summary>
    public static void Require(string tool, bool isThere)
    {
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException($"{tool} is missing, and CI must run every test.");
        }

        Skip.IfNot(isThere, $"{tool} is not installed; this second opinion was not asked.");
    }

    /// <summary>Whether a program is on the path.</summary>
    public static bool HasProgram(string name) => PathOfProgram(name) is not null;

    /// <summary>Where a program is, or null when it is not on the path.</summary>
    public static string? PathOfProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);

    private static string ProjectFolder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
