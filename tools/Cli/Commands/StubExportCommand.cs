using System.CommandLine;
using OpenApi.Cli.Documents;
using OpenApi.Cli.Generation;
using OpenApi.Contract.Export;

namespace OpenApi.Cli.Commands;

/// <summary><c>openapi-client stub export</c>: writes the documented answers for another stub server.</summary>
internal static class StubExportCommand
{
    private const string WireMock = "wiremock";
    private const string WireMockNet = "wiremock.net";

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
        var format = Choice.Of(["--format", "-f"], "The stub server to write for.", WireMock, WireMock, WireMockNet);
        var command = new Command("export", "Writes the documented answers as mappings of WireMock or WireMock.Net.")
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
                var count = WireMockExport.Write(
                    contract,
                    folder,
                    parsed.GetRequiredValue(format).Equals(WireMockNet, StringComparison.OrdinalIgnoreCase)
                        ? WireMockFormat.WireMockNet
                        : WireMockFormat.WireMock
                );
                await terminal
                    .Error.WriteLineAsync($"{count} {(count == 1 ? "file" : "files")} in {folder}.")
                    .ConfigureAwait(false);
                return ExitCode.Success;
            }
        );
        return command;
    }
}
