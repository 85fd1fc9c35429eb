namespace OpenApi.Cli.Tests.Stubs;

/// <summary><c>stub serve</c> while it runs, until the test stops it as Ctrl+C would.</summary>
internal sealed class ServingCommand : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly FirstLine output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };
    private readonly Task<int> run;

    private ServingCommand(string[] arguments) =>
        run = CommandLineApp.RunAsync(
            ["stub", "serve", .. arguments],
            new Terminal(output, error, HasColours: false),
            stop.Token
        );

    /// <summary>Its address, without a slash at the end.</summary>
    public string Url => output.Line.Result.Split(' ')[0];

    /// <summary>Runs the command until it says where it serves.</summary>
    public static async Task<ServingCommand> StartAsync(params string[] arguments)
    {
        var command = new ServingCommand(arguments);
        if (await Task.WhenAny(command.output.Line, command.run) == command.run)
        {
            throw new InvalidOperationException($"The command ended: {command.error}");
        }

        return command;
    }

    /// <summary>Stops the command.</summary>
    public async Task<RunningCommand> StopAsync()
    {
        await stop.CancelAsync();
        return new RunningCommand(await run, output.ToString(), error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
    }

    /// <summary>Tells when its first line is there.</summary>
    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => line.Task;

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            line.TrySetResult(value!);
        }
    }
}
