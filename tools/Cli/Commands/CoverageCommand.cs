using System.CommandLine;
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
        var format = new Option<string>("--format", "-f")
        {
            Description = "The form of the report.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var command = new Command("report", "Shows what was touched and what was not.") { reports, format, output };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var report = await ContractFiles
                    .ReadReportsAsync(parsed.GetRequiredValue(reports), cancellationToken)
                    .ConfigureAwait(false);
                var text = parsed.GetRequiredValue(format) switch
                {
                    "json" => CoverageJson.Write(report),
                    "markdown" => CoverageMarkdown.Write(report),
                    "html" => CoverageHtml.Write(report),
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
            await File.WriteAllTextAsync(path, gate.RaisedTo(report).ToJson(), cancellationToken).ConfigureAwait(false);
        }

        return shortfalls.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static async Task<CoverageGate> ReadGateAsync(
        string path,
        bool mayBeNew,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(path))
        {
            return mayBeNew
                ? new CoverageGate(new Dictionary<CoverageKind, double>())
                : throw new InputException($"{path} does not exist; make it with --update.");
        }

        try
        {
            return CoverageGate.Parse(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false));
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
            await File.WriteAllTextAsync(path, text, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }
}
