using System.Collections.Immutable;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.Lint.Configuration;

/// <summary>A configuration cannot be used.</summary>
/// <param name="message">File, line, column, what is wrong and what to do, in one line.</param>
public sealed class LintConfigurationException(string message) : Exception(message);

/// <summary>Reads configurations, JSON or YAML.</summary>
public static class ConfigurationReader
{
    private static readonly string[] SilenceMembers = ["rule", "at", "document", "reason"];

    /// <summary>Reads a configuration.</summary>
    /// <param name="path">Its path, as messages show it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LintConfigurationException">It cannot be used.</exception>
    public static LintConfiguration Read(string path, string text, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var root = NodeReader.Read(new SourceFile(path, text), ReadOptions.Default, findings, cancellationToken);
        if (findings.ToSorted() is [var finding, ..])
        {
            throw Fault(
                finding.Location,
                finding.Descriptor == ReadingDiagnostics.EmptyDocument
                    ? "the file says nothing; write {} if that is meant"
                    : finding.Message
            );
        }

        if (root is not ObjectNode members)
        {
            throw Fault(root!, "a configuration is an object with 'rules' and 'silences'");
        }

        RequireKnown(members, ["rules", "silences"]);
        return new LintConfiguration(Severities(members["rules"]), Silences(members["silences"]));
    }

    private static ImmutableDictionary<string, Severity?> Severities(Node? rules) =>
        rules switch
        {
            null => ImmutableDictionary<string, Severity?>.Empty,
            ObjectNode map => map.Members.ToImmutableDictionary(
                member => KnownRule(member.Name, map.LocationOfName(member.Name)),
                member => SeverityOf(member.Value),
                StringComparer.Ordinal
            ),
            _ => throw Fault(
                rules,
                "'rules' is an object of ids and severities, such as 'OAL0601: off'; write {} for none"
            ),
        };

    private static Severity? SeverityOf(Node value) =>
        (value as ScalarNode)?.Text switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" => Severity.Info,
            // YAML 1.1 tools write 'off' as false.
            "off" or "false" => null,
            _ => throw Fault(value, "a severity is error, warning, info or off"),
        };

    private static ImmutableArray<Silence> Silences(Node? silences) =>
        silences switch
        {
            null => [],
            ArrayNode list => [.. list.Items.Select(ReadSilence)],
            _ => throw Fault(
                silences,
                "'silences' is a list of objects with 'rule', 'reason' and a place 'at'; write [] for none"
            ),
        };

    private static Silence ReadSilence(Node node)
    {
        if (node is not ObjectNode silence)
        {
            throw Fault(node, "a silence is an object with 'rule', 'reason' and a place 'at'");
        }

        RequireKnown(silence, SilenceMembers);
        var rule = silence["rule"] ?? throw Fault(silence, "the silence names no 'rule'");
        return string.IsNullOrWhiteSpace(silence["reason"]?.AsString)
            ? throw Fault(silence, "the silence gives no 'reason'; say in words why the rule does not count there")
            : new Silence(
                KnownRule((rule as ScalarNode)?.Text ?? "", rule.Location),
                Place(silence["at"]),
                Pattern(silence["document"]),
                silence["reason"]!.AsString!,
                silence
            );
    }

    /// <summary>A pointer begins with a slash, or is empty for the root; anything else could match nothing (RFC 6901, section 3).</summary>
    private static PlacePattern? Place(Node? node) =>
        Pattern(node) is { Text: not ("" or ['/' or '*', ..]) }
            ? throw Fault(node!, "a place begins with a slash, such as /components/schemas/*/properties/id")
            : Pattern(node);

    private static PlacePattern? Pattern(Node? node) =>
        node is null ? null
        : node.AsString is { } text ? new PlacePattern(text)
        : throw Fault(node, "a place is a text, such as /components/schemas/*/properties/id");

    private static string KnownRule(string id, SourceLocation place) =>
        LintRules.All.Concat(DiagnosticTable.All).Any(descriptor => descriptor.Id == id)
            ? id
            : throw Fault(place, $"there is no rule '{MessageText.OneLine(id)}'; see docs/lint-rules.md");

    private static void RequireKnown(ObjectNode node, IReadOnlyList<string> names)
    {
        foreach (var member in node.Members.Where(member => !names.Contains(member.Name)))
        {
            throw Fault(
                node.LocationOfName(member.Name),
                $"there is no setting '{MessageText.OneLine(member.Name)}' here; there are {string.Join(", ", names)}"
            );
        }
    }

    private static LintConfigurationException Fault(Node place, string message) => Fault(place.Location, message);

    private static LintConfigurationException Fault(SourceLocation place, string message) => new($"{place}: {message}");
}
