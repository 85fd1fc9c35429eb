using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using OpenApi.Fuzz.Checking;
using OpenApi.Fuzz.Mutation;

namespace OpenApi.Fuzz;

/// <summary>The command: mutants for so many minutes, or one mutant again.</summary>
internal static class FuzzApp
{
    private const int Failed = 1;

    /// <summary>Runs the command.</summary>
    /// <returns>0, or 1 when a mutant failed.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var minutes = new Option<double>("--minutes")
        {
            Description = "How long to go on.",
            DefaultValueFactory = _ => 10,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "What all choices follow from.",
            DefaultValueFactory = _ => 1,
        };
        var only = new Option<int?>("--only") { Description = "The number of the one mutant to try." };
        var documents = new Option<string[]>("--documents")
        {
            Description = "Documents, or folders of documents, to mutate besides those of the repository.",
            AllowMultipleArgumentsPerToken = true,
        };
        var save = new Option<string?>("--save") { Description = "The folder to write mutants to that failed." };
        var root = new RootCommand("Mutates real documents and checks what the generator makes of them.")
        {
            minutes,
            seed,
            only,
            documents,
            save,
        };
        root.SetAction(
            async (parsed, cancellation) =>
            {
                var factory = new MutantFactory(
                    SeedDocument.All(parsed.GetValue(documents) ?? []),
                    parsed.GetValue(seed)
                );
                var outcomes = parsed.GetValue(only) is { } number
                    ? [MutantCheck.Run(factory.Make(number), cancellation)]
                    : await RunAsync(factory, TimeSpan.FromMinutes(parsed.GetValue(minutes)), cancellation)
                        .ConfigureAwait(false);
                return Report(outcomes, parsed.GetValue(save));
            }
        );
        return await root.Parse(arguments).InvokeAsync(null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<Outcome>> RunAsync(
        MutantFactory factory,
        TimeSpan duration,
        CancellationToken cancellationToken
    )
    {
        var clock = Stopwatch.StartNew();
        var outcomes = new List<Outcome>();
        var numbers = Enumerable.Range(0, int.MaxValue).TakeWhile(_ => clock.Elapsed < duration);
        await Parallel
            .ForEachAsync(
                numbers,
                cancellationToken,
                (number, cancellation) =>
                {
                    var outcome = MutantCheck.Run(factory.Make(number), cancellation);
                    lock (outcomes)
                    {
                        outcomes.Add(outcome);
                        ShowProgress(outcomes.Count, outcome);
                    }

                    return ValueTask.CompletedTask;
                }
            )
            .ConfigureAwait(false);
        return outcomes;
    }

    private static void ShowProgress(int count, Outcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            Console.Error.WriteLine($"{outcome.Mutant}: {failure}");
        }
        else if (count % 500 == 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} mutants ..."));
        }
    }

    private static int Report(IReadOnlyList<Outcome> outcomes, string? save)
    {
        var failures = outcomes.Where(outcome => outcome.Failure is not null).ToList();
        foreach (var outcome in save is null ? [] : failures)
        {
            Directory.CreateDirectory(save!);
            File.WriteAllText(Path.Combine(save!, outcome.Mutant.FileName), outcome.Mutant.Text);
        }

        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{outcomes.Count} mutants: {outcomes.Count(outcome => outcome.HasClient)} gave a client, {outcomes.Count(outcome => outcome.IsCompiled)} of them compiled in full, the others parsed; slowest generation {outcomes.Max(outcome => outcome.Time.TotalSeconds):0.00} s; {failures.Count} failures."
            )
        );
        return failures.Count == 0 ? 0 : Failed;
    }
}
