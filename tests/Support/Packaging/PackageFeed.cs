namespace OpenApi.Tests.Packaging;

/// <summary>Packages of the repository, packed once into a folder under a version that no one else has.</summary>
/// <param name="projects">The projects under <c>tools</c>.</param>
public abstract class PackageFeed(params string[] projects) : IAsyncLifetime
{
    /// <summary>Where everything is, outside the repository.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("openapi-packages").FullName;

    /// <summary>The version of all of them.</summary>
    public string Version { get; } = $"9.9.9-test.{Guid.NewGuid():N}";

    /// <summary>Makes a folder for a project of a user, who has this feed besides those of the machine.</summary>
    public string NewProject(string name)
    {
        var project = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(cache)
            ? $"<fallbackPackageFolders><add key=\"machine\" value=\"{cache}\" /></fallbackPackageFolders>"
            : "";

        // The packages under test go to a folder of their own, and what the machine has already is not fetched again.
        File.WriteAllText(
            Path.Combine(project, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" /></config>
              <packageSources><add key="local" value="{Path.Combine(Folder, "feed")}" /></packageSources>
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
                Path.Combine("tools", project),
                "--output",
                Path.Combine(Folder, "feed"),
                "--artifacts-path",
                Path.Combine(Folder, "artifacts"),
                "-p:Version=" + Version,
                "-p:ContinuousIntegrationBuild=false",
                "-v:q"
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
