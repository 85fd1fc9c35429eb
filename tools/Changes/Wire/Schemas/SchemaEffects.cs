using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>What a change of a schema does to the values that meet it.</summary>
internal enum SchemaEffect
{
    /// <summary>The same values meet it.</summary>
    None,

    /// <summary>Fewer values meet it.</summary>
    Narrower,

    /// <summary>More values meet it.</summary>
    Wider,

    /// <summary>Other values meet it, or it cannot be told.</summary>
    Other,
}

/// <summary>
/// Tells the effect of a change by comparing the schemas as if somebody sent the value: what then breaks is narrower, what
/// breaks the other way round is wider.
/// </summary>
/// <param name="comparison">The run; what is found on the way is no finding of its own.</param>
internal sealed class SchemaEffects(Comparison comparison)
{
    private static readonly HashSet<string> Silent = [.. AnnotationRules.All.Select(rule => rule.Id)];

    /// <summary>The effect of a change.</summary>
    public SchemaEffect Of(Schema old, Schema @new) =>
        comparison
            .Try(
                old.Node,
                @new.Node,
                (trial, site) =>
                    new SchemaComparer(trial).Compare(
                        site,
                        SchemaSide.Of(old, old.Node),
                        SchemaSide.Of(@new, @new.Node),
                        ChangeDirection.Request
                    )
            )
            .Select(change => Of(change.Rule))
            .Aggregate(SchemaEffect.None, Join);

    private static SchemaEffect Join(SchemaEffect one, SchemaEffect other) =>
        one == other || other is SchemaEffect.None ? one
        : one is SchemaEffect.None ? other
        : SchemaEffect.Other;

    /// <summary>A member that comes or goes is free by what is promised to callers, but not by what the schema says.</summary>
    private static SchemaEffect Of(ChangeRule rule) =>
        Silent.Contains(rule.Id) ? SchemaEffect.None
        : PropertyRules.IsPresence(rule) ? SchemaEffect.Other
        : (rule.Level, MirrorOf(rule)) switch
        {
            (ChangeLevel.Breaking, ChangeLevel.Info) => SchemaEffect.Narrower,
            (ChangeLevel.Info, ChangeLevel.Breaking) => SchemaEffect.Wider,
            (ChangeLevel.Info, ChangeLevel.Info) => SchemaEffect.None,
            _ => SchemaEffect.Other,
        };

    private static ChangeLevel? MirrorOf(ChangeRule rule) =>
        rule.Mirror is { } mirror ? WireRules.Find(mirror)?.Level : null;
}
