using System.Text.RegularExpressions;

namespace OpenApi.Cli.Tests.Diff;

/// <summary>What the page about changing documents shows is what its commands do.</summary>
public sealed partial class ChangingDocumentsPageTests : IDisposable
{
    private readonly LocalRepository repository = new();
    private readonly string page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "changing-documents.md"));

    public ChangingDocumentsPageTests()
    {
        var old = Fence("yaml", 0);
        repository.Write("specs/pets.yaml", old);
        repository.Commit("The old version");
        repository.Git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.Write("specs/pets.yaml", old[..old.IndexOf("  /owners:", StringComparison.Ordinal)]);
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task The_first_command_says_what_the_page_shows()
    {
        var run = await RunAsync(Fence("sh", 0));

        run.Code.Should().Be(ExitCode.Findings);
        run.Out.Should().Be(Fence("text", 0));
    }

    [Fact]
    public async Task The_policy_of_the_page_acknowledges_both_changes()
    {
        var policy = repository.Write("openapi-changes.yaml", Fence("yaml", 1));

        var run = await RunAsync(Fence("sh", 0), "--config", policy);

        run.Code.Should().Be(ExitCode.Success);
        run.Out.Should().Contain("0 breaking changes, 0 warnings, 0 other changes; 2 more acknowledged.");
    }

    private async Task<RunningCommand> RunAsync(string command, params string[] further)
    {
        var arguments = command
            .Trim()
            .Split(' ')
            .Skip(1)
            .Select(word => word == "specs/pets.yaml" ? repository.Combine(word) : word);
        var run = await RunningCommand.RunAsync([.. arguments, "--repository", repository.Path, .. further]);
        return run with
        {
            Out = run.Out.Replace(repository.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal),
        };
    }

    private string Fence(string language, int index) =>
        Fences()
            .Matches(page)
            .Where(match => match.Groups["language"].Value == language)
            .ElementAt(index)
            .Groups["text"]
            .Value;

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();
}
