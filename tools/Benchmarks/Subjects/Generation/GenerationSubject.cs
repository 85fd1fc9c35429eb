using OpenApi.Benchmarks.Measuring;
using OpenApi.Benchmarks.Reporting;

namespace OpenApi.Benchmarks.Subjects.Generation;

/// <summary>The whole process <c>openapi-client generate</c> beside the bare read and NSwag.</summary>
internal sealed class GenerationSubject : ISubject
{
    private const double MostOfBareRead = 2.5;
    private const double MostOfNSwag = 0.5;
    private const double MostMemoryOfBareRead = 2;

    /// <inheritdoc/>
    public string Name => "Generation";

    /// <inheritdoc/>
    public string Explanation =>
        "The whole process `openapi-client generate`, from start to the last file on disk, beside a process that only reads the document "
        + "with Microsoft.OpenApi, and beside NSwag's command line, which runs once on large documents, as it takes minutes. "
        + "Microsoft.OpenApi gets a JSON copy of YAML documents.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comparison>> MeasureAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var comparisons = new List<Comparison>();
        var folder = Directory.CreateTempSubdirectory("openapi-benchmarks").FullName;
        try
        {
            foreach (var document in BenchmarkDocument.All(settings))
            {
                comparisons.AddRange(
                    await CompareAsync(settings, document, folder, cancellationToken).ConfigureAwait(false)
                );
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return comparisons;
    }

    private static async Task<IReadOnlyList<Comparison>> CompareAsync(
        BenchmarkSettings settings,
        BenchmarkDocument document,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var json = await JsonCopy.OfAsync(document.Path, folder, cancellationToken).ConfigureAwait(false);
        var ours = await ProcessRun
            .MedianAsync(
                settings.Rounds,
                round => BuiltTool.Generate(document.Path, OutputOf(document, folder, round)),
                cancellationToken
            )
            .ConfigureAwait(false);
        var bare = await ProcessRun
            .MedianAsync(settings.Rounds, _ => [OwnAssembly, BareRead.CommandName, json], cancellationToken)
            .ConfigureAwait(false);
        var nswag = await ProcessRun
            .MedianAsync(
                document.IsLarge ? 1 : settings.Rounds,
                _ => NSwag.Generate(settings.NSwag, document.Path, folder),
                cancellationToken
            )
            .ConfigureAwait(false);
        return
        [
            new Comparison(
                document.Name,
                Seconds("generate", ours),
                Seconds("bare read", bare),
                document.IsLarge ? Bound.AtMost(MostOfBareRead) : null
            ),
            new Comparison(
                document.Name,
                Seconds("generate", ours),
                Seconds("NSwag", nswag),
                document.IsLarge ? Bound.AtMost(MostOfNSwag) : null
            ),
            new Comparison(
                document.Name,
                Megabytes("generate, peak", ours),
                Megabytes("bare read, peak", bare),
                document.IsLarge ? Bound.AtMost(MostMemoryOfBareRead) : null
            ),
        ];
    }

    private static string OwnAssembly => typeof(GenerationSubject).Assembly.Location;

    /// <summary>Each round writes to a new folder, since rewriting equal files would cost less.</summary>
    private static string OutputOf(BenchmarkDocument document, string folder, int round) =>
        Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(document.Path)}-{round}");

    private static Quantity Seconds(string name, ProcessCost cost) => new(name, cost.Time.TotalSeconds, "s");

    private static Quantity Megabytes(string name, ProcessCost cost) => new(name, cost.PeakMemory / 1e6, "MB");
}
