using System.CommandLine;
using System.Globalization;
using OpenApi.Changes;

namespace OpenApi.Conformance.Pairs;

/// <summary>
/// The command <c>conformance pairs</c>: compares pairs of documents and holds what breaks against the expectations of another tool.
/// Exit code 1 where a difference has no written reason.
/// </summary>
internal static class PairsCommand
{
    private const int Worse = 1;

    /// <summary>Declares the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder")
        {
            Description = "A folder with 'expected.tsv' and a folder a pair, each with 'base.json' and 'rev.json'.",
        };
        var reasons = new Option<FileInfo?>("--reasons")
        {
            Description = "The list of reasoned differences: a pair and its reason on each line, a tab between them.",
        };
        var command = new Command("pairs", "Holds verdicts on pairs of documents against another tool's expectations.")
        {
            folder,
            reasons,
        };
        command.SetAction(
            (parsed, cancelled) =>
                Task.FromResult(
                    Run(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(reasons)?.FullName, cancelled)
                )
        );
        return command;
    }

    private static int Run(string folder, string? reasonsFile, CancellationToken cancellationToken)
    {
        var reasons = reasonsFile is null
            ? []
            : File.ReadLines(reasonsFile)
                .Select(line => line.Split('\t', 2))
                .Where(line => line.Length == 2)
                .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
        var judge = new PairJudge(folder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var (agreed, reasoned, unexplained, policies) = (0, 0, 0, 0);
        foreach (var pair in ExpectedPair.Read(Path.Combine(folder, "expected.tsv")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (pair.IsPolicy)
            {
                policies++;
                continue;
            }

            var changes = judge.ChangesOf(pair, cancellationToken);
            var breaks = changes?.Any(change => change.Rule.Level is ChangeLevel.Breaking);
            if (breaks == pair.Breaks)
            {
                agreed++;
            }
            else if (reasons.ContainsKey(pair.Name))
            {
                reasoned++;
            }
            else
            {
                unexplained++;
                Console.WriteLine(Line(pair, changes));
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{agreed} of {agreed + reasoned + unexplained} verdicts agree; {reasoned} differ for a written reason, {unexplained} for none; {policies} ask for a policy."
            )
        );
        return unexplained == 0 ? 0 : Worse;
    }

    private static string Line(ExpectedPair pair, IReadOnlyList<Change>? changes) =>
        $"{pair.Name}: expected {(pair.Breaks ? "a break" : "no break")} ({string.Join(", ", pair.Rules)}), found "
        + (
            changes is null ? "a version that is no document"
            : changes.Count == 0 ? "nothing"
            : string.Join(", ", changes.Select(change => $"{change.Rule.Id} {change.Rule.Level}"))
        );
}
