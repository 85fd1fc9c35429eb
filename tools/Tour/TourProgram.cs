using OpenApi.Tour.Stops;

namespace OpenApi.Tour;

/// <summary>Visits each service and says in the end whether everything came out as documented.</summary>
internal static class TourProgram
{
    private static readonly SortedDictionary<string, Func<IReadOnlyList<ITourStop>>> Stops = new(StringComparer.Ordinal)
    {
        ["aitoearn"] = () => [new AiToEarnStop(), new AiToEarnFlow()],
        ["tiktok"] = () => [new TikTokStop(), new TikTokFlow()],
        ["timpush"] = () => [new TimPushStop(), new TimPushFlow()],
    };

    /// <summary>The names that <c>--service</c> takes.</summary>
    public static IEnumerable<string> Services => Stops.Keys;

    /// <summary>Runs the tour.</summary>
    /// <param name="service">The only service to visit, or null for all.</param>
    /// <param name="console">Where the lines go.</param>
    /// <param name="cancellationToken">Ends the tour early.</param>
    /// <returns>0 when everything came out as documented, else 1.</returns>
    public static async Task<int> RunAsync(string? service, TourConsole console, CancellationToken cancellationToken)
    {
        var failures = new List<string>();
        var steps = 0;
        foreach (
            var stop in Stops.Where(entry => service is null || entry.Key == service).SelectMany(entry => entry.Value())
        )
        {
            console.Title(stop.Title);
            foreach (var result in await stop.VisitAsync(console, cancellationToken).ConfigureAwait(false))
            {
                steps++;
                if (!result.IsAsDocumented)
                {
                    failures.Add($"{stop.Title}: {result.Name}: {result.Outcome}");
                }
            }
        }

        console.Summary(steps, failures);
        return failures.Count == 0 && steps > 0 ? 0 : 1;
    }
}
