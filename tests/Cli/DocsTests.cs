using System.Text;
using System.Text.RegularExpressions;

namespace OpenApi.Cli.Tests;

/// <summary>Runs the commands of the documentation on its files and compares what they say with what the page shows.</summary>
public sealed partial class DocsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>To write the output into the pages anew, run this test with UPDATE_DOCS=1.</summary>
    [Theory]
    [InlineData("linting.md", 2)]
    [InlineData("overlays.md", 2)]
    public async Task The_commands_of_a_page_say_what_the_page_shows(string name, int commands)
    {
        var path = Path.Combine(Repository.Folder, "docs", name);
        var page = await File.ReadAllTextAsync(path);
        var rewritten = new StringBuilder();
        var (written, runs) = (0, 0);
        foreach (Match part in Parts().Matches(page))
        {
            if (part.Groups["file"].Success)
            {
                folder.Write(part.Groups["file"].Value, part.Groups["text"].Value);
                continue;
            }

            runs++;
            var run = await RunAsync(part.Groups["command"].Value);
            var output = part.Groups["output"];
            rewritten.Append(page, written, output.Index - written).Append(run);
            written = output.Index + output.Length;
            if (Environment.GetEnvironmentVariable("UPDATE_DOCS") != "1")
            {
                output.Value.Should().Be(run);
            }
        }

        runs.Should().Be(commands);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, rewritten.Append(page.AsSpan(written)).ToString());
        }
    }

    private async Task<string> RunAsync(string command)
    {
        var arguments = command
            .Split(' ')
            .Skip(1)
            .Select(word => word.EndsWith(".yaml", StringComparison.Ordinal) ? folder.Combine(word) : word);
        var run = await RunningCommand.RunAsync([.. arguments]);
        return run.Out.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        "`(?<file>[a-z-]+\\.yaml)`:\n\n```yaml\n(?<text>.*?)```\n|```sh\n(?<command>openapi-client [^\n]*)\n```\n\n```text\n(?<output>.*?)```\n",
        RegexOptions.Singleline
    )]
    private static partial Regex Parts();
}
