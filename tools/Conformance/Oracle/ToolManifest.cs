using System.Text.Json;

namespace OpenApi.Conformance.Oracle;

/// <summary>The tools that the repository pins in <c>.config/dotnet-tools.json</c>.</summary>
internal static class ToolManifest
{
    /// <summary>The version of a tool.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="tool">The tool's package in lower case.</param>
    public static string VersionOf(string repository, string tool)
    {
        using var manifest = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(repository, ".config", "dotnet-tools.json"))
        );
        return manifest.RootElement.GetProperty("tools").GetProperty(tool).GetProperty("version").GetString()!;
    }
}
