using System.Runtime.CompilerServices;

namespace OpenApi.Contract.Tests;

/// <summary>The npm packages of this project, which its build installs where Node is there.</summary>
internal static class NodePackages
{
    /// <summary>Where the packages are installed.</summary>
    public static string Folder { get; } = Path.Combine(ProjectFolder(), "node_modules");

    /// <summary>A file of a package.</summary>
    public static string PathOf(string file) => Path.Combine(Folder, file);

    private static string ProjectFolder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
