namespace OpenApi.Cli.Tests;

public sealed class BoundsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_of_200_megabytes_is_refused_without_loading_it()
    {
        var document = folder.Write("large.yaml", "");
        using (var file = File.OpenWrite(document))
        {
            file.SetLength(200_000_000);
        }

        var before = GC.GetTotalAllocatedBytes();
        var run = await RunningCommand.RunAsync("generate", document, "-o", folder.Combine("out"));

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().Contain("200000000 bytes").And.Contain("Split the document");
        (GC.GetTotalAllocatedBytes() - before).Should().BeLessThan(100_000_000);
    }

    [Fact]
    public async Task A_cancelled_command_says_so_and_shows_no_stack()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var document = folder.Write("pets.yaml", "openapi: 3.0.3\npaths: {}\n");

        var code = await CommandLineApp.RunAsync(
            ["generate", document, "-o", folder.Combine("out")],
            new Terminal(output, error, HasColours: false),
            new CancellationToken(canceled: true)
        );

        code.Should().Be(ExitCode.Cancelled);
        error.ToString().Trim().Should().Be("Cancelled.");
    }
}
