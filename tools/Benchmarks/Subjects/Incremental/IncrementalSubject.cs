using System.Diagnostics;
using System.Globalization;
using OpenApi.Benchmarks.Measuring;
using OpenApi.Benchmarks.Reporting;
using OpenApi.Benchmarks.Subjects.Generation;

namespace OpenApi.Benchmarks.Subjects.Incremental;

/// <summary>What edits cost in an editor or in <c>dotnet watch</c>, where the driver is kept between runs.</summary>
internal sealed class IncrementalSubject : ISubject
{
    private const double MostOfColdRun = 0.35;
    private const double MostOfColdRunElsewhere = 0.01;

    /// <inheritdoc/>
    public string Name => "Incremental";

    /// <inheritdoc/>
    public string Explanation =>
        "The compiler's generator driver on GitHub's document, in a warm process: the first run, a run after the description of one operation "
        + "was edited, and a run after C# elsewhere in the project was edited.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comparison>> MeasureAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var document = BenchmarkDocument.All(settings).Single(one => one.Name == "GitHub");
        var text = await File.ReadAllTextAsync(document.Path, cancellationToken).ConfigureAwait(false);
        var at = text.IndexOf(
            "\"description\"",
            text.IndexOf("\"get\"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var value = text.IndexOf('"', text.IndexOf(':', at)) + 1;
        var (cold, edit, elsewhere) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= settings.Rounds; round++)
        {
            var session = new GeneratorSession(document.Path, text);
            var number = round.ToString(CultureInfo.InvariantCulture);
            var first = Seconds(() => session.Run(cancellationToken));
            session.EditCode("Elsewhere" + number);
            var unrelated = Seconds(() => session.Run(cancellationToken));
            session.EditDocument(text.Insert(value, number));
            var edited = Seconds(() => session.Run(cancellationToken));

            // The first round only warms the process.
            if (round > 0)
            {
                cold.Add(first);
                edit.Add(edited);
                elsewhere.Add(unrelated);
            }
        }

        var coldRun = new Quantity("first run", Median.Of(cold), "s");
        return
        [
            new Comparison(
                "GitHub",
                new Quantity("edit of one operation", Median.Of(edit), "s"),
                coldRun,
                Bound.AtMost(MostOfColdRun)
            ),
            new Comparison(
                "GitHub",
                new Quantity("edit elsewhere", Median.Of(elsewhere), "s"),
                coldRun,
                Bound.AtMost(MostOfColdRunElsewhere)
            ),
        ];
    }

    private static double Seconds(Action work)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }
}
