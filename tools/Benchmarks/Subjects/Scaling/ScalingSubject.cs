using OpenApi.Benchmarks.Measuring;
using OpenApi.Benchmarks.Reporting;
using OpenApi.Benchmarks.Subjects.Generation;

namespace OpenApi.Benchmarks.Subjects.Scaling;

/// <summary>How the time grows with the document.</summary>
internal sealed class ScalingSubject : ISubject
{
    private const int Few = 4;
    private const int Times = 10;
    private const double MostTimes = 12;

    /// <inheritdoc/>
    public string Name => "Scaling";

    /// <inheritdoc/>
    public string Explanation =>
        "The whole process `openapi-client generate` on four copies of AiToEarn's document in one, and on forty: ten times the input.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comparison>> MeasureAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var json = await File.ReadAllTextAsync(
                Path.Combine(settings.Repository, "specs", "aitoearn.openapi.json"),
                cancellationToken
            )
            .ConfigureAwait(false);
        var folder = Directory.CreateTempSubdirectory("openapi-benchmarks").FullName;
        try
        {
            var small = await MeasureAsync(settings, json, Few, folder, cancellationToken).ConfigureAwait(false);
            var large = await MeasureAsync(settings, json, Few * Times, folder, cancellationToken)
                .ConfigureAwait(false);
            return [new Comparison("AiToEarn, copied", large, small, Bound.AtMost(MostTimes))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Quantity> MeasureAsync(
        BenchmarkSettings settings,
        string json,
        int copies,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var text = CopiedDocument.Of(json, copies);
        var document = Path.Combine(folder, FormattableString.Invariant($"{copies}.json"));
        await File.WriteAllTextAsync(document, text, cancellationToken).ConfigureAwait(false);
        var cost = await ProcessRun
            .MedianAsync(
                settings.Rounds,
                round =>
                    BuiltTool.Generate(
                        document,
                        Path.Combine(folder, FormattableString.Invariant($"{copies}-{round}"))
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new Quantity(FormattableString.Invariant($"{text.Length / 1e6:0.0} MB"), cost.Time.TotalSeconds, "s");
    }
}
