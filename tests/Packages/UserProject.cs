using OpenApi.Tests.Packaging;

namespace OpenApi.Packages.Tests;

/// <summary>A console project outside the repository, as someone makes it who follows a page.</summary>
/// <param name="folder">Its folder.</param>
/// <param name="frameworks">What it is built for.</param>
internal sealed class UserProject(string folder, IReadOnlyList<string> frameworks)
{
    private const string Name = "Example";

    /// <summary>Writes the project file and the files of a page.</summary>
    /// <param name="readme">The page.</param>
    /// <param name="items">What goes into the project file beside what the page says.</param>
    public async Task WriteAsync(Readme readme, string items = "")
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, $"{Name}.csproj"),
            // Where an older runtime is missing, the newest takes its place; its launcher would have to be fetched.
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFrameworks>{string.Join(';', frameworks)}</TargetFrameworks>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RollForward>Major</RollForward>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            {readme.ProjectItems}{items}
            </Project>
            """
        );
        foreach (var (path, text) in readme.Files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, path), text);
        }
    }

    /// <summary>Runs a command that a page shows, in the project's folder.</summary>
    /// <returns>All that it wrote.</returns>
    public Task<string> CommandAsync(string line)
    {
        var words = line.Split(' ');
        var own = Path.Combine(folder, words[0]);
        return Shell.RunAsync(folder, File.Exists(own) ? own : words[0], words[1..]);
    }

    /// <summary>Builds it.</summary>
    /// <returns>What the build said.</returns>
    public Task<string> BuildAsync() => Shell.RunAsync(folder, "dotnet", "build", "-v:m");

    /// <summary>Runs what was built.</summary>
    /// <returns>What it printed for each framework.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var printed = new List<string>();
        foreach (var framework in frameworks)
        {
            var program = Path.Combine("bin", "Debug", framework, $"{Name}.dll");
            printed.Add((await Shell.RunAsync(folder, "dotnet", program)).ReplaceLineEndings("\n"));
        }

        return printed;
    }
}
