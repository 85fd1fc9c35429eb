using System.Collections.Immutable;
using System.CommandLine;
using OpenApi.Changes;
using OpenApi.Changes.CSharp.Rules;
using OpenApi.Changes.Review;
using OpenApi.Changes.Wire;
using OpenApi.Cli.Comparison;
using OpenApi.Cli.Documents;
using OpenApi.Cli.Generation;
using OpenApi.ClientGenerator;

namespace OpenApi.Cli.Commands;

/// <summary><c>openapi-client diff</c>: says what a new version of a document changes, on the wire and in C#.</summary>
internal static class DiffCommand
{
    private static readonly ImmutableArray<ChangeRule> Rules =
    [
        .. DocumentRules.All,
        .. WireRules.All,
        .. CSharpRules.All,
    ];

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var old = Version("old", "The version that callers use: a document, a folder of documents, or git:REV:path.");
        var @new = Version("new", "The version that comes after it, likewise.");
        var level = Choice.Of(
            ["--level", "-l"],
            "Whose view: of everyone on the wire, of C# code that uses the generated client, or both.",
            DiffLevel.Both
        );
        var config = new Option<string?>("--config")
        {
            Description = "A policy, YAML or JSON: levels of rules, and acknowledged changes with reason and expiry.",
            HelpName = "file",
        };
        var format = Choice.Of(
            ["--format", "-f"],
            "How the review is written to the standard output.",
            ReviewFormat.Text
        );
        var reports = new Option<string[]>("--report", "-r")
        {
            Description = "A report in a file beside that, such as html=changes.html; repeatable.",
            HelpName = "format=file",
        };
        var failOn = Choice.Of(
            ["--fail-on"],
            "The level from which changes give the exit code 1.",
            DiffFailure.Breaking
        );
        var repository = GitRevision.Option();
        var overlays = OverlayOption.Create();
        var client = new ClientOptions();
        var command = new Command("diff", "Compares two versions of a document, or of a folder of documents.")
        {
            old,
            @new,
            level,
            config,
            format,
            reports,
            failOn,
            repository,
            overlays,
        };
        client.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    terminal,
                    new DiffRequest(
                        parsed.GetRequiredValue(old),
                        parsed.GetRequiredValue(@new),
                        parsed.GetRequiredValue(repository),
                        parsed.GetRequiredValue(overlays),
                        SurfacesOf(Choice.Read<DiffLevel>(parsed, level)),
                        client.Read(parsed),
                        parsed.GetValue(config),
                        Choice.Read<ReviewFormat>(parsed, format),
                        ReportFile.ParseAll(parsed.GetValue(reports) ?? []),
                        LevelOf(Choice.Read<DiffFailure>(parsed, failOn))
                    ),
                    DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
                    cancellationToken
                )
        );
        return command;
    }

    private enum DiffLevel
    {
        Wire,
        CSharp,
        Both,
    }

    private enum DiffFailure
    {
        Breaking,
        Warning,
        Info,
        Never,
    }

    private sealed record DiffRequest(
        string Old,
        string New,
        string Repository,
        IReadOnlyList<string> Overlays,
        ImmutableArray<Surface> Surfaces,
        GenerationOptions Client,
        string? Config,
        ReviewFormat Format,
        ImmutableArray<ReportFile> Reports,
        ChangeLevel? FailsFrom
    );

    private static async Task<int> RunAsync(
        Terminal terminal,
        DiffRequest request,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (terminal.OwnsProcess)
        {
            GarbageCollection.PutOff();
        }

        var policy = await PolicyFile.ReadAsync(request.Config, Rules, cancellationToken).ConfigureAwait(false);
        var old = VersionSet.Open(request.Old, request.Repository, request.Overlays);
        var @new = VersionSet.Open(request.New, request.Repository, request.Overlays);
        ReportFile.RefuseInputs(request.Reports, InputsOf(request, old, @new));
        var compared = await new DocumentComparison(request.Surfaces, request.Client, today)
            .CompareAsync(old, @new, cancellationToken)
            .ConfigureAwait(false);
        await OverlayWarnings.WriteAsync(terminal, compared.NewFindings).ConfigureAwait(false);
        var review = Reviewer.Review(compared.Documents, policy, Rules, request.Surfaces, today);

        var writer = new ReviewWriter(review, compared.Texts, request.FailsFrom);
        await OutputFile
            .WriteAllAsync(
                [
                    .. request.Reports.Select(report => new OutputText(
                        report.Path,
                        writer.Write(report.Format, colours: false)
                    )),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);

        await terminal.Out.WriteAsync(writer.Write(request.Format, terminal.HasColours)).ConfigureAwait(false);
        return request.FailsFrom is { } level && review.Reaches(level) ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>The files on disk that are read; <c>git:REV:path</c> is none, and no report can be called so by accident.</summary>
    private static IEnumerable<string> InputsOf(DiffRequest request, VersionSet old, VersionSet @new) =>
        old
            .Files.Concat(@new.Files)
            .Select(file => file.Path)
            .Concat(request.Overlays)
            .Concat(request.Config is { } config ? [config] : []);

    private static Argument<string> Version(string name, string description) => new(name) { Description = description };

    private static ImmutableArray<Surface> SurfacesOf(DiffLevel level) =>
        level switch
        {
            DiffLevel.Wire => [Surface.Wire],
            DiffLevel.CSharp => [Surface.CSharp],
            _ => [Surface.Wire, Surface.CSharp],
        };

    private static ChangeLevel? LevelOf(DiffFailure failure) =>
        failure switch
        {
            DiffFailure.Breaking => ChangeLevel.Breaking,
            DiffFailure.Warning => ChangeLevel.Warning,
            DiffFailure.Info => ChangeLevel.Info,
            _ => null,
        };
}
