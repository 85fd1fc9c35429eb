using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning.Schemas;

/// <summary>A member of an object, which several parts of the object's schema may declare.</summary>
/// <param name="name">Its wire name.</param>
public sealed class EffectiveMember(string name)
{
    private const SchemaTypes Any =
        SchemaTypes.Boolean
        | SchemaTypes.Number
        | SchemaTypes.String
        | SchemaTypes.Array
        | SchemaTypes.Object
        | SchemaTypes.Null;

    /// <summary>How many unions inside each other are asked for their JSON types.</summary>
    private const int DeepestUnion = 4;

    private readonly List<Schema> declarations = [];

    /// <summary>The wire name.</summary>
    public string Name { get; } = name;

    /// <summary>The schemas that declare it, those of nearer parts first.</summary>
    public IReadOnlyList<Schema> Declarations => declarations;

    /// <summary>
    /// The only values that it can have, of all declarations the fewest: those of <c>const</c> and <c>enum</c>. Null where it can have others,
    /// or where a value is no text, number or truth value.
    /// </summary>
    public IReadOnlyList<ScalarNode>? Values =>
        declarations
            .Select(declaration => ValuesOf(declaration.Target))
            .OfType<IReadOnlyList<ScalarNode>>()
            .OrderBy(values => values.Count)
            .FirstOrDefault();

    /// <summary>The JSON types that it can have; a whole number counts as a number.</summary>
    public SchemaTypes Types =>
        declarations.Aggregate(Any, (types, declaration) => types & TypesOf(declaration, DeepestUnion));

    internal void Add(Schema declaration) => declarations.Add(declaration);

    private static List<ScalarNode>? ValuesOf(Schema schema)
    {
        IReadOnlyList<Node> values = schema.Const is { } constant ? [constant] : schema.Enum ?? [];
        var scalars = values.OfType<ScalarNode>().Where(value => value.Kind != NodeKind.Null).ToList();
        return scalars.Count > 0 && scalars.Count == values.Count ? scalars : null;
    }

    private static SchemaTypes TypesOf(Schema schema, int depth)
    {
        var target = schema.Target;
        var stated = target.Types;
        if (stated == SchemaTypes.None && ValuesOf(target) is { } values)
        {
            stated = values.Aggregate(SchemaTypes.None, (types, value) => types | TypeOf(value.Kind));
        }

        if (stated == SchemaTypes.None)
        {
            var variants = target.OneOf.Concat(target.AnyOf).ToList();
            return variants.Count == 0 || depth == 0 || target.AllOf.Any()
                ? Any
                : variants.Aggregate(SchemaTypes.None, (types, variant) => types | TypesOf(variant, depth - 1));
        }

        if ((stated & SchemaTypes.Integer) != 0)
        {
            stated = (stated & ~SchemaTypes.Integer) | SchemaTypes.Number;
        }

        return target.IsMarkedNullable ? stated | SchemaTypes.Null : stated;
    }

    private static SchemaTypes TypeOf(NodeKind kind) =>
        kind switch
        {
            NodeKind.Boolean => SchemaTypes.Boolean,
            NodeKind.Number => SchemaTypes.Number,
            NodeKind.String => SchemaTypes.String,
            _ => Any,
        };
}
