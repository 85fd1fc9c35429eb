using System.Diagnostics;
using OpenApi.Benchmarks.Measuring;
using OpenApi.Benchmarks.Reporting;
using OpenApi.Changes;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Reading;
using OpenApi.ClientGenerator.Reading.Document;

namespace OpenApi.Benchmarks.Subjects.Changes;

/// <summary>What it costs to compare two large versions of a document, beside reading them.</summary>
internal sealed class ChangesSubject : ISubject
{
    private const double MostOfReading = 1.5;

    private static readonly (string Old, string New)[] Pairs = [("3.17", "3.18"), ("3.18", "3.19")];

    /// <inheritdoc/>
    public string Name => "Changes";

    /// <inheritdoc/>
    public string Explanation =>
        "Comparing two versions of GitHub Enterprise's document, of 13 MB each, on the wire and in C#, beside reading both, in a warm "
        + "process. The comparison in C# makes the models of both clients first.";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Comparison>> MeasureAsync(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        var lines = new List<Comparison>();
        foreach (var (old, @new) in Pairs)
        {
            var (oldPath, newPath) = (PathOf(settings, old), PathOf(settings, @new));
            var (read, wire, code) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round <= settings.Rounds; round++)
            {
                var clock = Stopwatch.StartNew();
                var left = Read(oldPath, cancellationToken);
                var right = Read(newPath, cancellationToken);
                var reading = Lap(clock);
                _ = DocumentComparer.CompareWire(left, right, cancellationToken);
                var onWire = Lap(clock);
                _ = DocumentComparer.CompareCSharp(left, right, new GenerationOptions(), cancellationToken);
                var inCode = Lap(clock);

                // The first round only warms the process.
                if (round > 0)
                {
                    read.Add(reading);
                    wire.Add(onWire);
                    code.Add(inCode);
                }
            }

            var both = new Quantity("reading both", Median.Of(read), "s");
            var name = $"{old} to {@new}";
            lines.Add(
                new Comparison(
                    name,
                    new Quantity("on the wire", Median.Of(wire), "s"),
                    both,
                    Bound.AtMost(MostOfReading)
                )
            );
            lines.Add(
                new Comparison(name, new Quantity("in C#", Median.Of(code), "s"), both, Bound.AtMost(MostOfReading))
            );
        }

        return Task.FromResult<IReadOnlyList<Comparison>>(lines);
    }

    private static ApiDocument Read(string path, CancellationToken cancellationToken) =>
        DocumentReader.Read(path, File.ReadAllText(path), new ReadOptions(), cancellationToken).Document
        ?? throw new InvalidOperationException($"{path} cannot be read as an OpenAPI document.");

    private static double Lap(Stopwatch clock)
    {
        var seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        return seconds;
    }

    private static string PathOf(BenchmarkSettings settings, string version)
    {
        var path = Path.Combine(settings.Corpus, $"@octokit/openapi/generated/ghes-{version}.json");
        return File.Exists(path)
            ? path
            : throw new MissingInputException(
                $"{path} is missing; run 'npm ci' in tools/Conformance or name another node_modules with --corpus."
            );
    }
}
