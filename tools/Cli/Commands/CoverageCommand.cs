using System.CommandLine;
using OpenApi.Cli.Documents;
using OpenApi.Contract.Coverage;
using OpenApi.Contract.Coverage.Reports;

namespace OpenApi.Cli.Commands;

/// <summary><c>openapi-client coverage</c>: puts coverage reports together, shows them, and holds a gate.</summary>
internal static class CoverageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) =>
        new("coverage", "Merges, shows and checks what contract tests touched of their documents.")
        {
            Merge(terminal),
            Report(terminal),
            Check(terminal),
        };

    private enum CoverageFormat
    {
        Text,
        Json,
        Markdown,
        Html,
    }

    private static Command Merge(Terminal terminal)
    {
        var reports = Reports();
        var output = Output("The file for the merged report, JSON; the standard output without it.");
        var command = new Command("merge", "Adds up the reports of several runs or processes.") { reports, output };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var merged = await ContractFiles
                    .ReadReportsAsync(parsed.GetRequiredValue(reports), cancellationToken)
                    .ConfigureAwait(false);
                return await WriteAsync(
                        terminal,
                        CoverageJson.Write(merged),
                        parsed.GetValue(output),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        );
        return command;
    }

    private static Command Report(Terminal terminal)
    {
        var reports = Reports();
        var output = Output("The file for the report; the standard output without it.");
        var format = Choice.Of(["--format", "-f"], "The form of the report.", CoverageFormat.Text);
        var command = new Command("report", "Shows what was touched and what was not.") { reports, format, output };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var report = await ContractFiles
                    .ReadReportsAsync(parsed.GetRequiredValue(reports), cancellationToken)
                    .ConfigureAwait(false);
                var text = Choice.Read<CoverageFormat>(parsed, format) switch
                {
                    CoverageFormat.Json => CoverageJson.Write(report),
                    CoverageFormat.Markdown => CoverageMarkdown.Write(report),
                    CoverageFormat.Html => CoverageHtml.Write(report),
                    _ => CoverageText.Write(report),
                };
                return await WriteAsync(terminal, text, parsed.GetValue(output), cancellationToken)
                    .ConfigureAwait(false);
            }
        );
        return command;
    }

    private static Command Check(Terminal terminal)
    {
        var reports = Reports();
        var gate = new Option<string>("--gate", "-g")
        {
            Description =
                "The committed gate: a JSON object of least percentages, such as { \"operation\": 100, \"keyword\": 80 }.",
            Required = true,
        };
        var update = new Option<bool>("--update")
        {
            Description = "Raise the gate to what was reached; it never goes down.",
        };
        var command = new Command("check", "Fails when less was touched than the gate asks for.")
        {
            reports,
            gate,
            update,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var report = await ContractFiles
                    .ReadReportsAsync(parsed.GetRequiredValue(reports), cancellationToken)
                    .ConfigureAwait(false);
                return await CheckAsync(
                        terminal,
                        report,
                        parsed.GetRequiredValue(gate),
                        parsed.GetValue(update),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        );
        return command;
    }

    private static async Task<int> CheckAsync(
        Terminal terminal,
        CoverageReport report,
        string path,
        bool update,
        CancellationToken cancellationToken
    )
    {
        var gate = await ReadGateAsync(path, update, cancellationToken).ConfigureAwait(false);
        var shortfalls = gate.Check(report);
        foreach (var shortfall in shortfalls)
        {
            await terminal.Out.WriteLineAsync(shortfall).ConfigureAwait(false);
        }

        if (update)
        {
            await OutputFile.WriteAsync(path, gate.RaisedTo(report).ToJson(), cancellationToken).ConfigureAwait(false);
        }

        return shortfalls.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static async Task<CoverageGate> ReadGateAsync(
        string path,
        bool mayBeNew,
        CancellationToken cancellationToken
    )
    {
        if (mayBeNew && !Path.Exists(path))
        {
            return new CoverageGate(new Dictionary<CoverageKind, double>());
        }

        var text = await InputFile
            .ReadTextAsync(path, "give --gate the path of a file, or make it with --update", cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return CoverageGate.Parse(text);
        }
        catch (FormatException broken)
        {
            throw ContractFiles.Unreadable(path, broken);
        }
    }

    private static Argument<string[]> Reports() =>
        new("report")
        {
            Description = "Coverage reports in JSON; several are added up.",
            Arity = ArgumentArity.OneOrMore,
        };

    private static Option<string?> Output(string description) => new("--output", "-o") { Description = description };

    private static async Task<int> WriteAsync(
        Terminal terminal,
        string text,
        string? path,
        CancellationToken cancellationToken
    )
    {
        if (path is null)
        {
            await terminal.Out.WriteAsync(text).ConfigureAwait(false);
        }
        else
        {
            await OutputFile.WriteAsync(path, text, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }
}
