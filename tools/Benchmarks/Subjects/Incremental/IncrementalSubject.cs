using OpenApi.Benchmarks.Measuring;
using OpenApi.Benchmarks.Reporting;
using OpenApi.Benchmarks.Subjects.Generation;

namespace OpenApi.Benchmarks.Subjects.Incremental;

/// <summary>What edits cost in an editor or in <c>dotnet watch</c>, where the driver is kept between runs.</summary>
internal sealed class IncrementalSubject : ISubject
{
    private const string Case = "GitHub";
    private const double MostOfColdRun = 0.35;
    private const double MostOfColdRunElsewhere = 0.01;

    /// <inheritdoc/>
    public string Name => "Incremental";

    /// <inheritdoc/>
    public string Explanation =>
        "The compiler's generator driver on GitHub's document as an editing session in a process of its own, with the SDK's compiler and its "
        + "way of collecting garbage: the cold first run; the median run after the description of one operation was edited, twenty times; and "
        + "the median run after C# elsewhere in the project was edited, two hundred times. The first of the edits still runs in code that the "
        + "runtime has not optimized. The driver compares the names of all files with each other on every run, which is most of what an edit "
        + "elsewhere costs: a generator that only hands the same texts over shows how much.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comparison>> MeasureAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var document = BenchmarkDocument.All(settings).Single(one => one.Name == Case);
        var sessions = new List<EditingTimes>();
        for (var round = 0; round < settings.Rounds; round++)
        {
            sessions.Add(await EditingSession.RunAsync(document.Path, cancellationToken).ConfigureAwait(false));
        }

        var coldRun = Seconds("cold run", times => times.FirstRun);
        var elsewhere = Seconds("edit elsewhere", times => times.EditElsewhere);
        return
        [
            new Comparison(
                Case,
                Seconds("edit of one operation", times => times.Edit),
                coldRun,
                Bound.AtMost(MostOfColdRun)
            ),
            new Comparison(Case, Seconds("first such edit", times => times.FirstEdit), coldRun, null),
            new Comparison(Case, elsewhere, coldRun, Bound.AtMost(MostOfColdRunElsewhere)),
            new Comparison(Case, elsewhere, Seconds("texts handed over", times => times.HandingOver), null),
        ];

        Quantity Seconds(string name, Func<EditingTimes, double> time) =>
            new(name, Median.Of(sessions.Select(time)), "s");
    }
}
