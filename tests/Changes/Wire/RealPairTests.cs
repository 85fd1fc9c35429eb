using System.Diagnostics;
using OpenApi.Changes.Wire;
using OpenApi.ClientGenerator.Reading.Document;
using Xunit.Abstractions;

namespace OpenApi.Changes.Tests.Wire;

/// <summary>
/// GitHub Enterprise's documents of 13 MB each, from the npm package <c>@octokit/openapi</c>; their folder is named by the
/// variable <c>OCTOKIT_DOCUMENTS</c>.
/// </summary>
public sealed class RealPairTests(ITestOutputHelper output)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("OCTOKIT_DOCUMENTS");

    [SkippableTheory]
    [InlineData("ghes-3.17.json", "ghes-3.18.json")]
    [InlineData("ghes-3.18.json", "ghes-3.19.json")]
    public void Two_versions_of_GitHub_Enterprise_are_compared_in_less_time_than_reading_them(string old, string @new)
    {
        Skip.If(Folder is null, "OCTOKIT_DOCUMENTS names no folder.");
        _ = Measure(old, @new);
        var (reading, comparing, changes) = Measure(old, @new);
        output.WriteLine(
            $"read both in {reading.TotalMilliseconds:F0} ms, compared in {comparing.TotalMilliseconds:F0} ms, "
                + $"{GC.GetTotalAllocatedBytes() / 1_000_000} MB allocated in all, "
                + $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB at the peak"
        );
        output.WriteLine(
            string.Join(
                '\n',
                changes
                    .GroupBy(change => (change.Rule.Level, change.Rule.Id))
                    .OrderByDescending(group => group.Key.Level)
                    .ThenByDescending(group => group.Count())
                    .Select(group =>
                        $"{group.Count(), 5} {group.Key.Level, -8} {group.Key.Id}: {group.First().Message}"
                    )
            )
        );
        changes.Should().NotBeEmpty().And.OnlyContain(change => change.Old != null || change.New != null);
        comparing.Should().BeLessThan(reading * 1.5);
    }

    private static (TimeSpan Reading, TimeSpan Comparing, IReadOnlyList<Change> Changes) Measure(
        string old,
        string @new
    )
    {
        var watch = Stopwatch.StartNew();
        var (left, right) = (Read(old), Read(@new));
        var reading = watch.Elapsed;
        watch.Restart();
        var changes = WireComparer.Compare(left, right, CancellationToken.None);
        return (reading, watch.Elapsed, changes);
    }

    private static ApiDocument Read(string name) => Documents.Read(name, File.ReadAllText(Path.Combine(Folder!, name)));
}
