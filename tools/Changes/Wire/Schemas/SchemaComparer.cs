using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Keywords;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>Compares what two versions say about a value, and about the values inside it.</summary>
/// <param name="comparison">The run.</param>
internal sealed class SchemaComparer(Comparison comparison)
{
    private static readonly Func<SchemaPair, IEnumerable<Finding>>[] Comparers =
    [
        TypeComparer.Compare,
        ValueComparer.Compare,
        BoundComparer.Compare,
        TextComparer.Compare,
        MultipleOfComparer.Compare,
        PropertyComparer.Compare,
        ObjectComparer.Compare,
        ArrayComparer.Compare,
        DiscriminatorComparer.Compare,
        AnnotationComparer.Compare,
    ];

    private static readonly Func<SchemaPair, IEnumerable<ChildPair>>[] Descents =
    [
        PropertyComparer.Children,
        ObjectComparer.Children,
        ArrayComparer.Children,
        TextComparer.Children,
        VariantComparer.Children,
    ];

    private readonly ConditionComparer conditions = new(new SchemaEffects(comparison));
    private readonly UnionFit unions = new(new SchemaEffects(comparison));
    private readonly VariantComparer variants = new(new VariantOverlap(new SchemaEffects(comparison)));

    /// <summary>
    /// Compares two sides; what references lead to, or bring in beside other words, is compared once, later. A schema may
    /// contain itself through either.
    /// </summary>
    public void Compare(Site site, SchemaSide old, SchemaSide @new, ChangeDirection direction)
    {
        var (left, right) = (old.Resolved(), @new.Resolved());
        if (left.IsShared || right.IsShared || (left.IsComposed && right.IsComposed))
        {
            comparison.Share(
                site,
                left.Nodes,
                right.Nodes,
                direction,
                shared => CompareNow(shared, left, right, direction),
                left.IsText
            );
        }
        else
        {
            CompareNow(site, left, right, direction);
        }
    }

    private void CompareNow(Site site, SchemaSide old, SchemaSide @new, ChangeDirection direction)
    {
        comparison.Add(site, SchemaRename.Compare(old, @new));
        CompareSubtypes(site, old, @new, direction);
        if (CompareSame(site, old, @new, direction))
        {
            return;
        }

        var pair = SchemaPair.Of(old, @new, direction);
        var common = CommonComponents.Of(pair);
        foreach (var (left, right) in common.Pairs)
        {
            Inside(left, right);
        }

        comparison.Add(site, NullComparer.Compare(pair, common));
        var rest = common.Rest(pair);
        if (common.Names.IsEmpty && unions.TryCompare(rest, out var outcome))
        {
            comparison.Add(site, outcome);
            return;
        }

        var own = VariantWrap.Apply(rest);
        foreach (var compare in Comparers)
        {
            comparison.Add(site, compare(own));
        }

        comparison.Add(site, variants.Compare(own));
        comparison.Add(site, conditions.Compare(own));
        foreach (var child in Descents.SelectMany(descent => descent(own)))
        {
            Inside(child.Old, child.New);
        }

        void Inside(SchemaSide before, SchemaSide after) =>
            Compare(site, before with { IsText = old.IsText }, after with { IsText = @new.IsText }, direction);
    }

    private void CompareSubtypes(Site site, SchemaSide old, SchemaSide @new, ChangeDirection direction)
    {
        if (old.Schemas is [var left] && @new.Schemas is [var right])
        {
            foreach (var (before, after) in comparison.Subtypes.Of(left.Node, right.Node))
            {
                var (was, now) = (new Schema(left.Document, before), new Schema(right.Document, after));
                Compare(
                    site,
                    old with
                    {
                        Holder = before,
                        Schemas = [was],
                        IsShared = true,
                    },
                    @new with
                    {
                        Holder = after,
                        Schemas = [now],
                        IsShared = true,
                    },
                    direction
                );
            }
        }
    }

    /// <summary>Takes the quick way where nothing was touched.</summary>
    private bool CompareSame(Site site, SchemaSide old, SchemaSide @new, ChangeDirection direction)
    {
        if (old.Schemas is not [var left] || @new.Schemas is not [var right])
        {
            return old.Schemas.IsEmpty && @new.Schemas.IsEmpty;
        }

        var references = new List<(Node Old, Node New)>();
        if (
            left.Document.Version >= SpecVersion.V31 != right.Document.Version >= SpecVersion.V31
            || !comparison.Same.Is(left.Node, right.Node, direction, references)
        )
        {
            return false;
        }

        foreach (var (oldReference, newReference) in references)
        {
            CompareTargets(
                site,
                (new Schema(left.Document, oldReference), old.IsText),
                (new Schema(right.Document, newReference), @new.IsText),
                direction
            );
        }

        return true;
    }

    private void CompareTargets(
        Site site,
        (Schema Schema, bool IsText) old,
        (Schema Schema, bool IsText) @new,
        ChangeDirection direction
    )
    {
        if (
            old.Schema.Next is { } left
            && @new.Schema.Next is { } right
            && !(SchemaReference.IsHidden(left, direction) && SchemaReference.IsHidden(right, direction))
        )
        {
            Compare(
                site,
                new(left.Node, [left], true, old.IsText),
                new(right.Node, [right], true, @new.IsText),
                direction
            );
        }
    }
}
