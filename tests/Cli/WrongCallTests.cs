namespace OpenApi.Cli.Tests;

/// <summary>A wrong call is answered by one line: what is wrong, what would be right, and where to read more.</summary>
public sealed class WrongCallTests
{
    [Theory]
    [InlineData("", "'openapi-client' needs one of its commands: generate, diff, lint, stub, coverage, api.")]
    [InlineData("stub", "'openapi-client stub' needs one of its commands: serve, export.")]
    [InlineData("publish", "'publish' is no command, argument or option of 'openapi-client'.")]
    [InlineData("lint", "'document' missing")]
    [InlineData("diff a.yaml", "'new' missing")]
    [InlineData("diff a.yaml b.yaml c.yaml", "'c.yaml' is no command, argument or option of 'openapi-client diff'.")]
    [InlineData("diff a.yaml b.yaml --format pdf", "--format takes text, json, markdown, html, junit, sarif or github")]
    [InlineData("diff a.yaml b.yaml --format 1", ", not '1'.")]
    [InlineData("diff a.yaml b.yaml --format json -f text", "expects a single argument but 2 were provided")]
    [InlineData("diff a.yaml b.yaml --level paper", "--level takes wire, csharp or both, not 'paper'.")]
    [InlineData("diff a.yaml b.yaml --report 0=a.txt", "'0=a.txt' is no report")]
    [InlineData("lint a.yaml --fail-on 2", "--fail-on takes error, warning, info or never, not '2'.")]
    [InlineData("lint a.yaml --format html", "--format takes text, json, markdown, sarif or github, not 'html'.")]
    [InlineData("lint a.yaml --config", "'--config'")]
    [InlineData("generate a.yaml", "'--output' is required")]
    [InlineData("generate a.yaml -o b --accessibility private", "--accessibility takes public or internal")]
    [InlineData("generate a.yaml -o b --additional-data maybe", "--additional-data takes true or false")]
    [InlineData(
        "stub export a.yaml -o b -f moco",
        "--format takes wiremock or wiremock.net, not 'moco'. See 'openapi-client stub export"
    )]
    [InlineData("stub serve a.yaml --port 65536", "--port takes a number from 0 to 65535.")]
    [InlineData("stub serve a.yaml --port 99999999999999", "--port takes a number from 0 to 65535.")]
    [InlineData("stub serve a.yaml --port -1", "--port takes a number from 0 to 65535.")]
    [InlineData("coverage report a.json --format xml", "--format takes text, json, markdown or html, not 'xml'.")]
    [InlineData("coverage check a.json", "'--gate' is required")]
    public async Task Is_told_in_one_line_and_leaves_the_standard_output_alone(string call, string says)
    {
        var run = await RunningCommand.RunAsync(call.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.Code.Should().Be(ExitCode.Usage);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(says).And.EndWith("\n");
        run.Error.TrimEnd('\n').Should().NotContain("\n").And.NotContain("OpenApi.");
    }

    [Theory]
    [InlineData(2, "lint", "")]
    [InlineData(4, "generate", "a.yaml", "--output", "")]
    [InlineData(3, "diff", "a.yaml", "", "--level", "wire")]
    public async Task An_empty_argument_is_a_variable_without_a_value(int at, params string[] call)
    {
        var run = await RunningCommand.RunAsync(call);

        run.Code.Should().Be(ExitCode.Usage);
        run.Error.Should().StartWith($"Argument {at} is empty; ");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("diff --help")]
    [InlineData("diff --format pdf --help")]
    public async Task Help_is_no_wrong_call(string call)
    {
        var run = await RunningCommand.RunAsync(call.Split(' '));

        run.Code.Should().Be(ExitCode.Success);
        run.Out.Should().Contain("Usage:");
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Help_shows_the_words_as_they_are_written()
    {
        var run = await RunningCommand.RunAsync("diff", "--help");

        run.Out.Should()
            .Contain("<wire|csharp|both>")
            .And.Contain("[default: both]")
            .And.Contain("[default: breaking]");
    }
}
