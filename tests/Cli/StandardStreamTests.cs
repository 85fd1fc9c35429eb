namespace OpenApi.Cli.Tests;

/// <summary>The streams of a process can be closed, or end on a full disk.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_standard_output_that_takes_nothing_ends_with_3_and_a_sentence()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var broken = new BrokenWriter();
        using var output = new GuardedWriter(broken, failure => throw new InputException($"Full: {failure.Message}"));

        var code = await CommandLineApp.RunAsync(
            ["api", folder.Write("pets.yaml", "openapi: 3.0.3\npaths: {}\n")],
            new Terminal(output, error, HasColours: false),
            CancellationToken.None
        );

        code.Should().Be(ExitCode.Input);
        error.ToString().Should().Be("Full: No space left.\n");
    }

    [Fact]
    public async Task A_standard_error_that_takes_nothing_leaves_the_exit_code()
    {
        using var output = new StringWriter();
        using var broken = new BrokenWriter();
        using var error = new GuardedWriter(broken, _ => { });

        var code = await CommandLineApp.RunAsync(
            ["lint", folder.Combine("none.yaml")],
            new Terminal(output, error, HasColours: false),
            CancellationToken.None
        );

        code.Should().Be(ExitCode.Input);
    }

    [Fact]
    public void A_stream_that_works_gets_everything()
    {
        using var inner = new StringWriter { NewLine = "\n" };
        using var writer = new GuardedWriter(inner, failure => throw failure);

        writer.Write('a');
        writer.Write("b");
        writer.Write("cd".ToCharArray(), 1, 1);
        writer.Write("e".AsSpan());
        writer.WriteLine("f");
        writer.Flush();

        inner.ToString().Should().Be("abdef\n");
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(char value) => throw Failure();

        public override void Write(string? value) => throw Failure();

        public override void WriteLine(string? value) => throw Failure();

        private static IOException Failure() => new("No space left.");
    }
}
