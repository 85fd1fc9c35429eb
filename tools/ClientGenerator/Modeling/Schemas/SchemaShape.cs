using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>Questions about a schema that the choice of its type turns on.</summary>
internal static class SchemaShape
{
    private static readonly string[] UnionKeywords = ["oneOf", "anyOf"];

    /// <summary>Whether the schema has properties of its own.</summary>
    public static bool HasProperties(this Schema schema) => schema["properties"] is ObjectNode { Members.Count: > 0 };

    /// <summary>Whether the schema says what a value is, and not only how it is limited or described.</summary>
    public static bool IsMeaningful(this Schema schema) =>
        schema.Reference is not null
        || schema.HasProperties()
        || schema.Enum is { Count: > 0 }
        || schema.Const is not null
        || schema.Items is not null
        || schema.AdditionalProperties is { Node: ObjectNode }
        || (schema.Types & ~SchemaTypes.Null) is not (SchemaTypes.None or SchemaTypes.Object)
        || schema.Format is not null
        || schema.AllOf.Any()
        || schema.AnyOf.Any(IsMeaningful)
        || schema.OneOf.Any(IsMeaningful);

    /// <summary>Whether the schema allows nothing but null.</summary>
    public static bool IsNull(this Schema schema) =>
        schema.Types == SchemaTypes.Null
        || schema.Const is { Kind: NodeKind.Null }
        || (
            schema.Types == SchemaTypes.None
            && schema.Enum is { Count: > 0 } values
            && values.All(value => value.Kind == NodeKind.Null)
        );

    /// <summary>
    /// Whether the schema is the way 3.0 documents write the null branch of a union: an object, or nothing, that is only
    /// marked as nullable.
    /// </summary>
    public static bool IsNullBranch(this Schema schema) =>
        schema.IsNull()
        || (
            schema.IsMarkedNullable
            && !schema.HasProperties()
            && (schema.Types & ~SchemaTypes.Null) is SchemaTypes.None or SchemaTypes.Object
            && schema.Reference is null
            && !schema.AllOf.Any()
            && !schema.AnyOf.Any()
            && !schema.OneOf.Any()
            && schema.Enum is null
        );

    /// <summary>Whether the schema is a map or an object.</summary>
    public static bool IsObject(this Schema schema) =>
        (schema.Types & SchemaTypes.Object) != 0
        || schema.HasProperties()
        || schema.AdditionalProperties is { Node: ObjectNode { Members.Count: > 0 } };

    /// <summary>The variants of <c>oneOf</c> or <c>anyOf</c> that mean something, without the null branch.</summary>
    public static IReadOnlyList<Schema> Variants(this Schema schema, out bool isAnyOf)
    {
        foreach (var keyword in UnionKeywords)
        {
            var all = keyword == "oneOf" ? schema.OneOf : schema.AnyOf;
            if (!all.Any())
            {
                continue;
            }

            var meaningful = all.Where(variant => variant.IsMeaningful() || IsPlainObject(variant))
                .Where(variant => !variant.IsNullBranch())
                .ToList();
            if (meaningful.Count > 0)
            {
                isAnyOf = keyword == "anyOf";
                return meaningful;
            }
        }

        isAnyOf = false;
        return [];
    }

    /// <summary>The values of an enum that are texts or numbers; null and truth values are left out.</summary>
    public static IEnumerable<ScalarNode> NamedValues(this Schema schema) =>
        (schema.Enum ?? [])
            .OfType<ScalarNode>()
            .Where(value => value.Kind is NodeKind.String or NodeKind.Number && value.Text.Length > 0);

    /// <summary>
    /// Whether the schema is an enumeration of texts, so that it gets a type of its own. One that has other values besides, and does not say
    /// that they are texts, is none: a member cannot be a number.
    /// </summary>
    public static bool IsTextEnum(this Schema schema) =>
        schema.Enum is { Count: > 0 } values
        && values.Any(value => value is ScalarNode { Kind: NodeKind.String, Text.Length: > 0 })
        && (
            (schema.Types & SchemaTypes.String) != 0
            || values.All(value => value.Kind is NodeKind.String or NodeKind.Null)
        )
        && (schema.Types & ~SchemaTypes.Null) is SchemaTypes.None or SchemaTypes.String;

    /// <summary>Whether the schema is one of those under <c>components/schemas</c>.</summary>
    public static bool IsComponent(this Schema schema) =>
        schema.Node.Parent is { } schemas && ReferenceEquals(schema.Document.Root["components"]?["schemas"], schemas);

    private static bool IsPlainObject(Schema schema) => (schema.Types & SchemaTypes.Object) != 0;
}
