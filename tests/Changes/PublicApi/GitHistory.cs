using System.Diagnostics;

namespace OpenApi.Changes.Tests.PublicApi;

/// <summary>What git knows about the working copy that the tests run in.</summary>
internal static class GitHistory
{
    /// <summary>
    /// A file as it was when another one was last committed; null where git or its history is not at hand, as in an archive
    /// or a shallow clone.
    /// </summary>
    public static string? TextWhen(string lastCommitted, string path) =>
        Git("log", "-1", "--format=%H", "--", lastCommitted)?.Trim() is { Length: > 0 } revision
            ? Git("show", $"{revision}:{path}")
            : null;

    private static string? Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(
                new ProcessStartInfo("git", arguments)
                {
                    WorkingDirectory = Repository.Folder,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
