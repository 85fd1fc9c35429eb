using System.CommandLine;
using System.Globalization;
using OpenApi.Cli.Documents;
using OpenApi.Cli.Generation;
using OpenApi.Cli.Reporting;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Modeling.Model;
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
        var className = new Option<string>("--class-name", "-c")
        {
            Description = "The client class.",
            DefaultValueFactory = _ => "ApiClient",
        };
        var space = new Option<string>("--namespace", "-n")
        {
            Description = "The namespace of the client class.",
            DefaultValueFactory = _ => "ApiSdk",
        };
        var include = new Option<string[]>("--include-path", "-i")
        {
            Description = "A glob of paths to take, such as '/users/**' or '/users/{id}#GET,PATCH'; repeatable.",
        };
        var exclude = new Option<string[]>("--exclude-path", "-e")
        {
            Description = "A glob of paths to leave out; repeatable.",
        };
        var accessibility = new Option<string>("--accessibility")
        {
            Description = "Who may see the types.",
            DefaultValueFactory = _ => "public",
        };
        accessibility.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "public", "internal");
        var additionalData = new Option<string>("--additional-data")
        {
            Description = "Whether models keep members that the document does not name.",
            DefaultValueFactory = _ => "true",
        };
        additionalData.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "true", "false");
        var overlays = OverlayOption.Create();
        var format = FindingOptions.Format();
        var level = FindingOptions.FailOn();
        var command = new Command("generate", "Writes a Kiota-style C# client of a document.")
        {
            document,
            output,
            className,
            space,
            include,
            exclude,
            accessibility,
            additionalData,
            overlays,
            format,
            level,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    terminal,
                    parsed.GetRequiredValue(document),
                    parsed.GetRequiredValue(overlays),
                    parsed.GetRequiredValue(output),
                    new OptionTexts(
                        parsed.GetRequiredValue(className),
                        parsed.GetRequiredValue(space),
                        (parsed.GetValue(include) ?? []).ToEquatableArray(),
                        (parsed.GetValue(exclude) ?? []).ToEquatableArray(),
                        parsed.GetRequiredValue(accessibility),
                        parsed.GetRequiredValue(additionalData)
                    ),
                    parsed.GetRequiredValue(format),
                    parsed.GetRequiredValue(level),
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
        OptionTexts texts,
        FindingFormat format,
        FailureLevel level,
        CancellationToken cancellationToken
    )
    {
        var (options, faults) = texts.Read();
        if (faults.Length > 0)
        {
            throw new UsageException(faults[0].At(document).Message);
        }

        var file = await DocumentFile.ReadAsync(document, overlays, cancellationToken).ConfigureAwait(false);
        var result = Generator.Generate(document, file.Text, options, file.ReadOptions, cancellationToken);
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
                    $"{result.Files.Length} files in {output}: {written.Changed} written, {written.Deleted} deleted."
                )
            )
            .ConfigureAwait(false);
        return FindingOptions.ExitCodeOf(result.Diagnostics.Select(finding => finding.Descriptor.Severity), level);
    }
}
