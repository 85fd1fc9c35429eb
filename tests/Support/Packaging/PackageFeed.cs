using System.Reflection;

namespace OpenApi.Tests.Packaging;

/// <summary>Packages of the repository, packed once into a folder, from what is built already.</summary>
/// <param name="projects">The projects, or a solution, by their paths in the repository.</param>
public abstract class PackageFeed(params string[] projects) : IAsyncLifetime
{
    /// <summary>Where everything is, outside the repository.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("openapi-packages").FullName;

    /// <summary>Where the packages are.</summary>
    public string Packages => Path.Combine(Folder, "feed");

    /// <summary>The version of all of them: the repository's, and so the tests' own.</summary>
    public string Version { get; } = Own<AssemblyInformationalVersionAttribute>().InformationalVersion.Split('+')[0];

    /// <summary>Makes a folder for a project of a user, who has this feed besides those of the machine.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="feed">A folder with further packages; null for none.</param>
    public string NewProject(string name, string? feed = null)
    {
        var project = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(cache)
            ? $"<fallbackPackageFolders><add key=\"machine\" value=\"{cache}\" /></fallbackPackageFolders>"
            : "";
        var further = feed is null ? "" : $"<add key=\"further\" value=\"{feed}\" />";

        // The packages under test go to a folder of their own, and what the machine has already is not fetched again.
        File.WriteAllText(
            Path.Combine(project, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" /></config>
              <packageSources><add key="local" value="{Packages}" />{further}</packageSources>
              {fallback}
            </configuration>
            """
        );
        return project;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var project in projects)
        {
            await Shell.RunAsync(
                Repository.Folder,
                "dotnet",
                "pack",
                project,
                "--configuration",
                Own<AssemblyConfigurationAttribute>().Configuration,
                "--no-build",
                "--no-restore",
                "--output",
                Packages,
                "-v:q"
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static T Own<T>()
        where T : Attribute => typeof(PackageFeed).Assembly.GetCustomAttribute<T>()!;
}
