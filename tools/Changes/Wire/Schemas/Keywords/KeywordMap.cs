using System.Collections.Immutable;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Rules;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>Keywords that hold schemas by name, such as <c>patternProperties</c>, and keywords that hold one.</summary>
internal static class KeywordMap
{
    /// <summary>The entries of a keyword in all facets, by name; all that facets say under one name apply.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<Schema>> Entries(MergedSchema schema, string keyword)
    {
        var entries = new SortedDictionary<string, ImmutableArray<Schema>>(StringComparer.Ordinal);
        foreach (var facet in schema.Facets.Select(facet => facet.Schema))
        {
            foreach (var member in facet[keyword]?.AsObject?.Members ?? [])
            {
                var entry = new Schema(facet.Document, member.Value);
                entries[member.Name] = entries.TryGetValue(member.Name, out var known) ? known.Add(entry) : [entry];
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
                SchemaSide.Of(entry.Value, pair.Old.Holder),
                SchemaSide.Of(@new[entry.Key], pair.New.Holder)
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
        foreach (var (name, schemas) in old.Where(entry => !@new.ContainsKey(entry.Key)))
        {
            yield return new(
                ruleFor(false),
                pair.Old.Holder,
                name,
                $"{what} '{name}' was removed",
                schemas[0].Node,
                pair.New.PlaceOf(keyword)
            );
        }

        foreach (var (name, schemas) in @new.Where(entry => !old.ContainsKey(entry.Key)))
        {
            yield return new(
                ruleFor(true),
                pair.Old.Holder,
                name,
                $"{what} '{name}' was added",
                pair.Old.PlaceOf(keyword),
                schemas[0].Node
            );
        }
    }

    /// <summary>The schemas under a keyword in both versions, where both have some that limit values.</summary>
    public static IEnumerable<ChildPair> Single(SchemaPair pair, string keyword) =>
        (LimitsUnder(pair.Old, keyword), LimitsUnder(pair.New, keyword)) is ([_, ..] old, [_, ..] @new)
            ? [new(SchemaSide.Of(old, pair.Old.Holder), SchemaSide.Of(@new, pair.New.Holder))]
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

    /// <summary>The first schema under a keyword that limits values; null when there is none.</summary>
    public static Schema? SchemaUnder(MergedSchema schema, string keyword) =>
        LimitsUnder(schema, keyword) is [var first, ..] ? first : null;

    /// <summary>The schemas that the facets have under a keyword, those that limit nothing left out.</summary>
    public static List<Schema> LimitsUnder(MergedSchema schema, string keyword) =>
        SchemasUnder(schema, keyword).FindAll(stated => !Unlimited.Is(stated.Node));

    /// <summary>The schemas that the facets have under a keyword.</summary>
    public static List<Schema> SchemasUnder(MergedSchema schema, string keyword) =>
        [
            .. schema
                .Facets.Select(facet => facet.Schema)
                .Where(facet => facet[keyword] is not null)
                .Select(facet => new Schema(facet.Document, facet[keyword]!)),
        ];
}
