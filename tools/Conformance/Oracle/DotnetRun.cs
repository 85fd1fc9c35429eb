using System.Diagnostics;

namespace OpenApi.Conformance.Oracle;

/// <summary>What a run of <c>dotnet</c> ended with.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">All that it wrote.</param>
internal sealed record DotnetRun(int ExitCode, string Output)
{
    // Settings of the user's must not change what comes out, and nothing is to leave the machine.
    private const string OfKiota = "KIOTA_";

    private static readonly Dictionary<string, string> Quiet = new(StringComparer.Ordinal)
    {
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        [OfKiota + "CLI_TELEMETRY_OPTOUT"] = "true",
        [OfKiota + "OFFLINE_ENABLED"] = "true",
        [OfKiota + "Update__Disabled"] = "true",

        // Several of Kiota's names depend on which of its threads comes first.
        [OfKiota + "Generation__MaxDegreeOfParallelism"] = "1",
    };

    /// <summary>Runs <c>dotnet</c> to its end; ends it when the work is given up.</summary>
    public static async Task<DotnetRun> OfAsync(
        string folder,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var name in start
                .Environment.Keys.Where(name => name.StartsWith(OfKiota, StringComparison.OrdinalIgnoreCase))
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }

        foreach (var setting in Quiet)
        {
            start.Environment[setting.Key] = setting.Value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            output += await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new DotnetRun(process.ExitCode, output.Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
