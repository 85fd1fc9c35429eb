using System.Diagnostics;
using System.Threading.Channels;

namespace OpenApi.Tests.Packaging;

/// <summary>Commands as a user types them.</summary>
internal static class Shell
{
    /// <summary>Runs a command to its end.</summary>
    /// <returns>All that it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it wrote.</exception>
    public static async Task<string> RunAsync(string folder, string command, params string[] arguments)
    {
        using var process = Start(folder, command, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? text
            : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed: {text}");
    }

    /// <summary>Starts a command that goes on until it is killed.</summary>
    public static Process Start(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };

        // The test itself runs inside a build, whose settings must not reach the user's.
        foreach (var name in start.Environment.Keys.Where(IsOfBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>What a command that goes on writes, line by line as it comes, whichever stream it takes.</summary>
    public static ChannelReader<string> LinesOf(Process process)
    {
        var lines = Channel.CreateUnbounded<string>();
        process.OutputDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return lines.Reader;
    }

    /// <summary>Reads until a line holds a text.</summary>
    /// <returns>All that came up to that line.</returns>
    /// <exception cref="TimeoutException">The wait was ended; the message holds what came.</exception>
    public static async Task<string> ReadUntilAsync(
        this ChannelReader<string> lines,
        string text,
        CancellationToken cancellationToken
    )
    {
        var read = new List<string>();
        try
        {
            while (read.Count == 0 || !read[^1].Contains(text, StringComparison.Ordinal))
            {
                read.Add(await lines.ReadAsync(cancellationToken));
            }
        }
        catch (OperationCanceledException ended)
        {
            throw new TimeoutException($"'{text}' never came: {string.Join('\n', read)}", ended);
        }

        return string.Join('\n', read);
    }

    private static bool IsOfBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name is "CI" or "DOTNET_HOST_PATH" or "DOTNET_ROOT_X64" or "VSTEST_CONNECTION_TIMEOUT";
}
