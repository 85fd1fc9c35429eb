using System.Globalization;
using System.Text.Json.Nodes;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Schemas.Sampling;

/// <summary>
/// A schema with everything that applies to the same value: the targets of its references, all of <c>allOf</c> and the
/// first usable variant of <c>oneOf</c> and <c>anyOf</c>.
/// </summary>
internal sealed class SchemaParts
{
    private static readonly SchemaTypes[] Preferred =
    [
        SchemaTypes.Object,
        SchemaTypes.Array,
        SchemaTypes.String,
        SchemaTypes.Integer,
        SchemaTypes.Number,
        SchemaTypes.Boolean,
        SchemaTypes.Null,
    ];

    private readonly List<Schema> schemas = [];
    private readonly Dictionary<string, JsonNode?> discriminators = new(StringComparer.Ordinal);

    private SchemaParts(int variant) => VariantBelow = variant;

    /// <summary>
    /// Which variant is taken further down: what is left of the number after the choices made here, so that counting up goes
    /// through all combinations.
    /// </summary>
    public int VariantBelow { get; private set; }

    /// <summary>A value that the schema itself gives: constant, first enum value, example or default.</summary>
    public Node? Fixed =>
        First(schema => schema.Const)
        ?? First(schema =>
            schema.Enum?.FirstOrDefault(value => value.Kind != NodeKind.Null)
            ?? (schema.Enum is [var only, ..] ? only : null)
        )
        ?? (schemas.Count == 1 ? schemas[0].Examples.FirstOrDefault() ?? schemas[0].Default : null);

    /// <summary>The one type that the sample has.</summary>
    public SchemaTypes Type
    {
        get
        {
            var allowed = schemas
                .Select(schema => schema.Types)
                .Where(types => types != SchemaTypes.None)
                .Aggregate((SchemaTypes?)null, (all, one) => all is { } known ? Both(known, one) : one);
            return allowed is { } stated ? System.Array.Find(Preferred, type => stated.HasFlag(type)) : Implied;
        }
    }

    public Dictionary<string, Schema> Properties
    {
        get
        {
            var properties = new Dictionary<string, Schema>(StringComparer.Ordinal);
            foreach (var (name, schema) in schemas.SelectMany(schema => schema.Properties))
            {
                properties.TryAdd(name, schema);
            }

            return properties;
        }
    }

    public HashSet<string> Required => schemas.SelectMany(schema => schema.Required).ToHashSet(StringComparer.Ordinal);

    public Schema? AdditionalProperties =>
        schemas
            .Select(schema => schema.AdditionalProperties)
            .FirstOrDefault(extra => extra is { IsFalse: false, IsEmpty: false });

    public Schema? Items => schemas.Select(schema => schema.Items).FirstOrDefault(items => items is not null);

    public IEnumerable<Schema> PrefixItems => schemas.SelectMany(schema => schema.PrefixItems);

    public bool IsUnique => schemas.Any(schema => schema["uniqueItems"]?.AsBoolean == true);

    public string? Format => schemas.Select(schema => schema.Format).FirstOrDefault(format => format is not null);

    public string? Pattern =>
        schemas.Select(schema => schema["pattern"]?.AsString).FirstOrDefault(pattern => pattern is not null);

    /// <summary>The properties that tell variants apart, with the value of the variant that was taken.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Discriminators => discriminators;

    private SchemaTypes Implied =>
        schemas.Any(schema =>
            schema.Properties.Any() || schema.Required.Any() || schema.AdditionalProperties is not null
        )
            ? SchemaTypes.Object
        : Items is not null || PrefixItems.Any() ? SchemaTypes.Array
        : Numbers("minimum").Concat(Numbers("maximum")).Concat(Numbers("multipleOf")).Any() ? SchemaTypes.Number
        : SchemaTypes.String;

    public static SchemaParts Of(Schema schema, int variant)
    {
        var parts = new SchemaParts(variant);
        parts.Add(schema, []);
        return parts;
    }

    /// <summary>The values of a numeric keyword in all parts.</summary>
    public IEnumerable<decimal> Numbers(string keyword) =>
        schemas
            .Select(schema => schema[keyword] as ScalarNode)
            .Where(node => node is { Kind: NodeKind.Number })
            .Select(node =>
                decimal.TryParse(node!.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : (decimal?)null
            )
            .OfType<decimal>();

    /// <summary>Whether a keyword is <c>true</c> in some part, as <c>exclusiveMinimum</c> is in 3.0.</summary>
    public bool IsTrue(string keyword) => schemas.Any(schema => schema[keyword]?.AsBoolean == true);

    /// <summary>The least count that a keyword such as <c>minItems</c> asks for.</summary>
    public int LowestCount(string keyword) => (int)Math.Clamp(Numbers(keyword).DefaultIfEmpty(0).Max(), 0, 10_000);

    /// <summary>The highest count that a keyword such as <c>maxItems</c> allows.</summary>
    public int HighestCount(string keyword) =>
        (int)Math.Clamp(Numbers(keyword).DefaultIfEmpty(int.MaxValue).Min(), 0, int.MaxValue);

    private static SchemaTypes Both(SchemaTypes one, SchemaTypes other) =>
        (one & other).HasFlag(SchemaTypes.Number)
            ? Wide(one) & Wide(other)
            : Wide(one) & Wide(other) & ~SchemaTypes.Number;

    private static SchemaTypes Wide(SchemaTypes types) =>
        types.HasFlag(SchemaTypes.Number) ? types | SchemaTypes.Integer : types;

    private void Add(Schema schema, HashSet<Node> seen)
    {
        var target = schema.Target;
        if (!seen.Add(target.Node))
        {
            return;
        }

        schemas.Add(target);
        foreach (var part in target.AllOf)
        {
            Add(part, seen);
        }

        AddVariant(target, target.OneOf, seen);
        AddVariant(target, target.AnyOf, seen);
    }

    private void AddVariant(Schema owner, IEnumerable<Schema> variants, HashSet<Node> seen)
    {
        var usable = variants
            .Where(variant =>
                variant.Target is { IsFalse: false } target
                && target.Types != SchemaTypes.Null
                && !seen.Contains(target.Node)
            )
            .ToList();
        if (usable.Count == 0)
        {
            return;
        }

        var variant = usable[VariantBelow % usable.Count];
        VariantBelow /= usable.Count;
        if (owner.DiscriminatorProperty is { } property)
        {
            discriminators[property] = DiscriminatorValue(owner, variant);
        }

        Add(variant, seen);
    }

    private static string DiscriminatorValue(Schema owner, Schema variant)
    {
        var name = (variant.Reference ?? "").Split('/')[^1];
        return owner
                .DiscriminatorMapping.Where(entry =>
                    entry.Value.AsString is { } to && (to == variant.Reference || to == name)
                )
                .Select(entry => entry.Name)
                .FirstOrDefault()
            ?? name;
    }

    private Node? First(Func<Schema, Node?> pick) => schemas.Select(pick).FirstOrDefault(node => node is not null);
}
