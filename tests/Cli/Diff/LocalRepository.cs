using System.Diagnostics;

namespace OpenApi.Cli.Tests.Diff;

/// <summary>A git repository in a folder that is gone after the test.</summary>
internal sealed class LocalRepository : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LocalRepository() => Git("init", "--quiet", "--initial-branch=main");

    public string Path => folder.Path;

    public string Combine(params string[] parts) => folder.Combine(parts);

    public string Write(string name, string text) => folder.Write(name, text);

    /// <summary>Commits all files as they are now.</summary>
    public void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", message);
    }

    /// <summary>Runs git in the repository, whatever the machine's own settings are.</summary>
    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            Environment =
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_CONFIG_NOSYSTEM"] = "1",
                ["GIT_AUTHOR_NAME"] = "Tester",
                ["GIT_AUTHOR_EMAIL"] = "tester@example.test",
                ["GIT_COMMITTER_NAME"] = "Tester",
                ["GIT_COMMITTER_EMAIL"] = "tester@example.test",
            },
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.Should().Be(0, $"git {string.Join(' ', arguments)} must work");
        return output;
    }

    public void Dispose() => folder.Dispose();
}
