using System.Diagnostics;
using OpenApi.Benchmarks.Measuring;
using OpenApi.Benchmarks.Reporting;
using OpenApi.Benchmarks.Subjects.Generation;
using OpenApi.ClientGenerator;
using OpenApi.Documents;

namespace OpenApi.Benchmarks.Subjects.Cancellation;

/// <summary>How soon the generator ends when it is cancelled, wherever it is in its work.</summary>
internal sealed class CancellationSubject : ISubject
{
    private const int Points = 30;
    private const int MostTries = 3;
    private static readonly Quantity Allowed = new("allowed", 0.1, "s");

    /// <inheritdoc/>
    public string Name => "Cancellation";

    /// <inheritdoc/>
    public string Explanation =>
        "The generator in a warm process, cancelled at thirty moments spread over its run, several times at each, of which the median counts, as "
        + "other processes delay single ends: the slowest moment, beside the tenth of a second that an editor may wait for it.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comparison>> MeasureAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var comparisons = new List<Comparison>();
        foreach (var document in BenchmarkDocument.All(settings).Where(document => document.IsLarge))
        {
            var text = await File.ReadAllTextAsync(document.Path, cancellationToken).ConfigureAwait(false);
            var clock = Stopwatch.StartNew();
            Generate(document, text, cancellationToken);
            var whole = clock.Elapsed;
            var slowest = Enumerable
                .Range(1, Points)
                .Max(point =>
                    Median.Of(
                        Enumerable
                            .Range(0, Math.Min(settings.Rounds, MostTries))
                            .Select(_ => EndOf(document, text, whole * point / (Points + 1), cancellationToken))
                    )
                );
            comparisons.Add(
                new Comparison(document.Name, new Quantity("slowest end", slowest, "s"), Allowed, Bound.AtMost(1))
            );
        }

        return comparisons;
    }

    /// <summary>The seconds from the cancellation to the end; none when the work was done before.</summary>
    private static double EndOf(
        BenchmarkDocument document,
        string text,
        TimeSpan after,
        CancellationToken cancellationToken
    )
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var cancelled = 0L;
        using var registration = source.Token.Register(() => cancelled = Stopwatch.GetTimestamp());
        source.CancelAfter(after);
        try
        {
            Generate(document, text, source.Token);
            return 0;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Stopwatch.GetElapsedTime(Volatile.Read(ref cancelled)).TotalSeconds;
        }
    }

    private static void Generate(BenchmarkDocument document, string text, CancellationToken cancellationToken) =>
        OpenApi.ClientGenerator.ClientGenerator.Generate(
            document.Path,
            text,
            new GenerationOptions(),
            ReadOptions.Default,
            cancellationToken
        );
}
