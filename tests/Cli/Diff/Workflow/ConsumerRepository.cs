using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace OpenApi.Cli.Tests.Diff.Workflow;

/// <summary>
/// A repository as a user has it: the three documents, clients of them made by the source generator, a contract suite, and a
/// remote. The packages are taken from this build, and <c>gh</c> only writes down how it was called.
/// </summary>
internal sealed class ConsumerRepository : IDisposable
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..", ".."));
    private readonly TemporaryFolder outside = new();

    public ConsumerRepository()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Folder(), "consumer")))
        {
            var name = Path.GetFileName(file);
            File.Copy(file, Repository.Combine(name == "gitignore.txt" ? ".gitignore" : name));
        }

        File.Copy(Path.Combine(Source, "Directory.Packages.props"), Repository.Combine("Directory.Packages.props"));
        Copy(Path.Combine(Source, "specs"), "*", Repository.Combine("specs"));
        AddPackages();
        AddPrograms();
        Repository.Commit("Begin");
        Repository.Git("init", "--quiet", "--bare", "--initial-branch=main", outside.Combine("remote.git"));
        Repository.Git("remote", "add", "origin", outside.Combine("remote.git"));
        Repository.Git("push", "--quiet", "origin", "main");
    }

    public LocalRepository Repository { get; } = new();

    /// <summary>How <c>gh</c> was called, with the text of the comment.</summary>
    public string GithubLog => outside.Combine("gh.log");

    /// <summary>What a step finds in its environment besides what its job says.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>
        {
            ["PATH"] = outside.Combine("bin") + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"),
            ["GH_LOG"] = GithubLog,
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        };

    /// <summary>A made-up next version of each document: its last path is gone, and its first operation has one more parameter.</summary>
    public static IEnumerable<(string Name, string Text)> NextVersions =>
        from path in Directory.GetFiles(Path.Combine(Source, "specs"), "*.openapi.*")
        let next = Next(Rewriting.Parse(path))
        select (
            Path.GetFileName(path),
            path.EndsWith(".json", StringComparison.Ordinal) ? Rewriting.Json(next, 2) : Rewriting.Yaml(next)
        );

    public void Dispose()
    {
        Repository.Dispose();
        outside.Dispose();
    }

    private static JsonNode Next(JsonNode document)
    {
        var paths = document["paths"]!.AsObject();
        paths.Remove(paths.Last().Key);
        var operation = paths.First().Value!.AsObject().First(member => member.Value?["responses"] is not null).Value!;
        var parameters = operation["parameters"]?.AsArray() ?? [];
        parameters.Add(
            JsonNode.Parse("""{ "name": "locale", "in": "query", "schema": { "type": "string" }, "example": "en" }""")
        );
        operation["parameters"] ??= parameters;
        return document;
    }

    private void AddPackages()
    {
        Copy(Path.Combine(Source, "tools", "SourceGenerator", "build"), "*", Repository.Combine("packages", "build"));
        Copy(Built("OpenApi.SourceGenerator"), "OpenApi.*.dll", Repository.Combine("packages", "analyzers"));
        Copy(Built("OpenApi.SourceGenerator"), "YamlDotNet.dll", Repository.Combine("packages", "analyzers"));
        Copy(Built("OpenApi.Contract.Suites"), "OpenApi.*.dll", Repository.Combine("packages", "lib"));
    }

    private void AddPrograms()
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "openapi-client.dll");
        Program("openapi-client", $"exec dotnet '{tool}' \"$@\"");
        Program(
            "gh",
            """
            echo "gh $*" >> "$GH_LOG"
            while [ $# -gt 0 ]; do
              if [ "$1" = --body-file ]; then cat "$2" >> "$GH_LOG"; fi
              shift
            done
            """
        );
    }

    private void Program(string name, string script)
    {
        var path = outside.Write(Path.Combine("bin", name), $"#!/usr/bin/env bash\nset -e\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The output folder of another project in the same configuration as these tests.</summary>
    private static string Built(string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", project, configuration));
    }

    private static void Copy(string from, string pattern, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from, pattern))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
