using System.CommandLine;
using OpenApi.Cli.Commands;

namespace OpenApi.Cli;

/// <summary>The command <c>openapi-client</c>. A new command is a file under <c>Commands</c> and a line here.</summary>
public static class CommandLineApp
{
    /// <summary>How long a command may take to end after Ctrl+C; a stub waits two seconds for its last calls.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The arguments of the process.</param>
    /// <param name="terminal">Where findings and logs go.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(terminal);
        var root = new RootCommand("Makes, checks, compares and stubs clients of OpenAPI documents.")
        {
            GenerateCommand.Create(terminal),
            DiffCommand.Create(terminal, TimeProvider.System),
            LintCommand.Create(terminal),
            StubCommand.Create(terminal),
            CoverageCommand.Create(terminal),
            ApiCommand.Create(terminal),
        };
        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = LongestEnd,
        };
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (UsageException wrong)
        {
            await terminal.Error.WriteLineAsync(wrong.Message).ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Cancelled.").ConfigureAwait(false);
            return ExitCode.Cancelled;
        }
        catch (Exception unreadable)
            when (unreadable is InputException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync(unreadable.Message).ConfigureAwait(false);
            return ExitCode.Input;
        }
    }
}
