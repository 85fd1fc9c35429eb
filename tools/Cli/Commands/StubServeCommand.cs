using System.CommandLine;
using System.Globalization;
using System.Net;
using OpenApi.Cli.Documents;
using OpenApi.Contract;
using OpenApi.Contract.Coverage.Reports;
using OpenApi.Contract.Journal;

namespace OpenApi.Cli.Commands;

/// <summary><c>openapi-client stub serve</c>: runs a stub until it is stopped, then says what was touched.</summary>
internal static class StubServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var documents = StubCommand.Documents();
        var overlays = OverlayOption.Create();
        var port = new Option<int>("--port", "-p")
        {
            Description = "The port; 0 takes a free one.",
            DefaultValueFactory = _ => 0,
        };
        port.Validators.Add(given =>
        {
            if (
                given.Tokens is [var text]
                && !(
                    int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number <= IPEndPoint.MaxPort
                )
            )
            {
                given.AddError($"--port takes a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}.");
            }
        });
        var host = new Option<string>("--host")
        {
            Description = "The address to listen on.",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        var report = new Option<bool>("--report-only")
        {
            Description = "Answer requests that break the document as if all were well, and only log what they break.",
        };
        var refuse = new Option<RefusalStyle>("--refuse")
        {
            Description =
                "How to refuse requests that break the document: 'documented' as the document shows it, 'problem' with the list of violations.",
            DefaultValueFactory = _ => RefusalStyle.Documented,
        };
        var fail = new Option<bool>("--fail-on-violation")
        {
            Description = "End with exit code 1 when a request broke the document.",
        };
        var unknown = new Option<bool>("--allow-unknown-query")
        {
            Description = "Take query parameters that the document does not know.",
        };
        var coverage = new Option<string?>("--coverage")
        {
            Description = "A file for the coverage as JSON, written at the end; see 'openapi-client coverage'.",
        };
        var command = new Command(
            "serve",
            "Answers every documented call until Ctrl+C; 'Prefer: code=…, example=…' picks answers."
        )
        {
            documents,
            overlays,
            port,
            host,
            report,
            refuse,
            fail,
            unknown,
            coverage,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var broken = 0L;
                var code = await RunAsync(
                        terminal,
                        parsed.GetRequiredValue(documents),
                        parsed.GetRequiredValue(overlays),
                        new ContractServerOptions
                        {
                            Host = parsed.GetRequiredValue(host),
                            Port = parsed.GetRequiredValue(port),
                            Validation = parsed.GetValue(report) ? ValidationMode.Report : ValidationMode.Reject,
                            AllowUnknownQuery = parsed.GetValue(unknown),
                            Refusals = parsed.GetValue(refuse),
                            Called = call =>
                            {
                                Interlocked.Add(ref broken, call.Violations.Length);
                                Log(terminal, call);
                            },
                        },
                        parsed.GetValue(coverage),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                return code == ExitCode.Success && parsed.GetValue(fail) && Interlocked.Read(ref broken) > 0
                    ? ExitCode.Findings
                    : code;
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal,
        string[] documents,
        string[] overlays,
        ContractServerOptions options,
        string? coverage,
        CancellationToken cancellationToken
    )
    {
        if (coverage is not null)
        {
            OutputFile.RequirePlace(coverage);
        }

        var contract = await ContractFiles
            .LoadAsync(terminal, documents, overlays, cancellationToken)
            .ConfigureAwait(false);
        var names = string.Join(", ", documents.Select(Path.GetFileName));
        var server = await ContractServer.StartAsync(contract, options, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await terminal
                .Out.WriteLineAsync(
                    $"{server.BaseUrl} answers {contract.Operations.Length} operations of {names}; Ctrl+C ends it."
                )
                .ConfigureAwait(false);
            await terminal.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            await StoppedAsync(cancellationToken).ConfigureAwait(false);
        }

        // Only now have the last calls ended, and count.
        var reached = server.Coverage;
        await terminal.Out.WriteAsync(CoverageText.Totals(reached)).ConfigureAwait(false);
        if (coverage is not null)
        {
            await OutputFile
                .WriteAsync(coverage, CoverageJson.Write(reached), CancellationToken.None)
                .ConfigureAwait(false);
        }

        return ExitCode.Success;
    }

    private static async Task StoppedAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task.ConfigureAwait(false);
    }

    private static void Log(Terminal terminal, JournaledCall call)
    {
        // Calls end on many threads; a line must stay one line.
        lock (terminal.Error)
        {
            terminal.Error.WriteLine(call.ToString());
            foreach (var violation in call.Violations)
            {
                terminal.Error.WriteLine($"  {violation.Message}");
            }
        }
    }
}
