using OpenApi.Benchmarks.Measuring;
using OpenApi.Benchmarks.Reporting;
using OpenApi.Benchmarks.Subjects.Generation;

namespace OpenApi.Benchmarks.Subjects.Changes;

/// <summary>What a comparison of two large versions of a document costs, beside reading them.</summary>
internal sealed class ChangesSubject : ISubject
{
    private const double MostOfReading = 1.5;
    private const double MostMemory = 1_500;

    private static readonly (string Old, string New)[] Pairs = [("3.17", "3.18"), ("3.18", "3.19")];

    /// <inheritdoc/>
    public string Name => "Changes";

    /// <inheritdoc/>
    public string Explanation =>
        "The whole process `openapi-client diff` on two versions of GitHub Enterprise's document, of 11 MB each, on the wire and in C#, "
        + "from start to the last line of the report. Beside it stand processes that only read both versions: one with Microsoft.OpenApi, "
        + "and one with the reader of the generator, both at once, as the comparison does. The last line is what the process costs "
        + "without documents of any size, for starting and for code that runs for the first time: two versions of one operation.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comparison>> MeasureAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var comparisons = new List<Comparison>();
        foreach (var (old, @new) in Pairs)
        {
            comparisons.AddRange(
                await CompareAsync(
                        $"{old} to {@new}",
                        PathOf(settings, old),
                        PathOf(settings, @new),
                        settings.Rounds,
                        cancellationToken
                    )
                    .ConfigureAwait(false)
            );
        }

        comparisons.Add(await CompareSmallestAsync(settings, cancellationToken).ConfigureAwait(false));
        return comparisons;
    }

    private static async Task<Comparison> CompareSmallestAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("openapi-benchmarks").FullName;
        try
        {
            var (old, @new) = (Path.Combine(folder, "old.json"), Path.Combine(folder, "new.json"));
            await File.WriteAllTextAsync(old, OneOperation("integer"), cancellationToken).ConfigureAwait(false);
            await File.WriteAllTextAsync(@new, OneOperation("string"), cancellationToken).ConfigureAwait(false);
            var diff = await ProcessRun
                .MedianAsync(settings.Rounds, _ => BuiltTool.Compare(old, @new), cancellationToken)
                .ConfigureAwait(false);
            var (large, larger) = (PathOf(settings, Pairs[0].Old), PathOf(settings, Pairs[0].New));
            var plain = await ProcessRun
                .MedianAsync(
                    settings.Rounds,
                    _ => [OwnAssembly, PlainRead.CommandName, large, larger],
                    cancellationToken
                )
                .ConfigureAwait(false);
            return new Comparison(
                "one operation",
                new Quantity("diff", diff.Time.TotalSeconds, "s"),
                new Quantity($"reading {Pairs[0].Old} and {Pairs[0].New}, own reader", plain.Time.TotalSeconds, "s"),
                null
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string OneOperation(string type) =>
        $$"""
            {
              "openapi": "3.0.3",
              "info": { "title": "One operation", "version": "1" },
              "paths": {
                "/thing": {
                  "get": {
                    "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "{{type}}" } } } } }
                  }
                }
              }
            }
            """;

    private static async Task<IReadOnlyList<Comparison>> CompareAsync(
        string name,
        string old,
        string @new,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        var diff = await MedianAsync(BuiltTool.Compare(old, @new)).ConfigureAwait(false);
        var bare = await MedianAsync([OwnAssembly, BareRead.CommandName, old, @new]).ConfigureAwait(false);
        var plain = await MedianAsync([OwnAssembly, PlainRead.CommandName, old, @new]).ConfigureAwait(false);
        var time = new Quantity("diff", diff.Time.TotalSeconds, "s");
        return
        [
            new Comparison(
                name,
                time,
                new Quantity("reading both, Microsoft.OpenApi", bare.Time.TotalSeconds, "s"),
                Bound.AtMost(MostOfReading)
            ),
            new Comparison(
                name,
                time,
                new Quantity("reading both, own reader", plain.Time.TotalSeconds, "s"),
                Bound.AtMost(MostOfReading)
            ),
            new Comparison(
                name,
                new Quantity("diff, peak", diff.PeakMemory / 1e6, "MB"),
                new Quantity("memory allowed", MostMemory, "MB"),
                Bound.AtMost(1)
            ),
        ];

        Task<ProcessCost> MedianAsync(string[] arguments) =>
            ProcessRun.MedianAsync(rounds, _ => arguments, cancellationToken);
    }

    private static string OwnAssembly => typeof(ChangesSubject).Assembly.Location;

    private static string PathOf(BenchmarkSettings settings, string version) =>
        BenchmarkDocument.OfCorpus(settings, $"@octokit/openapi/generated/ghes-{version}.json");
}
