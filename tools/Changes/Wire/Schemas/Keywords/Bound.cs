using System.Globalization;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>A lower or upper bound.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsExclusive">Whether the number itself is beyond the bound.</param>
/// <param name="Node">Where it stands.</param>
internal readonly record struct Bound(decimal Value, bool IsExclusive, Node Node)
{
    /// <summary>The bound as a message shows it.</summary>
    public string Text =>
        Value.ToString("G29", CultureInfo.InvariantCulture) + (IsExclusive ? " (itself excluded)" : "");

    /// <summary>Whether this bound allows less than another.</summary>
    public bool IsTighter(Bound other, bool isUpper) =>
        Value == other.Value ? IsExclusive && !other.IsExclusive
        : isUpper ? Value < other.Value
        : Value > other.Value;

    /// <summary>The bound of a count, such as <c>maxItems</c>; a lower one of zero is none.</summary>
    public static Bound? OfCount(MergedSchema schema, string keyword, bool isUpper, decimal none = 0) =>
        Tightest(
            schema
                .FindAll(keyword)
                .Select(node => Values.NumberOf(node) is { } number ? new Bound(number, false, node) : (Bound?)null)
                .OfType<Bound>()
                .Where(bound => isUpper || bound.Value > none),
            isUpper
        );

    /// <summary>The bound of a number, with the boolean <c>exclusiveMinimum</c> of 3.0 and the numeric one of 3.1.</summary>
    public static Bound? OfNumber(MergedSchema schema, bool isUpper)
    {
        var (keyword, exclusive) = isUpper ? ("maximum", "exclusiveMaximum") : ("minimum", "exclusiveMinimum");
        var isWhole = !schema.Types.HasFlag(SchemaTypes.Number);
        var bounds = new List<Bound>();
        foreach (var facet in schema.Facets.Select(facet => facet.Schema))
        {
            if (Values.NumberOf(facet[keyword]) is { } inclusive)
            {
                bounds.Add(new Bound(inclusive, facet[exclusive]?.AsBoolean == true, facet[keyword]!));
            }

            if (Values.NumberOf(facet[exclusive]) is { } beyond)
            {
                bounds.Add(new Bound(beyond, true, facet[exclusive]!));
            }
        }

        return Tightest(isWhole ? bounds.Select(bound => Whole(bound, isUpper)) : bounds, isUpper);
    }

    /// <summary>Among whole numbers, above 0 and from 1 are the same; the last numbers that are compared have no next one.</summary>
    private static Bound Whole(Bound bound, bool isUpper) =>
        bound switch
        {
            { IsExclusive: true, Value: decimal.MinValue or decimal.MaxValue } => bound,
            { IsExclusive: true } when isUpper => new(decimal.Ceiling(bound.Value) - 1, false, bound.Node),
            { IsExclusive: true } => new(decimal.Floor(bound.Value) + 1, false, bound.Node),
            _ when isUpper => bound with { Value = decimal.Floor(bound.Value) },
            _ => bound with { Value = decimal.Ceiling(bound.Value) },
        };

    private static Bound? Tightest(IEnumerable<Bound> bounds, bool isUpper)
    {
        Bound? tightest = null;
        foreach (var bound in bounds)
        {
            tightest = tightest is { } known && !bound.IsTighter(known, isUpper) ? known : bound;
        }

        return tightest;
    }
}
