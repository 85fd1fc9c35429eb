using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>Named members: which there are, which must be there, and which travel one way only.</summary>
internal static class PropertyComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair)
    {
        if (!pair.Has(SchemaTypes.Object))
        {
            return [];
        }

        var (old, @new) = (new MemberMap(pair.Old), new MemberMap(pair.New));
        return NamesOf(old, @new).SelectMany(name => Compare(pair, old, @new, name));
    }

    public static IEnumerable<ChildPair> Children(SchemaPair pair)
    {
        if (!pair.Has(SchemaTypes.Object))
        {
            return [];
        }

        var (old, @new) = (new MemberMap(pair.Old), new MemberMap(pair.New));
        return NamesOf(old, @new)
            .Where(name => !old.IsHidden(name, pair.Direction) && !@new.IsHidden(name, pair.Direction))
            .Where(name => IsSpokenOf(old, @new, name))
            .Select(name => new ChildPair(old.SideOf(name), @new.SideOf(name)));
    }

    private static IEnumerable<string> NamesOf(MemberMap old, MemberMap @new) =>
        old.Named.Keys.Union(@new.Named.Keys, StringComparer.Ordinal);

    /// <summary>
    /// Whether both versions speak of a member: by its name, or by what they say of all members that they do not name. Where one
    /// says nothing of it the member is not expected there.
    /// </summary>
    private static bool IsSpokenOf(MemberMap old, MemberMap @new, string name) =>
        (old.Named.ContainsKey(name) || old.SpeaksOf(name)) && (@new.Named.ContainsKey(name) || @new.SpeaksOf(name));

    private static IEnumerable<Finding> Compare(SchemaPair pair, MemberMap old, MemberMap @new, string name)
    {
        var (isOldHidden, isNewHidden) = (old.IsHidden(name, pair.Direction), @new.IsHidden(name, pair.Direction));
        return (old.Named.ContainsKey(name), @new.Named.ContainsKey(name)) switch
        {
            (true, false) when !isOldHidden => [Removed(pair, old, @new, name)],
            (false, true) when !isNewHidden => [Added(pair, old, @new, name)],
            (true, true) =>
            [
                .. isOldHidden == isNewHidden ? [] : OneWay(pair, old, @new, name, isNewHidden),
                .. Requiredness(pair, old, @new, name),
            ],
            _ => [],
        };
    }

    private static Finding Removed(SchemaPair pair, MemberMap old, MemberMap @new, string name)
    {
        var (where, detail) = old.SubjectOf(name);
        return new(
            PropertyRules.Presence(
                pair.Direction,
                old.IsRequired(name, pair.Direction),
                @new.IsClosedTo(name),
                isAdded: false
            ),
            where,
            detail,
            $"the member '{name}' was removed",
            old.PlaceOf(name),
            @new.PlaceOf(name)
        );
    }

    private static Finding Added(SchemaPair pair, MemberMap old, MemberMap @new, string name)
    {
        var (where, detail) = @new.SubjectOf(name);
        return new(
            PropertyRules.Presence(
                pair.Direction,
                @new.IsRequired(name, pair.Direction),
                old.IsClosedTo(name),
                isAdded: true
            ),
            where,
            detail,
            @new.IsRequired(name, pair.Direction)
                ? $"the member '{name}' was added and is required"
                : $"the member '{name}' was added",
            old.PlaceOf(name),
            @new.PlaceOf(name)
        );
    }

    private static IEnumerable<Finding> OneWay(
        SchemaPair pair,
        MemberMap old,
        MemberMap @new,
        string name,
        bool isHiddenNow
    )
    {
        var (rules, keyword, way) =
            pair.Direction is ChangeDirection.Response
                ? (PropertyRules.WriteOnly, "writeOnly", "sent")
                : (PropertyRules.ReadOnly, "readOnly", "received");
        return
        [
            new(
                rules.Rule(pair.Direction, narrows: isHiddenNow),
                old.PlaceOf(name),
                "",
                isHiddenNow ? $"the member '{name}' is only {way}" : $"the member '{name}' is no longer only {way}",
                Place(old, name, keyword),
                Place(@new, name, keyword)
            ),
        ];
    }

    private static IEnumerable<Finding> Requiredness(SchemaPair pair, MemberMap old, MemberMap @new, string name)
    {
        var (isOldRequired, isNewRequired) = (
            old.IsRequired(name, pair.Direction),
            @new.IsRequired(name, pair.Direction)
        );
        var (where, detail) = (isOldRequired ? old : @new).IsRequiredElsewhere(name)
            ? (pair.Old.Holder, name)
            : old.SubjectOf(name);
        return isOldRequired == isNewRequired
            ? []
            :
            [
                new(
                    PropertyRules.Requiredness.Rule(pair.Direction, narrows: isNewRequired),
                    where,
                    detail,
                    isNewRequired ? $"the member '{name}' is required" : $"the member '{name}' is no longer required",
                    old.Required.GetValueOrDefault(name) ?? old.PlaceOf(name),
                    @new.Required.GetValueOrDefault(name) ?? @new.PlaceOf(name)
                ),
            ];
    }

    private static Node Place(MemberMap members, string name, string keyword) =>
        members
            .Named[name]
            .Select(schema => schema[keyword] ?? schema.Target[keyword])
            .FirstOrDefault(node => node is not null)
        ?? members.PlaceOf(name);
}
