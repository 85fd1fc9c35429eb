namespace OpenApi.SourceGenerator.Tests.Packaging;

/// <summary>Both packages, packed once into a folder under a version that no one else has.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>Where everything is, outside the repository.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("openapi-packages").FullName;

    /// <summary>The version of both packages.</summary>
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
        foreach (var project in new[] { "SourceGenerator", "Cli" })
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
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
