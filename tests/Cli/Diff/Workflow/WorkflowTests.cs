using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenApi.Tests.Browser;

namespace OpenApi.Cli.Tests.Diff.Workflow;

/// <summary>
/// The workflow of the documentation, tried as a new user would: its own steps, read from the file, run one after the other in
/// a repository with a remote. Only <c>gh</c> is a stand-in.
/// </summary>
public sealed class WorkflowTests : IDisposable
{
    private static readonly WorkflowFile Workflow = new(
        Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..", "..", "docs", "workflows", "openapi-change.yml"))
    );

    private static readonly Dictionary<string, string> Expressions = new()
    {
        ["github.base_ref"] = "main",
        ["github.event.number"] = "7",
        ["github.token"] = "none",
        ["secrets.OPENAPI_CHANGE_TOKEN || github.token"] = "none",
    };

    private readonly Lazy<ConsumerRepository> made = new(() =>
    {
        RequiredTool.Require("bash", RequiredTool.HasProgram("bash"));
        RequiredTool.Require("git", RequiredTool.HasProgram("git"));
        RequiredTool.Require("curl", RequiredTool.HasProgram("curl"));
        return new ConsumerRepository();
    });

    private ConsumerRepository Consumer => made.Value;

    public void Dispose()
    {
        if (made.IsValueCreated)
        {
            Consumer.Dispose();
        }
    }

    [Fact]
    public async Task New_documents_are_downloaded_and_proposed()
    {
        foreach (var (name, text) in ConsumerRepository.NextVersions)
        {
            Consumer.Repository.Write($"packages/vendor/{name}", text);
        }

        var sources = ConsumerRepository.NextVersions.Select(next =>
            $"{next.Name} {new Uri(Consumer.Repository.Combine("packages", "vendor", next.Name))}\n"
        );
        var another = sources.First().Split(' ')[1].TrimEnd();
        Consumer.Repository.Write(
            "specs/sources.txt",
            $"# The vendors' documents.\n\n{string.Concat(sources)}another.openapi.json {another}"
        );
        Consumer.Repository.Commit("Say where the documents come from");

        var runs = await RunAsync("receive");

        runs.Should().OnlyContain(run => run.Code == 0, string.Join('\n', runs.Select(run => run.Output)));
        var branch = Consumer.Repository.Git("rev-parse", "--abbrev-ref", "HEAD").Trim();
        branch.Should().MatchRegex("^openapi-change-[0-9a-f]{12}$");
        Consumer.Repository.Git("ls-remote", "origin").Should().Contain($"refs/heads/{branch}");
        Consumer
            .Repository.Git("show", "--stat", $"origin/{branch}")
            .Should()
            .Contain("tiktok.openapi.yaml")
            .And.Contain("another.openapi.json", "a document that is new is a change, too");
        (await File.ReadAllTextAsync(Consumer.GithubLog)).Should().Contain($"gh pr create --head {branch}");

        Consumer.Repository.Git("switch", "--quiet", "main");
        var nextMorning = await RunAsync("receive");

        nextMorning
            .Last()
            .Should()
            .Be(new StepRun(runs[^1].Name, 0, $"These versions are proposed already, on {branch}.\n"));
        (await File.ReadAllTextAsync(Consumer.GithubLog)).Split("gh pr create").Should().HaveCount(2);
    }

    [Fact]
    public async Task Nothing_is_proposed_when_nothing_has_changed()
    {
        Consumer.Repository.Write("specs/sources.txt", "");
        Consumer.Repository.Commit("Say where the documents come from");

        var runs = await RunAsync("receive");

        runs.Should().OnlyContain(run => run.Code == 0);
        File.Exists(Consumer.GithubLog).Should().BeFalse();
    }

    [Fact]
    public async Task A_pull_request_is_reviewed_and_held_back_until_its_breaks_are_accepted()
    {
        Consumer.Repository.Git("switch", "--quiet", "--create", "next");
        foreach (var (name, text) in ConsumerRepository.NextVersions)
        {
            Consumer.Repository.Write($"specs/{name}", text);
        }

        Consumer.Repository.Commit("Take new versions of the documents");

        var runs = await RunAsync("review");

        runs.Where(run => run.Code != 0)
            .Select(run => run.Name)
            .Should()
            .Equal(["Hold back breaks that nobody accepted"], string.Join('\n', runs.Select(run => run.Output)));
        var log = await File.ReadAllTextAsync(Consumer.GithubLog);
        log.Should().StartWith("gh pr comment 7").And.Contain("## API changes").And.Contain("### Breaking");
        File.Exists(Consumer.Repository.Combine("changes.html")).Should().BeTrue();

        await AcceptBreaksAsync();
        var hold = Workflow.StepsOf("review").Last();

        (await RunAsync("review", hold)).Code.Should().Be(0);
    }

    [Fact]
    public void No_step_puts_text_of_an_event_into_a_script() =>
        Workflow.Steps.Should().NotContain(step => step.Script.Contains("${{", StringComparison.Ordinal));

    private async Task AcceptBreaksAsync()
    {
        var review = await RunningCommand.RunAsync(
            "diff",
            "git:main:specs",
            Consumer.Repository.Combine("specs"),
            "--repository",
            Consumer.Repository.Path,
            "--format",
            "json"
        );
        using var changes = JsonDocument.Parse(review.Out);
        var entries = changes
            .RootElement.GetProperty("changes")
            .EnumerateArray()
            .Where(change => change.GetProperty("level").GetString() == "breaking")
            .Select(change =>
                $"  - {{ fingerprint: {change.GetProperty("fingerprint").GetString()}, reason: We do not call it. }}\n"
            );
        Consumer.Repository.Write("openapi-changes.yaml", "acknowledged:\n" + string.Concat(entries));
    }

    private async Task<List<StepRun>> RunAsync(string job)
    {
        var runs = new List<StepRun>();
        foreach (var step in Workflow.StepsOf(job))
        {
            runs.Add(await RunAsync(job, step));
        }

        return runs;
    }

    private Task<StepRun> RunAsync(string job, WorkflowStep step) =>
        WorkflowFile.RunAsync(
            step,
            Consumer.Repository.Path,
            Workflow.EnvironmentOf(job, Expressions).Concat(Consumer.Environment)
        );

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
