using System.Text.Json;
using System.Xml.Linq;

namespace OpenApi.Cli.Tests.Diff;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_break_ends_with_1_and_is_shown_with_both_places()
    {
        var run = await DiffAsync(Pets.New);

        run.Code.Should().Be(ExitCode.Findings);
        run.Out.Should().Contain("GET /owners").And.Contain("breaking").And.MatchRegex(@"old .*old\.yaml\(\d+,\d+\)");
        run.Out.Should().Contain("Version of the document: major.");
        run.Out.Should()
            .Contain("Version of the C# client (source): major.")
            .And.Contain("Version of the C# client (binary): major.");
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("breaking", ExitCode.Success)]
    [InlineData("warning", ExitCode.Success)]
    [InlineData("info", ExitCode.Findings)]
    [InlineData("never", ExitCode.Success)]
    public async Task The_asked_level_decides_the_exit_code(string level, int code)
    {
        var run = await DiffAsync(Pets.Grown, "--level", "wire", "--fail-on", level);

        run.Out.Should().Contain("GET /toys").And.Contain("Version of the document: minor.");
        run.Code.Should().Be(code);
    }

    [Theory]
    [InlineData("wire", "wire")]
    [InlineData("csharp", "csharp")]
    [InlineData("both", "wire csharp")]
    public async Task The_view_decides_what_is_compared(string level, string surfaces)
    {
        using var review = await ReviewAsync(Pets.New, "--level", level);

        review
            .RootElement.GetProperty("changes")
            .EnumerateArray()
            .Select(change => change.GetProperty("surface").GetString())
            .Distinct()
            .Should()
            .BeEquivalentTo(surfaces.Split(' '));
    }

    [Fact]
    public async Task The_options_of_the_client_decide_what_its_code_feels()
    {
        using var all = await ReviewAsync(Pets.New, "--level", "csharp");
        using var pets = await ReviewAsync(Pets.New, "--level", "csharp", "--include-path", "/pets");

        all.RootElement.GetProperty("changes").GetArrayLength().Should().BePositive();
        pets.RootElement.GetProperty("changes").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_policy_turns_breaks_into_what_the_team_says()
    {
        using var before = await ReviewAsync(Pets.New, "--level", "wire");
        var breaks = before
            .RootElement.GetProperty("changes")
            .EnumerateArray()
            .Where(change => change.GetProperty("level").GetString() == "breaking")
            .Select(change =>
                $"  - {{ fingerprint: {change.GetProperty("fingerprint").GetString()}, reason: agreed }}\n"
            );
        var policy = folder.Write("policy.yaml", "acknowledged:\n" + string.Concat(breaks));

        var run = await DiffAsync(Pets.New, "--level", "wire", "--config", policy);

        run.Code.Should().Be(ExitCode.Success);
        run.Out.Should().Contain("more acknowledged").And.Contain("Version of the document: major.");
    }

    [Fact]
    public async Task An_overlay_is_laid_over_both_versions()
    {
        var overlay = folder.Write(
            "overlay.yaml",
            """
            overlay: 1.0.0
            info: { title: Only pets, version: "1" }
            actions:
              - { target: "$.paths['/owners']", remove: true }
              - { target: "$.paths['/toys']", remove: true }
            """
        );

        var run = await DiffAsync(Pets.New, "--overlay", overlay, "--fail-on", "info");

        run.Out.Should().StartWith("No change.");
        run.Code.Should().Be(ExitCode.Success);
    }

    [Fact]
    public async Task Several_reports_come_of_one_run()
    {
        var run = await DiffAsync(
            Pets.New,
            "--format",
            "github",
            "--report",
            "html=" + folder.Combine("changes.html"),
            "--report",
            "markdown=" + folder.Combine("changes.md"),
            "--report",
            "sarif=" + folder.Combine("changes.sarif"),
            "--report",
            "junit=" + folder.Combine("changes.xml")
        );

        run.Out.Should().StartWith("::error file=");
        (await File.ReadAllTextAsync(folder.Combine("changes.html")))
            .Should()
            .Contain("GET /owners")
            .And.Contain("listOwners");
        (await File.ReadAllTextAsync(folder.Combine("changes.md"))).Should().StartWith("## API changes");
        XElement.Load(folder.Combine("changes.xml")).Descendants("failure").Should().NotBeEmpty();
        using var sarif = JsonDocument.Parse(await File.ReadAllTextAsync(folder.Combine("changes.sarif")));
        sarif.RootElement.GetProperty("version").GetString().Should().Be("2.1.0");
    }

    [Theory]
    [InlineData(ExitCode.Input, "does not exist", "none.yaml", "old.yaml")]
    [InlineData(ExitCode.Input, "does not exist", "old.yaml", "none.yaml")]
    [InlineData(ExitCode.Input, "broken.yaml(", "old.yaml", "broken.yaml")]
    [InlineData(ExitCode.Input, "other.yaml(1,1): ", "other.yaml", "other.yaml")]
    [InlineData(ExitCode.Input, "other.yaml(1,1): ", "old.yaml", "other.yaml")]
    [InlineData(ExitCode.Input, "no OpenAPI document", "empty", "empty")]
    [InlineData(ExitCode.Usage, "two documents or two folders", "old.yaml", "empty")]
    [InlineData(ExitCode.Usage, "names no revision and path", "git:main", "old.yaml")]
    [InlineData(ExitCode.Input, "in no git repository", "git:main:old.yaml", "old.yaml")]
    [InlineData(ExitCode.Input, "policy.yaml does not exist", "old.yaml", "old.yaml", "--config", "policy.yaml")]
    [InlineData(ExitCode.Input, "broken.yaml(", "old.yaml", "old.yaml", "--config", "broken.yaml")]
    [InlineData(ExitCode.Usage, "no rule 'no-such-rule'", "old.yaml", "old.yaml", "--config", "unknown.yaml")]
    [InlineData(ExitCode.Input, "none.yaml does not exist", "old.yaml", "old.yaml", "--overlay", "none.yaml")]
    [InlineData(ExitCode.Input, "broken.yaml(", "old.yaml", "old.yaml", "--overlay", "broken.yaml")]
    [InlineData(ExitCode.Usage, "'pdf=x.pdf' is no report", "old.yaml", "old.yaml", "--report", "pdf=x.pdf")]
    [InlineData(ExitCode.Usage, "a..b", "old.yaml", "old.yaml", "--namespace", "a..b")]
    public async Task Bad_input_ends_with_one_clear_sentence_and_nothing_is_written(
        int code,
        string message,
        string old,
        string @new,
        params string[] more
    )
    {
        folder.Write("old.yaml", Pets.Old);
        folder.Write("broken.yaml", "openapi: 3.0.3\ninfo: [\n");
        folder.Write("other.yaml", "name: no document\n");
        folder.Write("unknown.yaml", "levels: { no-such-rule: info }\n");
        Directory.CreateDirectory(folder.Combine("empty"));
        var before = folder.Files("").ToList();

        var run = await RunningCommand.RunAsync([
            "diff",
            Place(old),
            Place(@new),
            "--repository",
            folder.Path,
            "--report",
            "json=" + folder.Combine("changes.json"),
            .. more.Select(value => value.EndsWith(".yaml", StringComparison.Ordinal) ? folder.Combine(value) : value),
        ]);

        run.Code.Should().Be(code);
        run.Error.Should().Contain(message);
        run.Error.TrimEnd().Should().NotContain("\n");
        run.Out.Should().BeEmpty();
        folder.Files("").Should().Equal(before);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff", "old.yaml")]
    [InlineData("diff", "old.yaml", "new.yaml", "--level", "paper")]
    [InlineData("diff", "old.yaml", "new.yaml", "--format", "pdf")]
    [InlineData("diff", "old.yaml", "new.yaml", "--fail-on", "nothing")]
    public async Task A_wrong_call_ends_with_2(params string[] arguments)
    {
        var run = await RunningCommand.RunAsync(arguments);

        run.Code.Should().Be(ExitCode.Usage);
        run.Error.Should().NotBeEmpty();
    }

    private string Place(string name) =>
        name.StartsWith("git:", StringComparison.Ordinal) ? name : folder.Combine(name);

    private Task<RunningCommand> DiffAsync(string @new, params string[] more) =>
        RunningCommand.RunAsync(["diff", folder.Write("old.yaml", Pets.Old), folder.Write("new.yaml", @new), .. more]);

    private async Task<JsonDocument> ReviewAsync(string @new, params string[] more) =>
        JsonDocument.Parse((await DiffAsync(@new, ["--format", "json", .. more])).Out);
}
