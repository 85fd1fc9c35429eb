using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OpenApi.Packages.Tests;

/// <summary>What a page tells its reader to do, and what they are to see.</summary>
/// <param name="Installs">The first commands: they install the package.</param>
/// <param name="Files">The files to save, each named on the line before it.</param>
/// <param name="ProjectItems">What goes into the project file.</param>
/// <param name="Commands">The commands directly before the output; none for a library, whose program is run.</param>
/// <param name="Output">What is printed; null when the page does not say.</param>
internal sealed partial record Readme(
    ImmutableArray<string> Installs,
    ImmutableArray<(string Path, string Text)> Files,
    string ProjectItems,
    ImmutableArray<string> Commands,
    string? Output
)
{
    /// <summary>Reads a page.</summary>
    public static Readme Parse(string text)
    {
        var blocks = Fence()
            .Matches(text.ReplaceLineEndings("\n"))
            .Select(match =>
                (Lead: match.Groups[1].Value, Language: match.Groups[2].Value, Text: match.Groups[3].Value)
            )
            .ToList();
        var output = blocks.FindIndex(block => block.Language == "text");
        return new Readme(
            [.. blocks.Where(block => block.Language == "sh").Take(1).SelectMany(block => Lines(block.Text))],
            [
                .. blocks
                    .Where(block => block.Lead.StartsWith('`'))
                    .Select(block => (block.Lead.Trim('`', ':'), block.Text)),
            ],
            string.Concat(blocks.Where(block => block.Lead == "In the project file:").Select(block => block.Text)),
            output > 0 && blocks[output - 1].Language == "sh" ? [.. Lines(blocks[output - 1].Text)] : [],
            output < 0 ? null : blocks[output].Text
        );
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // A fence with its language, after a line that may name the file.
    [GeneratedRegex(
        @"(?:^(`[^`\n]+`:|In the project file:)\n+)?^```(\w+)\n(.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Fence();
}
