using System.CommandLine;
using OpenApi.Changes.PublicApi;
using OpenApi.Cli.Documents;
using OpenApi.Cli.Generation;
using OpenApi.Cli.Reporting;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling;

namespace OpenApi.Cli.Commands;

/// <summary><c>openapi-client api</c>: the public surface of a document's client, and whether it is the recorded one.</summary>
internal static class ApiCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var document = new Argument<string>("document") { Description = "The OpenAPI document, JSON or YAML." };
        var check = new Option<string?>("--check")
        {
            Description =
                "Compares with the surface that a file records; prints the difference and gives 1 when there is one.",
            HelpName = "file",
        };
        var update = new Option<bool>("--update") { Description = "Brings the file of --check up to date instead." };
        var overlays = OverlayOption.Create();
        var client = new ClientOptions();
        var command = new Command("api", "Prints the public surface of a document's client, one sorted line a member.")
        {
            document,
            check,
            update,
            overlays,
        };
        client.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var (record, isUpdate) = (parsed.GetValue(check), parsed.GetValue(update));
                if (isUpdate && record is null)
                {
                    throw new UsageException("--update needs --check with the file to bring up to date.");
                }

                var options = client.Read(parsed);
                var file = await DocumentFile
                    .ReadAsync(parsed.GetRequiredValue(document), parsed.GetRequiredValue(overlays), cancellationToken)
                    .ConfigureAwait(false);
                var members = List(file, options, cancellationToken);
                if (record is null)
                {
                    await terminal.Out.WriteAsync(TextOf(members)).ConfigureAwait(false);
                    return ExitCode.Success;
                }

                return isUpdate
                    ? await UpdateAsync(terminal, record, members, cancellationToken).ConfigureAwait(false)
                    : await CheckAsync(terminal, record, members, cancellationToken).ConfigureAwait(false);
            }
        );
        return command;
    }

    private static IReadOnlyList<ApiMember> List(
        DocumentFile file,
        GenerationOptions options,
        CancellationToken cancellationToken
    )
    {
        var read = file.Read(cancellationToken);
        if (read.Document is null)
        {
            throw Unusable(read.Diagnostics);
        }

        var client = ClientModeler.Build(read.Document, options, cancellationToken);
        return client.Model.Files.Count == 0 ? throw Unusable(client.Diagnostics) : ApiListing.Of(client);
    }

    private static InputException Unusable(IEnumerable<Diagnostic> findings) =>
        new(TextReport.Line(findings.First(finding => finding.Descriptor.Severity is Severity.Error)));

    private static async Task<int> CheckAsync(
        Terminal terminal,
        string record,
        IReadOnlyList<ApiMember> members,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(record))
        {
            throw new InputException($"{record} does not exist; make it with --update.");
        }

        var recorded = await File.ReadAllLinesAsync(record, cancellationToken).ConfigureAwait(false);
        var difference = ApiDifference.Between(recorded, members);
        foreach (var line in difference.Lines())
        {
            await terminal.Out.WriteLineAsync(line).ConfigureAwait(false);
        }

        return difference.IsEmpty ? ExitCode.Success : ExitCode.Findings;
    }

    private static async Task<int> UpdateAsync(
        Terminal terminal,
        string record,
        IReadOnlyList<ApiMember> members,
        CancellationToken cancellationToken
    )
    {
        var text = TextOf(members);
        var old = File.Exists(record)
            ? await File.ReadAllTextAsync(record, cancellationToken).ConfigureAwait(false)
            : "";
        var difference = ApiDifference.Between(old.ReplaceLineEndings("\n").Split('\n'), members);
        if (text != old)
        {
            await File.WriteAllTextAsync(record, text, cancellationToken).ConfigureAwait(false);
        }

        await terminal
            .Error.WriteLineAsync(
                $"{record}: {difference.Added.Count} lines added, {difference.Removed.Count} removed."
            )
            .ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static string TextOf(IEnumerable<ApiMember> members) =>
        string.Concat(members.Select(member => member.Line + "\n"));
}
