using System.Collections.Immutable;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>Patterns, formats, and what binary data in a text is.</summary>
internal static class TextComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair) =>
        pair.IsListed
            ? []
            :
            [
                .. pair.Has(SchemaTypes.String) ? Patterns(pair) : [],
                .. AreBothBase64(pair) ? [] : Format(pair),
                .. pair.Has(SchemaTypes.String) && !AreBothBase64(pair)
                    ? Content(pair, "contentEncoding", "the encoding", ScalarRules.ContentEncoding.Rule(pair.Direction))
                    : [],
                .. pair.Has(SchemaTypes.String)
                    ? Content(
                        pair,
                        "contentMediaType",
                        "the media type of the text",
                        ScalarRules.ContentMediaType.Rule(pair.Direction)
                    )
                    : [],
            ];

    /// <summary>What a text holds when it is read as the media type that it states.</summary>
    public static IEnumerable<ChildPair> Children(SchemaPair pair) =>
        pair.Has(SchemaTypes.String) ? KeywordMap.Single(pair, "contentSchema") : [];

    /// <summary>Whether both versions write bytes as Base64, the one as 3.0 says it and the other as 3.1.</summary>
    private static bool AreBothBase64(SchemaPair pair) =>
        new[] { pair.Old, pair.New }.All(schema =>
            (schema.Find("format")?.AsString, schema.Find("contentEncoding")?.AsString)
                is
                    ("byte", null)
                    or
                    (null, "base64")
        );

    private static IEnumerable<Finding> Patterns(SchemaPair pair)
    {
        var (old, @new) = (PatternsOf(pair.Old), PatternsOf(pair.New));
        var removed = old.Where(node => @new.All(other => other.AsString != node.AsString)).ToList();
        var added = @new.Where(node => old.All(other => other.AsString != node.AsString)).ToList();
        if (removed.Count == 0 && added.Count == 0)
        {
            return [];
        }

        var rule =
            removed.Count == 0 ? ScalarRules.Pattern.Rule(pair.Direction, narrows: true)
            : added.Count == 0 ? ScalarRules.Pattern.Rule(pair.Direction, narrows: false)
            : AreWithin(removed, added) ? ScalarRules.Pattern.Rule(pair.Direction, narrows: false)
            : AreWithin(added, removed) ? ScalarRules.Pattern.Rule(pair.Direction, narrows: true)
            : ScalarRules.PatternChanged.Rule(pair.Direction);
        return
        [
            pair.Value(
                rule,
                "the pattern",
                (removed.FirstOrDefault(), removed.FirstOrDefault()?.AsString),
                (added.FirstOrDefault(), added.FirstOrDefault()?.AsString)
            ),
        ];
    }

    private static ImmutableArray<Node> PatternsOf(MergedSchema schema) =>
        [.. schema.FindAll("pattern").Where(node => node.AsString is { } pattern && !Pattern.IsMetByAll(pattern))];

    /// <summary>Whether every text that meets all of some patterns meets all of some others.</summary>
    private static bool AreWithin(List<Node> narrow, List<Node> wide) =>
        wide.TrueForAll(one => narrow.Exists(other => Pattern.IsWithin(other.AsString!, one.AsString!)));

    private static IEnumerable<Finding> Format(SchemaPair pair)
    {
        var (oldNode, newNode) = (pair.Old.Find("format"), pair.New.Find("format"));
        var (old, @new) = (oldNode?.AsString, newNode?.AsString);
        if (old == @new || !pair.Has(SchemaTypes.String | SchemaTypes.Integer | SchemaTypes.Number))
        {
            return [];
        }

        return [pair.Value(RuleFor(pair, old, @new), "the format", (oldNode, old), (newNode, @new))];
    }

    private static ChangeRule RuleFor(SchemaPair pair, string? old, string? @new)
    {
        var (isOldChecked, isNewChecked) = (
            IsChecked(old) && !IsKeptByBounds(pair, old),
            IsChecked(@new) && !IsKeptByBounds(pair, @new)
        );
        return (isOldChecked, isNewChecked) switch
        {
            (false, false) => ScalarRules.FormatHintChanged.Rule(pair.Direction),
            (false, true) => ScalarRules.Format.Rule(pair.Direction, narrows: true),
            (true, false) => ScalarRules.Format.Rule(pair.Direction, narrows: false),
            _ when Formats.IsWithin(@new!, old!) => ScalarRules.FormatRange.Rule(pair.Direction, narrows: true),
            _ when Formats.IsWithin(old!, @new!) => ScalarRules.FormatRange.Rule(pair.Direction, narrows: false),
            _ => ScalarRules.FormatChanged.Rule(pair.Direction),
        };

        bool IsChecked(string? format) => format is not null && Formats.IsChecked(format, pair.Common);
    }

    /// <summary>Whether the stated bounds of both versions lie inside the range of a format of numbers.</summary>
    private static bool IsKeptByBounds(SchemaPair pair, string? format) =>
        !pair.Has(SchemaTypes.Number | SchemaTypes.String)
        && Formats.RangeOf(format) is { } range
        && new[] { pair.Old, pair.New }.All(schema =>
            Bound.OfNumber(schema, isUpper: false)?.Value >= range.Least
            && Bound.OfNumber(schema, isUpper: true)?.Value <= range.Most
        );

    private static IEnumerable<Finding> Content(SchemaPair pair, string keyword, string name, ChangeRule rule)
    {
        var (old, @new) = (pair.Old.Find(keyword), pair.New.Find(keyword));
        return old?.AsString == @new?.AsString
            ? []
            : [pair.Value(rule, name, (old, old?.AsString), (@new, @new?.AsString))];
    }
}
