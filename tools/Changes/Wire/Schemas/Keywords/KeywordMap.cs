using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Rules;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>Keywords that hold schemas by name, such as <c>patternProperties</c>, and keywords that hold one.</summary>
internal static class KeywordMap
{
    /// <summary>The entries of a keyword in all facets, by name.</summary>
    public static IReadOnlyDictionary<string, Schema> Entries(MergedSchema schema, string keyword)
    {
        var entries = new SortedDictionary<string, Schema>(StringComparer.Ordinal);
        foreach (var facet in schema.Facets.Select(facet => facet.Schema))
        {
            foreach (var member in facet[keyword]?.AsObject?.Members ?? [])
            {
                entries.TryAdd(member.Name, new Schema(facet.Document, member.Value));
            }
        }

        return entries;
    }

    /// <summary>The schemas of entries that both versions have.</summary>
    public static IEnumerable<ChildPair> Common(SchemaPair pair, string keyword)
    {
        var @new = Entries(pair.New, keyword);
        return Entries(pair.Old, keyword)
            .Where(entry => @new.ContainsKey(entry.Key))
            .Select(entry => new ChildPair(
                SchemaSide.Of(entry.Value, entry.Value.Node),
                SchemaSide.Of(@new[entry.Key], @new[entry.Key].Node)
            ));
    }

    /// <summary>The findings about entries that one version alone has.</summary>
    /// <param name="pair">The value.</param>
    /// <param name="keyword">The keyword.</param>
    /// <param name="what">What an entry is, such as <c>the pattern</c>.</param>
    /// <param name="ruleFor">The rule for an entry that came, or that went.</param>
    public static IEnumerable<Finding> Differences(
        SchemaPair pair,
        string keyword,
        string what,
        Func<bool, ChangeRule> ruleFor
    )
    {
        var (old, @new) = (Entries(pair.Old, keyword), Entries(pair.New, keyword));
        foreach (var (name, schema) in old.Where(entry => !@new.ContainsKey(entry.Key)))
        {
            yield return new(
                ruleFor(false),
                pair.Old.Holder,
                name,
                $"{what} '{name}' was removed",
                schema.Node,
                pair.New.PlaceOf(keyword)
            );
        }

        foreach (var (name, schema) in @new.Where(entry => !old.ContainsKey(entry.Key)))
        {
            yield return new(
                ruleFor(true),
                pair.Old.Holder,
                name,
                $"{what} '{name}' was added",
                pair.Old.PlaceOf(keyword),
                schema.Node
            );
        }
    }

    /// <summary>The schema under a keyword in both versions, where both have one.</summary>
    public static IEnumerable<ChildPair> Single(SchemaPair pair, string keyword) =>
        SchemaUnder(pair.Old, keyword) is { } old && SchemaUnder(pair.New, keyword) is { } @new
            ? [new(SchemaSide.Of(old, old.Node), SchemaSide.Of(@new, @new.Node))]
            : [];

    /// <summary>The finding about a schema that one version alone has under a keyword.</summary>
    public static IEnumerable<Finding> Presence(SchemaPair pair, string keyword, string what, Constraint rules)
    {
        var (isOld, isNew) = (SchemaUnder(pair.Old, keyword) is not null, SchemaUnder(pair.New, keyword) is not null);
        return isOld == isNew
            ? []
            :
            [
                pair.Finding(
                    rules.Rule(pair.Direction, narrows: isNew),
                    isNew ? $"{what} must meet a schema" : $"{what} need no longer meet a schema",
                    keyword
                ),
            ];
    }

    /// <summary>The schema under a keyword; null when there is none, or one that says nothing.</summary>
    public static Schema? SchemaUnder(MergedSchema schema, string keyword)
    {
        foreach (var stated in SchemasUnder(schema, keyword))
        {
            if (stated.Node.AsBoolean != true && stated.Node is not ObjectNode { Members.Count: 0 })
            {
                return stated;
            }
        }

        return null;
    }

    /// <summary>The schemas that the facets have under a keyword.</summary>
    public static List<Schema> SchemasUnder(MergedSchema schema, string keyword) =>
        [
            .. schema
                .Facets.Select(facet => facet.Schema)
                .Where(facet => facet[keyword] is not null)
                .Select(facet => new Schema(facet.Document, facet[keyword]!)),
        ];
}
