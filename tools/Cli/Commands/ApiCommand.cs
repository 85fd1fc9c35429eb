using System.CommandLine;
using OpenApi.Changes;
using OpenApi.Changes.PublicApi;
using OpenApi.Cli.Comparison;
using OpenApi.Cli.Documents;
using OpenApi.Cli.Generation;
using OpenApi.Cli.Reporting;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;

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
        var since = new Option<string?>("--since")
        {
            Description =
                "The version that the file of --check was made from, a document or git:REV:path: says what changed on the wire since.",
            HelpName = "version",
        };
        var repository = GitRevision.Option();
        var overlays = OverlayOption.Create();
        var client = new ClientOptions();
        var command = new Command("api", "Prints the public surface of a document's client, one sorted line a member.")
        {
            document,
            check,
            update,
            since,
            repository,
            overlays,
        };
        client.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    terminal,
                    new ApiRequest(
                        parsed.GetRequiredValue(document),
                        parsed.GetRequiredValue(overlays),
                        client.Read(parsed),
                        parsed.GetValue(check),
                        parsed.GetValue(update),
                        parsed.GetValue(since),
                        parsed.GetRequiredValue(repository)
                    ),
                    cancellationToken
                )
        );
        return command;
    }

    private sealed record ApiRequest(
        string Document,
        IReadOnlyList<string> Overlays,
        GenerationOptions Client,
        string? Record,
        bool IsUpdate,
        string? Since,
        string Repository
    );

    private static async Task<int> RunAsync(Terminal terminal, ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Record is null && (request.IsUpdate || request.Since is not null))
        {
            throw new UsageException(
                $"{(request.IsUpdate ? "--update" : "--since")} needs --check with the file that records the surface."
            );
        }

        var document = await ReadAsync(terminal, request, cancellationToken).ConfigureAwait(false);
        var members = List(document, request.Client, cancellationToken);
        if (request.Record is null)
        {
            await terminal.Out.WriteAsync(SurfaceRecord.TextOf(members)).ConfigureAwait(false);
            return ExitCode.Success;
        }

        if (!request.IsUpdate)
        {
            return await CheckAsync(terminal, request, request.Record, document, members, cancellationToken)
                .ConfigureAwait(false);
        }

        var step = await new SurfaceRecord(request.Record)
            .UpdateAsync(members, cancellationToken)
            .ConfigureAwait(false);
        await terminal
            .Error.WriteLineAsync(
                step.IsEmpty ? $"{request.Record} is up to date." : $"{request.Record}: {SurfaceRecord.CountOf(step)}."
            )
            .ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static async Task<ApiDocument> ReadAsync(
        Terminal terminal,
        ApiRequest request,
        CancellationToken cancellationToken
    )
    {
        var file = await DocumentFile
            .ReadAsync(request.Document, request.Overlays, cancellationToken)
            .ConfigureAwait(false);
        var read = file.Read(cancellationToken);
        await OverlayWarnings.WriteAsync(terminal, [read.Diagnostics]).ConfigureAwait(false);
        return read.Document ?? throw Unusable(read.Diagnostics);
    }

    private static IReadOnlyList<ApiMember> List(
        ApiDocument document,
        GenerationOptions options,
        CancellationToken cancellationToken
    )
    {
        var client = ClientModeler.Build(document, options, cancellationToken);
        return client.Model.Files.Count == 0 ? throw Unusable(client.Diagnostics) : ApiListing.Of(client);
    }

    private static InputException Unusable(IEnumerable<Diagnostic> findings) =>
        new(TextReport.Line(findings.First(finding => finding.Descriptor.Severity is Severity.Error)));

    private static async Task<int> CheckAsync(
        Terminal terminal,
        ApiRequest request,
        string record,
        ApiDocument document,
        IReadOnlyList<ApiMember> members,
        CancellationToken cancellationToken
    )
    {
        var difference = await new SurfaceRecord(record).CompareAsync(members, cancellationToken).ConfigureAwait(false);
        if (difference.IsEmpty)
        {
            return ExitCode.Success;
        }

        var causes = request.Since is { } version
            ? WireCauses.Lines(
                DocumentComparer.CompareWire(
                    await ReadVersionAsync(version, request, cancellationToken).ConfigureAwait(false),
                    document,
                    today: null,
                    cancellationToken
                )
            )
            : [];
        foreach (var line in difference.Lines().Concat(causes))
        {
            await terminal.Out.WriteLineAsync(line).ConfigureAwait(false);
        }

        await terminal
            .Error.WriteLineAsync(
                $"The surface is not the one of {record}: {SurfaceRecord.CountOf(difference)}. "
                    + "If that is meant, run the same command with --update."
            )
            .ConfigureAwait(false);
        return ExitCode.Findings;
    }

    private static async Task<ApiDocument> ReadVersionAsync(
        string version,
        ApiRequest request,
        CancellationToken cancellationToken
    )
    {
        var versions = VersionSet.Open(version, request.Repository, request.Overlays);
        if (versions.IsFolder)
        {
            throw new UsageException($"{version} is a folder; give --since a document.");
        }

        var read = await ReadVersion
            .ReadAsync(versions.Files[0], mayBeOther: false, cancellationToken)
            .ConfigureAwait(false);
        return read.Document!;
    }
}
