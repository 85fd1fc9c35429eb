using System.Text;

namespace OpenApi.Changes.Tests.Wire.Judgements;

/// <summary>
/// Two documents and all that a comparison must say about them. Where the fixtures show each rule alone, these are the cases in
/// which it is easy to see a change where there is none, or none where there is one.
/// </summary>
/// <param name="Sentence">What is judged.</param>
/// <param name="Slot">The slot of both documents.</param>
/// <param name="Rules">The ids of the rules, in order; empty where nothing changed.</param>
/// <param name="Old">The old document.</param>
/// <param name="New">The new document.</param>
public sealed record Judgement(string Sentence, string Slot, IReadOnlyList<string> Rules, string Old, string New)
{
    /// <summary>All cases, in the order of their files.</summary>
    public static IReadOnlyList<Judgement> All { get; } = [.. ReadAll()];

    /// <inheritdoc/>
    public override string ToString() => $"{Sentence} ({Slot})";

    private static IEnumerable<Judgement> ReadAll() =>
        Directory
            .GetFiles(Repository.PathOf("tests/Changes/Wire/Judgements"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n"))
            .Select(block => block.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList())
            .Where(lines => lines.Count > 0)
            .SelectMany(Read);

    /// <summary>A sentence, then a slot with its rules on each line, then the lines of the documents.</summary>
    private static IEnumerable<Judgement> Read(List<string> lines) =>
        lines
            .Skip(1)
            .TakeWhile(line => line[0] is not ('-' or '+' or ' '))
            .Select(line => line.Split(' ', 2))
            .Select(expected => new Judgement(
                lines[0],
                expected[0],
                expected[1] == "nothing" ? [] : [.. expected[1].Split(", ").Order(StringComparer.Ordinal)],
                Fixtures.Slot.Text(expected[0], Version(lines, '-')),
                Fixtures.Slot.Text(expected[0], Version(lines, '+'))
            ));

    private static string Version(List<string> lines, char sign)
    {
        var version = new StringBuilder();
        foreach (var line in lines.Skip(1).Where(line => line[0] == ' ' || line[0] == sign))
        {
            version.Append(line[2..]).Append('\n');
        }

        return version.ToString();
    }
}
