using System.CommandLine;
using System.Globalization;
using OpenApi.Cli.Documents;
using OpenApi.Cli.Generation;
using OpenApi.Cli.Reporting;
using OpenApi.ClientGenerator;
using Generator = OpenApi.ClientGenerator.ClientGenerator;

namespace OpenApi.Cli.Commands;

/// <summary><c>openapi-client generate</c>: writes a client as files, the same bytes that the compiler would get.</summary>
internal static class GenerateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var document = new Argument<string>("document") { Description = "The OpenAPI document, JSON or YAML." };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder to write to. Files in it that this command did not make are left alone.",
            Required = true,
        };
        var client = new ClientOptions();
        var overlays = OverlayOption.Create();
        var format = FindingOptions.Format();
        var level = FindingOptions.FailOn();
        var command = new Command("generate", "Writes a Kiota-style C# client of a document.")
        {
            document,
            output,
            overlays,
            format,
            level,
        };
        client.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    terminal,
                    parsed.GetRequiredValue(document),
                    parsed.GetRequiredValue(overlays),
                    parsed.GetRequiredValue(output),
                    client.Read(parsed),
                    Choice.Read<FindingFormat>(parsed, format),
                    Choice.Read<FailureLevel>(parsed, level),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal,
        string document,
        string[] overlays,
        string output,
        GenerationOptions options,
        FindingFormat format,
        FailureLevel level,
        CancellationToken cancellationToken
    )
    {
        var file = await DocumentFile.ReadAsync(document, overlays, cancellationToken).ConfigureAwait(false);
        var result = Generator.Generate(document, file.Text, options, file.ReadOptions, cancellationToken);
        DocumentFile.RequireOverlays(result.Diagnostics);
        FindingReport.Write(terminal, result.Diagnostics, format);
        if (result.Model is null)
        {
            await terminal.Error.WriteLineAsync("No client was written; see the errors.").ConfigureAwait(false);
            return ExitCode.Input;
        }

        var written = OutputFolder.Write(output, result.Files, cancellationToken);
        await terminal
            .Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Files.Length} {(result.Files.Length == 1 ? "file" : "files")} in {output}: {written.Changed} written, {written.Deleted} deleted."
                )
            )
            .ConfigureAwait(false);
        return FindingOptions.ExitCodeOf(result.Diagnostics.Select(finding => finding.Descriptor.Severity), level);
    }
}
