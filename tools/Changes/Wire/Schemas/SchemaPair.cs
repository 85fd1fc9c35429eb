using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Keywords;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>The same value in both versions.</summary>
/// <param name="old">What the old version says.</param>
/// <param name="new">What the new version says.</param>
/// <param name="direction">Who sends the value.</param>
internal sealed class SchemaPair(MergedSchema old, MergedSchema @new, ChangeDirection direction)
{
    /// <summary>What the old version says.</summary>
    public MergedSchema Old { get; } = old;

    /// <summary>What the new version says.</summary>
    public MergedSchema New { get; } = @new;

    /// <summary>Who sends the value.</summary>
    public ChangeDirection Direction { get; } = direction;

    /// <summary>The types that both versions allow; what speaks of other types alone changes nothing.</summary>
    public SchemaTypes Common { get; } = old.Types & @new.Types;

    /// <summary>Whether the value travels as a bare text.</summary>
    public bool IsText => Old.Side.IsText;

    /// <summary>Whether values of a type may travel by both versions, so that what limits them counts.</summary>
    public bool Has(SchemaTypes types) => (Common & types) != 0;

    /// <summary>
    /// Whether lists of values settle everything else about scalars: both versions have one, or the values of the only one keep to
    /// what the other version says.
    /// </summary>
    public bool IsListed { get; } =
        (old.Values, @new.Values) switch
        {
            ({ }, { }) => true,
            ({ } values, null) => ListedFit.Meets(values, @new),
            (null, { } values) => ListedFit.Meets(values, old),
            _ => false,
        };

    /// <summary>
    /// Merges both sides. A variant without alternatives is a part of the value, unless the other version has alternatives for
    /// it: then it is the one that stayed, or was there first. Variants that the other version writes as a list are read as one.
    /// </summary>
    public static SchemaPair Of(SchemaSide old, SchemaSide @new, ChangeDirection direction)
    {
        var (left, right) = (MergedSchema.Of(old), MergedSchema.Of(@new));
        if (left.Groups.IsEmpty != right.Groups.IsEmpty)
        {
            left = left.Groups.IsEmpty ? MergedSchema.Of(old, unwraps: false) : left;
            right = right.Groups.IsEmpty ? MergedSchema.Of(@new, unwraps: false) : right;
        }

        if (left.Groups.IsEmpty != right.Groups.IsEmpty)
        {
            (left, right) = (left.WithPlainGroups(), right.WithPlainGroups());
        }

        return new(left, right, direction);
    }

    /// <summary>A finding about keywords, of which the first one found is the place.</summary>
    public Finding Finding(ChangeRule rule, string text, params ReadOnlySpan<string> keywords) =>
        new(rule, Old.Holder, "", text, Old.PlaceOf(keywords), New.PlaceOf(keywords));

    /// <summary>A finding about a value that became another one.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">What the value is.</param>
    /// <param name="old">The old value and its node.</param>
    /// <param name="new">The new value and its node.</param>
    public Finding Value(
        ChangeRule rule,
        string name,
        (Node? Node, string? Text) old,
        (Node? Node, string? Text) @new
    ) =>
        Findings.Finding.Value(
            rule,
            Old.Holder,
            name,
            (old.Node ?? Old.Holder, old.Text),
            (@new.Node ?? New.Holder, @new.Text)
        );
}

/// <summary>A value inside another one, in both versions.</summary>
/// <param name="Old">What the old version says.</param>
/// <param name="New">What the new version says.</param>
internal readonly record struct ChildPair(SchemaSide Old, SchemaSide New);
