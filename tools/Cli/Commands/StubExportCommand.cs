using System.CommandLine;
using OpenApi.Cli.Documents;
using OpenApi.Cli.Generation;
using OpenApi.Contract.Export;

namespace OpenApi.Cli.Commands;

/// <summary><c>openapi-client stub export</c>: writes the documented answers for another stub server.</summary>
internal static class StubExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var documents = StubCommand.Documents();
        var overlays = OverlayOption.Create();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The root folder of the stub server; the mappings go below it.",
            Required = true,
        };
        var format = Choice.Of(["--format", "-f"], "The stub server to write for.", "wiremock", "wiremock");
        var command = new Command("export", "Writes the documented answers as WireMock mappings.")
        {
            documents,
            overlays,
            output,
            format,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = parsed.GetRequiredValue(output);
                OutputFolder.RefuseFile(folder);
                var contract = await ContractFiles
                    .LoadAsync(
                        terminal,
                        parsed.GetRequiredValue(documents),
                        parsed.GetRequiredValue(overlays),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                var count = WireMockExport.Write(contract, folder);
                await terminal
                    .Error.WriteLineAsync($"{count} {(count == 1 ? "file" : "files")} in {folder}.")
                    .ConfigureAwait(false);
                return ExitCode.Success;
            }
        );
        return command;
    }
}
