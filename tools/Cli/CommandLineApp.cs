using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using OpenApi.Cli.Commands;

namespace OpenApi.Cli;

/// <summary>The command <c>openapi-client</c>. A new command is a file under <c>Commands</c> and a line here.</summary>
public static class CommandLineApp
{
    private const string Name = "openapi-client";

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
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = LongestEnd,
        };
        try
        {
            var parsed = Parse(root, arguments);
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
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

    /// <summary>
    /// Reads the arguments. What is wrong with them is said in one line: the whole help, on the standard output, would hide the line
    /// and spoil the file that findings are redirected to.
    /// </summary>
    /// <exception cref="UsageException">The command was called wrongly.</exception>
    private static ParseResult Parse(RootCommand root, IReadOnlyList<string> arguments)
    {
        // Every argument is a name, a path or a word; an empty one is a variable of a script that has no value.
        if (arguments.Contains(""))
        {
            throw new UsageException(
                $"Argument {arguments.TakeWhile(argument => argument.Length > 0).Count() + 1} is empty; look at the variable or the quotes that it comes from."
            );
        }

        var parsed = root.Parse(arguments);
        return parsed.Action is ParseErrorAction ? throw new UsageException(Refusal(parsed)) : parsed;
    }

    private static string Refusal(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = PathOf(parsed.CommandResult);
        var unknown = parsed.UnmatchedTokens.Count > 0;
        var faults =
            command.Subcommands.Count > 0 && !unknown
                ?
                [
                    $"'{path}' needs one of its commands: {string.Join(", ", command.Subcommands.Select(one => one.Name))}.",
                ]
            : unknown ? [$"'{parsed.UnmatchedTokens[0]}' is no command, argument or option of '{path}'."]
            : parsed.Errors.Select(error => error.Message.ReplaceLineEndings(" "));
        return $"{string.Join(' ', faults)} See '{path} --help'.";
    }

    /// <summary>A command as users call it.</summary>
    private static string PathOf(CommandResult called) =>
        called.Parent is CommandResult group ? $"{PathOf(group)} {called.Command.Name}" : Name;
}
