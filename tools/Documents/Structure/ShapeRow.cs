using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Structure;

/// <summary>How a member holds its parts.</summary>
internal enum Holds
{
    /// <summary>The member's value is the part.</summary>
    One,

    /// <summary>The value is an array of parts.</summary>
    List,

    /// <summary>The value is an object of parts by name.</summary>
    Map,

    /// <summary>The value is a part, or an array of parts.</summary>
    OneOrList,
}

/// <summary>A row of <see cref="DocumentShape"/>: what a member holds.</summary>
/// <param name="Holds">How it holds its parts.</param>
/// <param name="Kind">What the parts are.</param>
internal readonly record struct ShapeRow(Holds Holds, ObjectKind Kind)
{
    public static ShapeRow One(ObjectKind kind) => new(Holds.One, kind);

    public static ShapeRow List(ObjectKind kind) => new(Holds.List, kind);

    public static ShapeRow Map(ObjectKind kind) => new(Holds.Map, kind);

    public static ShapeRow OneOrList(ObjectKind kind) => new(Holds.OneOrList, kind);

    /// <summary>Whether a name makes an extension of the member.</summary>
    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Adds the parts that the member's value holds.</summary>
    public void AddParts(Node value, List<Part> parts)
    {
        switch (value)
        {
            case ObjectNode map when Holds is Holds.Map:
                foreach (var member in map.MemberSpan)
                {
                    if (IsPart(member.Name))
                    {
                        parts.Add(new Part(Kind, member.Value));
                    }
                }

                break;
            case ArrayNode list when Holds is Holds.List or Holds.OneOrList:
                foreach (var item in list.Items)
                {
                    parts.Add(new Part(Kind, item));
                }

                break;
            case not null when Holds is Holds.One or Holds.OneOrList:
                parts.Add(new Part(Kind, value));
                break;
        }
    }

    /// <summary>
    /// What the value should be when it is something else, <c>an object</c> or <c>an array</c>; null when it is right or null.
    /// </summary>
    public string? WrongKind(Node value) =>
        Holds switch
        {
            Holds.Map when value.Kind is not (NodeKind.Object or NodeKind.Null) => "an object",
            Holds.List when value.Kind is not (NodeKind.Array or NodeKind.Null) => "an array",
            _ => null,
        };

    /// <summary>
    /// Whether a member of a map is a part: the Paths and Responses Objects of the specification may hold extensions, other
    /// maps hold nothing but parts.
    /// </summary>
    private bool IsPart(string name) =>
        Kind
            is not (
                ObjectKind.PathItem
                or ObjectKind.SwaggerPathItem
                or ObjectKind.Response
                or ObjectKind.SwaggerResponse
            )
        || !IsExtension(name);
}
