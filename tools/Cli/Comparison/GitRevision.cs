using System.Collections.Immutable;
using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using OpenApi.Cli.Documents;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Cli.Comparison;

/// <summary>The files of a revision, read by the git executable without touching the working copy.</summary>
internal sealed class GitRevision
{
    private readonly string repository;
    private readonly string revision;
    private readonly string commit;

    /// <summary><c>--repository</c>, which every command has that takes <c>git:REV:path</c>.</summary>
    public static Option<string> Option() =>
        new("--repository")
        {
            Description = "A folder of the repository that git:REV:path is looked up in.",
            HelpName = "folder",
            DefaultValueFactory = _ => ".",
        };

    /// <summary>Looks a revision up.</summary>
    /// <param name="repository">A folder of the repository.</param>
    /// <param name="revision">A commit, tag, branch or anything else that git understands.</param>
    /// <exception cref="InputException">There is no git, no repository or no such revision.</exception>
    public GitRevision(string repository, string revision)
    {
        this.repository = repository;
        this.revision = revision;
        var (found, why) = Run("rev-parse", "--git-dir");
        if (found is null)
        {
            // git also refuses repositories of other users, and then says how to trust them.
            throw new InputException(
                $"{Path.GetFullPath(repository)} is in no git repository that can be read ({MessageText.OneLine(why)}); give --repository the folder of one."
            );
        }

        commit =
            TextOf("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")?.Trim()
            ?? throw new InputException(
                $"git knows no revision '{revision}' here; fetch it, or name a commit, a tag or a branch."
            );
    }

    /// <summary>A path of this revision as findings show it.</summary>
    public string NameOf(string path) => $"git:{revision}:{(path.Contains('/') ? path : "./" + path)}";

    /// <summary>Whether a path is a folder.</summary>
    /// <exception cref="InputException">There is nothing at the path.</exception>
    public bool IsFolder(string path) =>
        TextOf("cat-file", "-t", $"{commit}:{path}")?.Trim() switch
        {
            "tree" => true,
            "blob" => false,
            _ => throw new InputException(
                $"{path} does not exist in revision '{revision}'; paths there are relative to the root of the repository."
            ),
        };

    /// <summary>The paths of all files below a folder.</summary>
    public ImmutableArray<string> Files(string folder)
    {
        string[] below = folder.Length == 0 ? [] : ["--", folder + "/"];
        var listed = TextOf(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, .. below]);
        return [.. (listed ?? "").Split('\0', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>A document; its references are followed in the same revision.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="overlays">What is laid over it.</param>
    public DocumentFile Read(string path, IReadOnlyList<SourceFile> overlays)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var text = FileOf(path) ?? throw new InputException($"{path} of revision '{revision}' is no file.");
        return new DocumentFile(
            NameOf(path),
            text,
            ReadOptions.Default with
            {
                LoadFile = relative => FileOf(folder + relative),
                Overlays = overlays,
            }
        );
    }

    private string? FileOf(string path) =>
        Run("cat-file", "blob", $"{commit}:{path}").Output is { } bytes
            ? EncodedText.Decode(NameOf(path), bytes)
            : null;

    private string? TextOf(params string[] arguments) =>
        Run(arguments).Output is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    /// <summary>Runs git without a shell, so no name of a revision or a file is ever more than an argument.</summary>
    /// <returns>What it wrote, or null and the first line of why it failed.</returns>
    private (byte[]? Output, string Why) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            Environment =
            {
                ["GIT_TERMINAL_PROMPT"] = "0",
                ["GIT_OPTIONAL_LOCKS"] = "0",
                ["LC_ALL"] = "C",
            },
        };
        foreach (var argument in new[] { "-C", repository }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            git.WaitForExit();
            return git.ExitCode == 0 ? (output.ToArray(), "") : (null, FirstLine(errors.GetAwaiter().GetResult()));
        }
        catch (Win32Exception)
        {
            throw new InputException("git cannot be run; install it, or compare files instead.");
        }
    }
}
