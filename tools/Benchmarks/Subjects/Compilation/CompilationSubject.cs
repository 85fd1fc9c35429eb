using OpenApi.Benchmarks.Measuring;
using OpenApi.Benchmarks.Reporting;
using OpenApi.Benchmarks.Subjects.Generation;
using OpenApi.ClientGenerator;
using OpenApi.Documents;

namespace OpenApi.Benchmarks.Subjects.Compilation;

/// <summary>What the generator adds to a build.</summary>
internal sealed class CompilationSubject : ISubject
{
    private const double MostOfFiles = 1.25;

    /// <summary>A compilation of this size takes half a minute, and its time hardly varies.</summary>
    private const int MostRounds = 3;

    /// <summary>The paths of the sources, which the debug information holds, differ a little.</summary>
    private const double LeastShare = 0.9;

    /// <inheritdoc/>
    public string Name => "Compilation";

    /// <inheritdoc/>
    public string Explanation =>
        "The SDK's own compiler as a whole process, cold: with the generator and GitHub's document, and with the files that the generator "
        + "would give it, from disk, in turn.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comparison>> MeasureAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var document = BenchmarkDocument.All(settings).Single(one => one.Name == "GitHub");
        var folder = Directory.CreateTempSubdirectory("openapi-benchmarks").FullName;
        try
        {
            await WriteFilesAsync(document, folder, cancellationToken).ConfigureAwait(false);
            var withGenerator = CompilerCall.WithGenerator(document.Path, folder);
            var withFiles = CompilerCall.WithFiles(folder);
            var (generator, files) = (new List<double>(), new List<double>());
            for (var round = 0; round < Math.Min(settings.Rounds, MostRounds); round++)
            {
                generator.Add(await SecondsAsync(withGenerator, cancellationToken).ConfigureAwait(false));
                files.Add(await SecondsAsync(withFiles, cancellationToken).ConfigureAwait(false));
            }

            RequireSameClient(folder);
            return
            [
                new Comparison(
                    document.Name,
                    new Quantity("compile with the generator", Median.Of(generator), "s"),
                    new Quantity("compile the same files", Median.Of(files), "s"),
                    Bound.AtMost(MostOfFiles)
                ),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A compilation in which the generator found nothing to do would be fast, and succeed.</summary>
    private static void RequireSameClient(string folder)
    {
        var (generated, fromFiles) = (
            new FileInfo(CompilerCall.GeneratorOutput(folder)).Length,
            new FileInfo(CompilerCall.FilesOutput(folder)).Length
        );
        if (generated < fromFiles * LeastShare)
        {
            throw new InvalidOperationException(
                $"With the generator the assembly has {generated} bytes, and {fromFiles} from files: the generator made no client."
            );
        }
    }

    private static async Task<double> SecondsAsync(string[] compilation, CancellationToken cancellationToken)
    {
        var cost = await ProcessRun.MedianAsync(1, _ => compilation, cancellationToken).ConfigureAwait(false);
        return cost.Time.TotalSeconds;
    }

    private static async Task WriteFilesAsync(
        BenchmarkDocument document,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var text = await File.ReadAllTextAsync(document.Path, cancellationToken).ConfigureAwait(false);
        var result = OpenApi.ClientGenerator.ClientGenerator.Generate(
            document.Path,
            text,
            new GenerationOptions(),
            ReadOptions.Default,
            cancellationToken
        );
        foreach (var file in result.Files)
        {
            var path = Path.Combine(folder, CompilerCall.SourceFolder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, cancellationToken).ConfigureAwait(false);
        }
    }
}
