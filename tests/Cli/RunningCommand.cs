namespace OpenApi.Cli.Tests;

/// <summary>What a command said and how it ended.</summary>
internal sealed record RunningCommand(int Code, string Out, string Error)
{
    public static async Task<RunningCommand> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLineApp.RunAsync(
            arguments,
            new Terminal(output, error, HasColours: false),
            CancellationToken.None
        );
        return new RunningCommand(code, output.ToString(), error.ToString());
    }
}
