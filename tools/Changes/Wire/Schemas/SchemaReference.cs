using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>References among schemas.</summary>
internal static class SchemaReference
{
    private const int LongestChain = 32;
    private const int DeepestPart = 4;

    /// <summary>Whether what stands beside a reference counts: since OpenAPI 3.1 it does.</summary>
    public static bool HasSiblings(Schema schema) =>
        schema.Document.Version >= SpecVersion.V31
        && schema.Node is ObjectNode node
        && node.Members.Any(member =>
            member.Name
                is not ("$ref" or "$comment" or "title" or "summary" or "description" or "readOnly" or "writeOnly")
        );

    /// <summary>Goes on while a schema is a reference and nothing else.</summary>
    public static Schema Follow(Schema schema)
    {
        for (var step = 0; step < LongestChain && schema.Reference is not null && !HasSiblings(schema); step++)
        {
            if (schema.Next is not { } next)
            {
                break;
            }

            schema = next;
        }

        return schema;
    }

    /// <summary>Whether a member of this schema never travels in a direction.</summary>
    public static bool IsHidden(Schema schema, ChangeDirection direction) => IsHidden(schema, direction, 0);

    private static bool IsHidden(Schema schema, ChangeDirection direction, int depth) =>
        depth < DeepestPart
        && (
            Says(schema, direction)
            || Says(schema.Target, direction)
            || schema.Target.AllOf.Any(part => IsHidden(part, direction, depth + 1))
        );

    private static bool Says(Schema schema, ChangeDirection direction) =>
        direction is ChangeDirection.Response ? schema.IsWriteOnly : schema.IsReadOnly;

    /// <summary>The component's name when the node is a schema under <c>components</c>; else null.</summary>
    public static string? ComponentName(Schema schema)
    {
        var components = schema.Document.Root["components"]?["schemas"];
        return components is ObjectNode members && ReferenceEquals(schema.Node.Parent, components)
            ? NameIn(members, schema.Node)
            : null;
    }

    private static string? NameIn(ObjectNode components, Node node)
    {
        foreach (var member in components.Members)
        {
            if (ReferenceEquals(member.Value, node))
            {
                return member.Name;
            }
        }

        return null;
    }
}
