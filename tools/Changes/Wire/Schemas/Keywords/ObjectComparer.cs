using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Rules;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>Members that are not named, and how members go together.</summary>
internal static class ObjectComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair) =>
        pair.Has(SchemaTypes.Object)
            ?
            [
                .. AreClosedAlike(pair) ? [] : Others(pair),
                .. Patterns(pair),
                .. KeywordMap.Presence(pair, "propertyNames", "the names of members", ObjectRules.Names),
                .. DependentRequired(pair),
                .. KeywordMap.Differences(
                    pair,
                    "dependentSchemas",
                    "the schema that holds beside",
                    isAdded => ObjectRules.DependentSchema.Rule(pair.Direction, narrows: isAdded)
                ),
                .. AreClosedAlike(pair) ? [] : Unevaluated(pair),
            ]
            : [];

    public static IEnumerable<ChildPair> Children(SchemaPair pair)
    {
        if (!pair.Has(SchemaTypes.Object))
        {
            return [];
        }

        var (old, @new) = (new MemberMap(pair.Old), new MemberMap(pair.New));
        IEnumerable<ChildPair> others =
            old.Others is OtherMembers.Constrained && @new.Others is OtherMembers.Constrained
                ?
                [
                    new(
                        SchemaSide.Of(old.OtherSchemas, pair.Old.Holder),
                        SchemaSide.Of(@new.OtherSchemas, pair.New.Holder)
                    ),
                ]
                : [];
        return
        [
            .. others,
            .. KeywordMap.Common(pair, "patternProperties"),
            .. KeywordMap.Common(pair, "dependentSchemas"),
            .. KeywordMap.Single(pair, "propertyNames"),
        ];
    }

    /// <summary>
    /// Whether both versions refuse other members. The two keywords mean the same where no other part of the schema knows members.
    /// </summary>
    private static bool AreClosedAlike(SchemaPair pair) =>
        new[] { pair.Old, pair.New }.All(schema =>
            schema is { Facets: [var only], Groups: [] }
            && new MemberMap(schema).IsClosed
            && !Conditional.Any(keyword => only.Schema[keyword] is not null)
        );

    private static readonly string[] Conditional = ["if", "dependentSchemas"];

    private static IEnumerable<Finding> Others(SchemaPair pair)
    {
        var (old, @new) = (new MemberMap(pair.Old).Others, new MemberMap(pair.New).Others);
        return (old, @new) switch
        {
            (OtherMembers.None, not OtherMembers.None) => [Found(ObjectRules.OtherMembers, false)],
            (not OtherMembers.None, OtherMembers.None) => [Found(ObjectRules.OtherMembers, true)],
            (OtherMembers.Any, OtherMembers.Constrained) => [Found(ObjectRules.OtherMembersSchema, true)],
            (OtherMembers.Constrained, OtherMembers.Any) => [Found(ObjectRules.OtherMembersSchema, false)],
            _ => [],
        };

        Finding Found(Constraint rules, bool narrows) =>
            pair.Finding(
                rules.Rule(pair.Direction, narrows),
                @new switch
                {
                    OtherMembers.None => "members without a name in the schema are no longer allowed",
                    OtherMembers.Constrained => "members without a name in the schema must meet a schema",
                    _ => "members without a name in the schema may be anything",
                },
                "additionalProperties",
                "unevaluatedProperties"
            );
    }

    /// <summary>In an object that allows no other members a pattern lets some in; in any other it limits some.</summary>
    private static IEnumerable<Finding> Patterns(SchemaPair pair)
    {
        return KeywordMap.Differences(pair, "patternProperties", "the pattern of names", RuleFor);

        ChangeRule RuleFor(bool isAdded) =>
            new MemberMap(isAdded ? pair.Old : pair.New).Others is OtherMembers.None
                ? ObjectRules.ClosedPattern.Rule(pair.Direction, narrows: !isAdded)
                : ObjectRules.Pattern.Rule(pair.Direction, narrows: isAdded);
    }

    private static IEnumerable<Finding> DependentRequired(SchemaPair pair)
    {
        var (old, @new) = (Dependencies(pair.Old), Dependencies(pair.New));
        return
        [
            .. old.Where(entry => !@new.ContainsKey(entry.Key))
                .Select(entry => new Finding(
                    ObjectRules.DependentRequired.Rule(pair.Direction, narrows: false),
                    pair.Old.Holder,
                    $"{entry.Key.Name} {entry.Key.Needs}",
                    $"the member '{entry.Key.Needs}' need no longer come with '{entry.Key.Name}'",
                    entry.Value,
                    pair.New.PlaceOf("dependentRequired")
                )),
            .. @new.Where(entry => !old.ContainsKey(entry.Key))
                .Select(entry => new Finding(
                    ObjectRules.DependentRequired.Rule(pair.Direction, narrows: true),
                    pair.Old.Holder,
                    $"{entry.Key.Name} {entry.Key.Needs}",
                    $"the member '{entry.Key.Needs}' must come with '{entry.Key.Name}'",
                    pair.Old.PlaceOf("dependentRequired"),
                    entry.Value
                )),
        ];
    }

    private static Dictionary<(string Name, string Needs), Node> Dependencies(MergedSchema schema)
    {
        var dependencies = new Dictionary<(string, string), Node>();
        foreach (var member in schema.FindAll("dependentRequired").SelectMany(map => map.AsObject?.Members ?? []))
        {
            foreach (var item in member.Value.AsArray?.Items ?? [])
            {
                if (item.AsString is { } name)
                {
                    dependencies.TryAdd((member.Name, name), item);
                }
            }
        }

        return dependencies;
    }

    private static IEnumerable<Finding> Unevaluated(SchemaPair pair)
    {
        var (old, @new) = (IsForbidden(pair.Old), IsForbidden(pair.New));
        return old == @new
            ? []
            :
            [
                pair.Finding(
                    ObjectRules.Unevaluated.Rule(pair.Direction, narrows: @new),
                    @new
                        ? "members that no part of the schema knows are no longer allowed"
                        : "members that no part of the schema knows are allowed",
                    "unevaluatedProperties"
                ),
            ];

        static bool IsForbidden(MergedSchema schema) =>
            schema.FindAll("unevaluatedProperties").Any(node => node.AsBoolean == false);
    }
}
