using System.Text.Json;

namespace OpenApi.Cli.Tests;

public sealed class LintCommandTests : IDisposable
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: "1", description: d }
        servers: [{ url: "http://api.pets.dev" }]
        paths:
          /pets:
            get:
              operationId: listPets
              summary: Lists pets.
              responses:
                "204": { description: none }
                default: { description: failed }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_documents_of_the_repository_have_no_finding_that_is_not_explained()
    {
        var documents = Directory.GetFiles(Path.Combine(Repository.Folder, "specs")).Order(StringComparer.Ordinal);

        var run = await RunningCommand.RunAsync([
            "lint",
            .. documents,
            "--config",
            Path.Combine(Repository.Folder, "openapi-lint.yaml"),
            "--fail-on",
            "warning",
        ]);

        run.Code.Should().Be(ExitCode.Success, run.Out.Replace("{", "{{", StringComparison.Ordinal));
        run.Error.Should().StartWith("Documents: 3; errors: 0, warnings: 0, ");
    }

    [Theory]
    [InlineData("error", ExitCode.Success)]
    [InlineData("warning", ExitCode.Findings)]
    [InlineData("never", ExitCode.Success)]
    public async Task The_level_decides_the_exit_code(string level, int code) =>
        (await LintAsync("--fail-on", level)).Code.Should().Be(code);

    [Fact]
    public async Task Findings_are_text_with_file_line_and_column()
    {
        var run = await LintAsync();

        run.Out.Should().MatchRegex(@"^.*pets\.yaml\(3,18\): warning OAL0308: .* \[/servers/0/url\]\n$");
        run.Error.Should().Be("Documents: 1; errors: 0, warnings: 1, notes: 0, silenced: 0.\n");
    }

    [Fact]
    public async Task Findings_are_json_sarif_and_github_commands()
    {
        var json = JsonDocument.Parse((await LintAsync("-f", "json")).Out).RootElement;
        var sarif = JsonDocument.Parse((await LintAsync("-f", "sarif")).Out).RootElement;
        var github = (await LintAsync("-f", "github")).Out;

        json[0].GetProperty("id").GetString().Should().Be("OAL0308");
        sarif.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("level").GetString().Should().Be("warning");
        github.Should().MatchRegex(@"^::warning file=.*pets\.yaml,line=3,col=18,title=OAL0308 .*::.*\n$");
    }

    [Fact]
    public async Task Findings_are_markdown_in_which_a_document_cannot_write_markup()
    {
        var document = folder.Write(
            "pets.yaml",
            Pets.Replace("http://api.pets.dev", "http://api.pets.dev/<b>|@me#1[x](y)", StringComparison.Ordinal)
        );

        var run = await RunningCommand.RunAsync("lint", document, "-f", "markdown");

        run.Out.Should().Contain("| 3:18 | warning OAL0308 | ").And.NotContain("<b>").And.NotContain("@me");
        run.Out.Should()
            .Contain("&lt;b&gt;\\|@\u200Bme#\u200B1\\[x\\](y)", "a character reference would still mention somebody");
    }

    [Fact]
    public async Task Markdown_shows_the_worst_first_and_counts_what_a_comment_has_no_room_for()
    {
        var paths = Enumerable
            .Range(0, 400)
            .Select(number =>
                $"  /{new string('a', 200)}{number}: {{ get: {{ responses: {{ default: {{ description: d }} }} }} }}\n"
            );
        var document = folder.Write(
            "long.yaml",
            $"openapi: 3.0.3\ninfo: {{ title: Long, version: '1', description: d }}\nservers: [{{ url: 'https://a.dev' }}]\npaths:\n{string.Concat(paths)}  /last/{{id}}: {{ get: {{ responses: {{ default: {{ description: d }} }} }} }}\n"
        );

        var run = await RunningCommand.RunAsync("lint", document, "-f", "markdown");

        run.Out.Should().MatchRegex(@"\|---\|---\|---\|\n\| 405:\d+ \| error OAL0201 \| ");
        run.Out.Length.Should().BeInRange(50_000, 65_536);
        run.Out.Should().MatchRegex(@"\nCut to fit a comment; not shown: [^\n]*\d+ × info\.\n$");
    }

    [Fact]
    public async Task A_configuration_beside_the_document_counts_without_being_named()
    {
        folder.Write("openapi-lint.yaml", "rules: { OAL0308: error }");

        var run = await LintAsync();

        run.Code.Should().Be(ExitCode.Findings);
        run.Out.Should().Contain("error OAL0308");
    }

    [Fact]
    public async Task A_silence_that_is_not_needed_is_a_finding_in_the_configuration()
    {
        folder.Write(
            "openapi-lint.yaml",
            """
            silences:
              - { rule: OAL0308, at: /servers/*/url, reason: It is within our walls. }
              - { rule: OAL0308, at: /servers/1/url, reason: Not there. }
              - { rule: OAL0308, document: other.yaml, reason: Not asked for. }
            """
        );

        var run = await LintAsync("--fail-on", "info");

        run.Out.Should().MatchRegex(@"^.*openapi-lint\.yaml\(3,5\): warning OAL0901: .*/servers/1/url.*\n$");
        run.Error.Should().EndWith("silenced: 1.\n");
    }

    [Theory]
    [InlineData("rules: { OAL9999: off }", "openapi-lint.yaml(1,10): there is no rule 'OAL9999'")]
    [InlineData("rules: { OAL0308: loud }", "openapi-lint.yaml(1,19): a severity is error, warning, info or off")]
    [InlineData("rules: [OAL0308]", "openapi-lint.yaml(1,8): 'rules' is an object")]
    [InlineData("rule: {}", "openapi-lint.yaml(1,1): there is no setting 'rule' here; there are rules, silences")]
    [InlineData("silences: [{ rule: OAL0308 }]", "openapi-lint.yaml(1,12): the silence gives no 'reason'")]
    [InlineData("silences: [{ rule: OAL0308, reason: ' ' }]", "openapi-lint.yaml(1,12): the silence gives no 'reason'")]
    [InlineData("silences: [{ rule: OAL1, reason: r }]", "openapi-lint.yaml(1,20): there is no rule 'OAL1'")]
    [InlineData("silences: [{ reason: r }]", "openapi-lint.yaml(1,12): the silence names no 'rule'")]
    [InlineData("silences: [{ rule: OAL0308, reason: r, at: 1 }]", "openapi-lint.yaml(1,44): a place is a text")]
    [InlineData("silences: [{ rule: OAL0308, reason: r, at: servers/0 }]", "(1,44): a place begins with a slash")]
    [InlineData("silences: [{ rule: OAL0308, reason: r, at: '#/servers' }]", "(1,44): a place begins with a slash")]
    [InlineData("silences:", "openapi-lint.yaml(1,10): 'silences' is a list")]
    [InlineData("rules: { OAL0308: off, OAL0308: error }", "(1,24): The name 'OAL0308' appears again")]
    [InlineData("# nothing yet", "openapi-lint.yaml(1,1): the file says nothing; write {} if that is meant")]
    [InlineData("rules: {", "openapi-lint.yaml(1,9): ")]
    [InlineData("", "openapi-lint.yaml(1,1): ")]
    public async Task A_configuration_that_cannot_be_used_ends_with_3_at_its_place(string configuration, string says)
    {
        folder.Write("openapi-lint.yaml", configuration);

        var run = await LintAsync();

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().Contain(says);
        run.Out.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_document_or_configuration_ends_with_3()
    {
        var document = await RunningCommand.RunAsync("lint", folder.Combine("none.yaml"));
        var configuration = await LintAsync("--config", folder.Combine("none.yaml"));

        document.Code.Should().Be(ExitCode.Input);
        document.Error.Should().Contain("none.yaml does not exist; give the path of an OpenAPI document.");
        configuration.Code.Should().Be(ExitCode.Input);
        configuration.Error.Should().Contain("none.yaml does not exist; give the path of a configuration.");
    }

    [Fact]
    public async Task Several_documents_are_each_checked_and_overlays_are_laid_over_them()
    {
        var first = folder.Write("first.yaml", Pets);
        var second = folder.Write("second.yaml", Pets);
        var overlay = folder.Write(
            "overlay.yaml",
            "overlay: 1.0.0\nactions: [{ target: '$.servers[0]', update: { url: http://other.pets.dev } }]\n"
        );

        var run = await RunningCommand.RunAsync("lint", first, second, "--overlay", overlay);

        run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Should()
            .HaveCount(2)
            .And.OnlyContain(line => line.Contains("overlay.yaml(2,") && line.Contains("OAL0308"));
    }

    [Theory]
    [InlineData("rules: { OAC1002: off }")]
    [InlineData("rules: { OAC1002: info }")]
    [InlineData("silences: [{ rule: OAC1002, reason: It is only a draft. }]")]
    public async Task Why_a_document_cannot_be_read_is_said_whatever_the_configuration_says(string configuration)
    {
        folder.Write("openapi-lint.yaml", configuration);

        var run = await RunningCommand.RunAsync("lint", folder.Write("broken.yaml", "openapi: ["));

        run.Code.Should().Be(ExitCode.Input);
        run.Out.Should().Contain("broken.yaml(1,11): error OAC1002");
        run.Error.Should().StartWith("Documents: 1; errors: 1, ");
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_gives_the_findings_of_reading()
    {
        var run = await RunningCommand.RunAsync("lint", folder.Write("broken.yaml", "openapi: ["));

        run.Code.Should().Be(ExitCode.Input);
        run.Out.Should().Contain("error OAC1002");
    }

    private Task<RunningCommand> LintAsync(params string[] more) =>
        RunningCommand.RunAsync(["lint", folder.Write("pets.yaml", Pets), .. more]);
}
