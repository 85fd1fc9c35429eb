using System.Text;

namespace OpenApi.Changes.Tests.Wire.Fixtures;

/// <summary>Two documents that differ in one thing, and the places where the finding about it must point.</summary>
/// <param name="RuleId">The rule that must be found alone.</param>
/// <param name="Old">The old document.</param>
/// <param name="New">The new document.</param>
public sealed record RuleFixture(string RuleId, MarkedDocument Old, MarkedDocument New)
{
    /// <summary>All fixtures, in the order of their files.</summary>
    public static IReadOnlyList<RuleFixture> All { get; } = [.. ReadAll()];

    /// <inheritdoc/>
    public override string ToString() => RuleId;

    private static IEnumerable<RuleFixture> ReadAll() =>
        Directory
            .GetFiles(Repository.PathOf("tests/Changes/Wire/Fixtures"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read(File.ReadAllText(file).ReplaceLineEndings("\n")));

    private static IEnumerable<RuleFixture> Read(string text)
    {
        var lines = text.Split('\n').Where(line => !line.StartsWith('#')).ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Length == 0)
            {
                continue;
            }

            var (slot, rule) = (lines[at].Split(' ')[0], lines[at].Split(' ')[1]);
            var body = lines.Skip(at + 1).TakeWhile(line => line.Length > 0).ToList();
            at += body.Count;
            var (old, @new) = (Version(body, '-'), Version(body, '+'));
            foreach (var (place, id) in Instances(slot, rule))
            {
                yield return new(id, Slot.Fill(place, old), Slot.Fill(place, @new));
            }
        }
    }

    /// <summary>The slots and rules of a case; one about schemas is tried in what is sent and in what comes back.</summary>
    private static IEnumerable<(string Slot, string Rule)> Instances(string slot, string rule) =>
        slot switch
        {
            "schema" => [("request", $"request-{rule}"), ("response", $"response-{rule}")],
            "schema30" => [("request30", $"request-{rule}"), ("response30", $"response-{rule}")],
            "component" => [("sent", $"request-{rule}"), ("received", $"response-{rule}")],
            _ => [(slot, rule)],
        };

    /// <summary>The lines of one version: its own and those of both.</summary>
    private static string Version(IEnumerable<string> lines, char sign)
    {
        var version = new StringBuilder();
        foreach (var line in lines.Where(line => line[0] == ' ' || line[0] == sign))
        {
            version.Append(line[2..]).Append('\n');
        }

        return version.ToString();
    }
}
