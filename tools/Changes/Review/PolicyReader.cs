using System.Collections.Immutable;
using System.Globalization;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Review;

/// <summary>Something in a policy file that cannot be used.</summary>
/// <param name="Message">What is wrong and what would be right, on one line.</param>
/// <param name="Place">Where.</param>
public sealed record PolicyFault(string Message, SourceLocation Place);

/// <summary>
/// Reads a policy from the nodes of a YAML or JSON file. Nothing in it is passed over in silence: a misspelt name would
/// otherwise let a break through, or hold a build up, without anybody seeing why.
/// </summary>
public sealed class PolicyReader
{
    private static readonly string[] EntryNames = ["fingerprint", "rule", "key", "reason", "expires"];
    private readonly HashSet<string> rules;
    private readonly List<PolicyFault> faults = [];

    private PolicyReader(IEnumerable<ChangeRule> rules) =>
        this.rules = rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads a policy.</summary>
    /// <param name="root">The root of the file.</param>
    /// <param name="rules">The rules that the file may name.</param>
    /// <returns>The policy of what can be used, and what cannot.</returns>
    public static (ReviewPolicy Policy, ImmutableArray<PolicyFault> Faults) Read(
        Node root,
        IEnumerable<ChangeRule> rules
    )
    {
        ArgumentNullException.ThrowIfNull(root);
        var reader = new PolicyReader(rules);
        var policy = reader.PolicyOf(root);
        return (policy, [.. reader.faults]);
    }

    private ReviewPolicy PolicyOf(Node root)
    {
        if (root is not ObjectNode members)
        {
            Fault(root, "The policy must be an object with 'levels', 'acknowledged' or both.");
            return ReviewPolicy.None;
        }

        RefuseOthers(members, "levels", "acknowledged");
        return new ReviewPolicy(
            LevelsOf(members.Find("levels")),
            [.. EntriesOf(members.Find("acknowledged")).Select(AcknowledgementOf).OfType<Acknowledgement>()]
        );
    }

    private ImmutableDictionary<string, ChangeLevel> LevelsOf(Node? node)
    {
        var levels = ImmutableDictionary.CreateBuilder<string, ChangeLevel>(StringComparer.Ordinal);
        if (node is not (null or ObjectNode))
        {
            Fault(node, "'levels' must be an object that gives rules a level; write {} for none.");
        }

        foreach (var member in node?.AsObject?.Members ?? [])
        {
            if (IsKnown(member.Name, member.Value) && LevelOf(member.Value) is { } level)
            {
                levels[member.Name] = level;
            }
        }

        return levels.ToImmutable();
    }

    private ChangeLevel? LevelOf(Node node)
    {
        var level = node.AsString switch
        {
            "breaking" => ChangeLevel.Breaking,
            "warning" => ChangeLevel.Warning,
            "info" => ChangeLevel.Info,
            _ => (ChangeLevel?)null,
        };
        if (level is null)
        {
            Fault(node, "A level is breaking, warning or info.");
        }

        return level;
    }

    private IReadOnlyList<Node> EntriesOf(Node? node)
    {
        if (node is not (null or ArrayNode))
        {
            Fault(node, "'acknowledged' must be a list; write [] for none.");
        }

        return node?.AsArray?.Items ?? [];
    }

    private Acknowledgement? AcknowledgementOf(Node node)
    {
        if (node is not ObjectNode entry)
        {
            Fault(
                node,
                "An acknowledgement must be an object with 'fingerprint', or 'rule' and 'key', and a 'reason'."
            );
            return null;
        }

        RefuseOthers(entry, EntryNames);
        var selector = SelectorOf(entry);
        var reason = entry.Find("reason")?.AsString;
        if (string.IsNullOrWhiteSpace(reason))
        {
            Fault(entry, "An acknowledgement needs a 'reason': why the change is accepted, and by whom.");
        }

        return selector is null || string.IsNullOrWhiteSpace(reason)
            ? null
            : new Acknowledgement(selector, reason, ExpiryOf(entry.Find("expires")), SourceLocation.OfName(entry));
    }

    private ChangeSelector? SelectorOf(ObjectNode entry)
    {
        var (fingerprint, rule, key) = (entry.Find("fingerprint"), entry.Find("rule"), entry.Find("key"));
        if (fingerprint is not null == (rule is not null || key is not null))
        {
            Fault(entry, "An acknowledgement names either a 'fingerprint', or a 'rule' with a 'key'.");
            return null;
        }

        if (fingerprint is not null)
        {
            return fingerprint.AsString is { } digits && Fingerprint.IsOne(digits)
                ? new ChangeSelector.ByFingerprint(digits)
                : Refuse(
                    fingerprint,
                    $"A fingerprint has {Fingerprint.Length} hexadecimal digits in lower case, as reports show it."
                );
        }

        return (rule?.AsString, key?.AsString) is ({ } id, { Length: > 0 } glob)
            ? IsKnown(id, rule!)
                ? new ChangeSelector.ByRule(id, glob)
                : null
            : Refuse(
                entry,
                "'rule' needs a 'key' beside it, both texts: a glob of the keys that reports show, such as 'POST /pets *'."
            );
    }

    private DateOnly? ExpiryOf(Node? node)
    {
        if (node is null)
        {
            return null;
        }

        if (
            node is ScalarNode { Text: var text }
            && DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        Fault(node, "'expires' is the last day that an acknowledgement holds, such as 2030-12-31.");
        return null;
    }

    private bool IsKnown(string rule, Node place)
    {
        if (rules.Contains(rule))
        {
            return true;
        }

        Fault(place, $"There is no rule '{rule}'; the rules are listed in docs/changes.md.");
        return false;
    }

    private void RefuseOthers(ObjectNode members, params string[] known)
    {
        foreach (var member in members.Members.Where(member => !known.Contains(member.Name)))
        {
            Fault(member.Value, $"'{member.Name}' means nothing here; known are {string.Join(", ", known)}.");
        }
    }

    private ChangeSelector? Refuse(Node node, string message)
    {
        Fault(node, message);
        return null;
    }

    private void Fault(Node node, string message) =>
        faults.Add(new PolicyFault(MessageText.OneLine(message), SourceLocation.OfName(node)));
}
