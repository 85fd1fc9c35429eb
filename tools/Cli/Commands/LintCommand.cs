using System.CommandLine;
using System.Globalization;
using OpenApi.Cli.Documents;
using OpenApi.Cli.Linting;
using OpenApi.Cli.Reporting;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Cli.Commands;

/// <summary><c>openapi-client lint</c>: says what is wrong with documents before anyone generates from them.</summary>
internal static class LintCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var documents = new Argument<string[]>("document")
        {
            Description = "OpenAPI documents, JSON or YAML; each is checked for itself.",
            Arity = ArgumentArity.OneOrMore,
        };
        var configuration = new Option<string?>("--config", "-c")
        {
            Description =
                $"Severities and silences, YAML or JSON; {ConfigurationFile.Name} beside the document or in the current folder without it.",
        };
        var overlays = OverlayOption.Create();
        var format = FindingOptions.Format();
        var level = FindingOptions.FailOn();
        var command = new Command(
            "lint",
            "Says what is wrong with documents: errors, contradictions, and what is missing."
        )
        {
            documents,
            configuration,
            overlays,
            format,
            level,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    terminal,
                    new LintRequest(
                        parsed.GetRequiredValue(documents),
                        parsed.GetRequiredValue(overlays),
                        parsed.GetValue(configuration)
                    ),
                    Choice.Read<FindingFormat>(parsed, format),
                    Choice.Read<FailureLevel>(parsed, level),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal,
        LintRequest request,
        FindingFormat format,
        FailureLevel level,
        CancellationToken cancellationToken
    )
    {
        var outcome = await LintRun.RunAsync(request, cancellationToken).ConfigureAwait(false);
        FindingReport.Write(terminal, outcome.Findings, format);
        await terminal
            .Error.WriteLineAsync(Summary(request.Documents.Count, outcome.Findings, outcome.Silenced))
            .ConfigureAwait(false);
        return outcome.IsComplete
            ? FindingOptions.ExitCodeOf(outcome.Findings.Select(finding => finding.Descriptor.Severity), level)
            : ExitCode.Input;
    }

    private static string Summary(int documents, IReadOnlyList<Diagnostic> findings, int silenced)
    {
        var counts = findings.CountBy(finding => finding.Descriptor.Severity).ToDictionary();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Documents: {documents}; errors: {Count(Severity.Error)}, warnings: {Count(Severity.Warning)}, notes: {Count(Severity.Info)}, silenced: {silenced}."
        );

        int Count(Severity severity) => counts.GetValueOrDefault(severity);
    }
}
