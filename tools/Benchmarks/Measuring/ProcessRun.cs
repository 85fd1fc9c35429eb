using System.Diagnostics;

namespace OpenApi.Benchmarks.Measuring;

/// <summary>What a whole process cost.</summary>
/// <param name="Time">From its start to its end.</param>
/// <param name="PeakMemory">The most memory it had resident, in bytes.</param>
internal sealed record ProcessCost(TimeSpan Time, long PeakMemory);

/// <summary>Runs processes and measures them from outside, which is what a user waits and pays for.</summary>
internal static class ProcessRun
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    /// <summary>The median cost of a few runs of <c>dotnet</c>.</summary>
    /// <param name="rounds">How many runs.</param>
    /// <param name="arguments">The arguments of a run, by its number.</param>
    /// <param name="cancellationToken">Ends the measuring.</param>
    /// <exception cref="InvalidOperationException">The process failed; the message holds what it wrote.</exception>
    public static async Task<ProcessCost> MedianAsync(
        int rounds,
        Func<int, IReadOnlyList<string>> arguments,
        CancellationToken cancellationToken
    )
    {
        var costs = new List<ProcessCost>();
        for (var round = 0; round < rounds; round++)
        {
            costs.Add(await MeasureAsync(arguments(round), cancellationToken).ConfigureAwait(false));
        }

        return new ProcessCost(
            TimeSpan.FromSeconds(Median.Of(costs.Select(cost => cost.Time.TotalSeconds))),
            (long)Median.Of(costs.Select(cost => (double)cost.PeakMemory))
        );
    }

    /// <summary>What a run of <c>dotnet</c> writes, for processes that measure themselves.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="cancellationToken">Ends the measuring.</param>
    /// <exception cref="InvalidOperationException">The process failed; the message holds what it wrote.</exception>
    public static async Task<string> OutputAsync(
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return process.ExitCode == 0
            ? await output.ConfigureAwait(false)
            : throw Failure(arguments, process, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
    }

    private static async Task<ProcessCost> MeasureAsync(
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var ended = process.WaitForExitAsync(cancellationToken);
        var peak = 0L;
        while (!ended.IsCompleted)
        {
            peak = Math.Max(peak, PeakOf(process));
            await Task.WhenAny(ended, Task.Delay(BetweenLooks, cancellationToken)).ConfigureAwait(false);
        }

        await ended.ConfigureAwait(false);
        var time = clock.Elapsed;
        return process.ExitCode == 0
            ? new ProcessCost(time, peak)
            : throw Failure(arguments, process, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
    }

    private static InvalidOperationException Failure(
        IReadOnlyList<string> arguments,
        Process process,
        string output,
        string errors
    ) => new($"dotnet {string.Join(' ', arguments)} failed with {process.ExitCode}: {output}{errors}");

    /// <summary>The system keeps the peak itself, so only what is reached after the last look is missed.</summary>
    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
