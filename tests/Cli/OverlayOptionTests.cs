namespace OpenApi.Cli.Tests;

public sealed class OverlayOptionTests : IDisposable
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            get:
              responses:
                "200": { description: ok }
        """;

    private const string Owners = """
        overlay: 1.0.0
        info: { title: Owners as well, version: "1" }
        actions:
          - target: $.paths
            update:
              /owners: { get: { responses: { "204": { description: none } } } }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_command_that_reads_documents_lays_overlays_over_them()
    {
        var document = folder.Write("pets.yaml", Pets);
        var overlay = folder.Write("owners.yaml", Owners);

        var generate = await RunningCommand.RunAsync([
            "generate",
            document,
            "--overlay",
            overlay,
            "-o",
            folder.Combine("client"),
        ]);
        var export = await RunningCommand.RunAsync([
            "stub",
            "export",
            document,
            "--overlay",
            overlay,
            "-o",
            folder.Combine("stubs"),
        ]);

        generate.Code.Should().Be(ExitCode.Success);
        folder.Files("client").Should().Contain("Owners/OwnersRequestBuilder.cs");
        export.Code.Should().Be(ExitCode.Success);
        folder
            .Files("stubs")
            .Should()
            .Contain(file => File.ReadAllText(folder.Combine("stubs", file)).Contains("owners"));
    }

    [Theory]
    [InlineData("text", "broken.yaml(1,1): error OAC4001: ")]
    [InlineData(
        "overlay: 1.0.0\nactions:\n  - target: $.a b\n    remove: true\n",
        "broken.yaml(3,16): error OAC4004: "
    )]
    [InlineData("[", "broken.yaml(1,2): error OAC1002: ")]
    [InlineData("overlay: 1.0.0\nactions: [{ target: $.info, update: text }]\n", "broken.yaml(2,37): error OAC4007: ")]
    public async Task A_broken_overlay_ends_with_3_at_its_place_and_nothing_is_written(string overlay, string says)
    {
        var document = folder.Write("pets.yaml", Pets);
        var broken = folder.Write("broken.yaml", overlay);

        string[][] commands =
        [
            ["generate", "-o", folder.Combine("out")],
            ["stub", "export", "-o", folder.Combine("out")],
            ["lint"],
        ];
        foreach (var command in commands)
        {
            var run = await RunningCommand.RunAsync([.. command, document, "--overlay", broken]);

            run.Code.Should().Be(ExitCode.Input);
            run.Out.Should().BeEmpty();
            run.Error.Should().Contain(says);
            Directory.Exists(folder.Combine("out")).Should().BeFalse();
        }
    }

    [Fact]
    public async Task Commands_without_findings_of_their_own_still_warn_of_an_overlay_that_no_longer_fits()
    {
        var document = folder.Write("pets.yaml", Pets);
        var overlay = folder.Write("old.yaml", Owners.Replace("$.paths", "$.path", StringComparison.Ordinal));

        string[][] commands =
        [
            ["diff", document, document],
            ["api", document],
            ["stub", "export", document, "-o", folder.Combine("stubs")],
        ];
        foreach (var command in commands)
        {
            var run = await RunningCommand.RunAsync([.. command, "--overlay", overlay]);

            run.Code.Should().Be(ExitCode.Success);
            run.Error.Should().Contain("old.yaml(4,13): warning OAC4005: ");
        }
    }

    [Fact]
    public async Task A_comparison_that_an_overlay_makes_impossible_points_into_the_overlay()
    {
        var document = folder.Write("pets.yaml", Pets);
        var overlay = folder.Write("broken.yaml", "overlay: 1.0.0\nactions: [{ target: $.info, update: text }]\n");

        var run = await RunningCommand.RunAsync(["diff", document, document, "--overlay", overlay]);

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().Contain("broken.yaml(2,37): ");
    }

    [Fact]
    public async Task A_missing_overlay_ends_with_3()
    {
        var document = folder.Write("pets.yaml", Pets);

        var run = await RunningCommand.RunAsync([
            "generate",
            document,
            "--overlay",
            folder.Combine("none.yaml"),
            "-o",
            folder.Combine("out"),
        ]);

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().Contain("none.yaml does not exist; give the path of an overlay.");
    }
}
