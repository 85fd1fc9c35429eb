using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Views;

/// <summary>The JSON types that a schema allows.</summary>
[Flags]
public enum SchemaTypes
{
    /// <summary>The schema states no type.</summary>
    None = 0,

    /// <summary>Null.</summary>
    Null = 1,

    /// <summary>True or false.</summary>
    Boolean = 2,

    /// <summary>A whole number.</summary>
    Integer = 4,

    /// <summary>Any number.</summary>
    Number = 8,

    /// <summary>A text.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,
}

/// <summary>
/// A schema, in one shape for all versions. It reads the keywords of its own node; <see cref="Target"/> follows
/// <c>$ref</c>. A boolean schema reads as a schema without keywords, with <see cref="IsFalse"/> telling it from <c>true</c>.
/// </summary>
public readonly struct Schema : IEquatable<Schema>
{
    /// <summary>Makes a view of a node.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The schema's node.</param>
    public Schema(ApiDocument document, Node node)
    {
        Document = document;
        Node = node;
    }

    /// <summary>The document.</summary>
    public ApiDocument Document { get; }

    /// <summary>The schema's node; not followed when it is a reference.</summary>
    public Node Node { get; }

    /// <summary>The text of <c>$ref</c>, or null.</summary>
    public string? Reference => Node["$ref"]?.AsString;

    /// <summary>The schema that the chain of references ends in; this one when it is none.</summary>
    public Schema Target => Reference is null ? this : new Schema(Document, Document.Follow(Node));

    /// <summary>The schema that the reference names, one step; null when this is none or it leads nowhere.</summary>
    public Schema? Next => Document.Resolve(Node) is { } next ? new Schema(Document, next) : null;

    /// <summary>Whether this is the boolean schema <c>false</c>, which no value meets.</summary>
    public bool IsFalse => Node.AsBoolean == false;

    /// <summary>Whether the schema has no keyword that says anything about values.</summary>
    public bool IsEmpty => Node is not ObjectNode { Members.Count: > 0 };

    /// <summary>Whether what stands beside <c>$ref</c> counts: since 3.1 it does, before it is ignored.</summary>
    public bool KeepsReferenceSiblings => Document.Version >= SpecVersion.V31;

    /// <summary>The types; <c>nullable: true</c> of 3.0 counts as <see cref="SchemaTypes.Null"/> when a type is stated.</summary>
    public SchemaTypes Types
    {
        get
        {
            var types = Node["type"] switch
            {
                ScalarNode single => TypeOf(single),
                ArrayNode several => several.Items.Aggregate(SchemaTypes.None, (all, one) => all | TypeOf(one)),
                _ => SchemaTypes.None,
            };
            return types != SchemaTypes.None && IsMarkedNullable ? types | SchemaTypes.Null : types;
        }
    }

    /// <summary>Whether the schema says <c>nullable: true</c> (3.0) or <c>x-nullable: true</c> (2.0).</summary>
    public bool IsMarkedNullable => (Node["nullable"] ?? Node["x-nullable"])?.AsBoolean ?? false;

    /// <summary>The format, or null.</summary>
    public string? Format => Node["format"]?.AsString;

    /// <summary>The title, or null.</summary>
    public string? Title => Node["title"]?.AsString;

    /// <summary>The description, or null.</summary>
    public string? Description => Node["description"]?.AsString;

    /// <summary>Whether the schema is deprecated.</summary>
    public bool IsDeprecated => Node["deprecated"]?.AsBoolean ?? false;

    /// <summary>Whether the value is only ever received.</summary>
    public bool IsReadOnly => Node["readOnly"]?.AsBoolean ?? false;

    /// <summary>Whether the value is only ever sent.</summary>
    public bool IsWriteOnly => Node["writeOnly"]?.AsBoolean ?? false;

    /// <summary>The allowed values, or null.</summary>
    public IReadOnlyList<Node>? Enum => Node["enum"]?.AsArray?.Items;

    /// <summary>The only allowed value, or null.</summary>
    public Node? Const => Node["const"];

    /// <summary>The default, or null.</summary>
    public Node? Default => Node["default"];

    /// <summary>The properties in document order.</summary>
    public IEnumerable<KeyValuePair<string, Schema>> Properties
    {
        get
        {
            var document = Document;
            return ApiDocument
                .MembersOf(Node["properties"])
                .Select(member => new KeyValuePair<string, Schema>(member.Name, new Schema(document, member.Value)));
        }
    }

    /// <summary>The names of the required properties.</summary>
    public IEnumerable<string> Required =>
        ApiDocument.ItemsOf(Node["required"]).Select(name => name.AsString).OfType<string>();

    /// <summary>The schema of properties that are not named, <c>true</c> and <c>false</c> included; null when absent.</summary>
    public Schema? AdditionalProperties => Sub("additionalProperties");

    /// <summary>The schema of the items, or null.</summary>
    public Schema? Items => Sub("items");

    /// <summary>The schema that values must not meet, or null.</summary>
    public Schema? Not => Sub("not");

    /// <summary>The schemas of the first items (3.1).</summary>
    public IEnumerable<Schema> PrefixItems => List("prefixItems");

    /// <summary>The schemas that must all be met.</summary>
    public IEnumerable<Schema> AllOf => List("allOf");

    /// <summary>The schemas of which at least one must be met.</summary>
    public IEnumerable<Schema> AnyOf => List("anyOf");

    /// <summary>The schemas of which exactly one must be met.</summary>
    public IEnumerable<Schema> OneOf => List("oneOf");

    /// <summary>The property that tells the variants apart, or null.</summary>
    public string? DiscriminatorProperty =>
        Node["discriminator"] switch
        {
            ObjectNode discriminator => discriminator["propertyName"]?.AsString,
            { } name => name.AsString,
            null => null,
        };

    /// <summary>The discriminator's mapping from value to schema name or reference, in document order.</summary>
    public IEnumerable<Member> DiscriminatorMapping => ApiDocument.MembersOf(Node["discriminator"]?["mapping"]);

    /// <summary>The examples: <c>example</c> and, since 3.1, <c>examples</c>.</summary>
    public IEnumerable<Node> Examples =>
        (Node["example"] is { } example ? [example] : Array.Empty<Node>()).Concat(
            ApiDocument.ItemsOf(Node["examples"])
        );

    /// <summary>The value of any keyword, extensions included, or null.</summary>
    public Node? this[string keyword] => Node[keyword];

    /// <inheritdoc/>
    public bool Equals(Schema other) => ReferenceEquals(Node, other.Node);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Schema other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Node);

    /// <summary>Whether two views are of the same node.</summary>
    public static bool operator ==(Schema left, Schema right) => left.Equals(right);

    /// <summary>Whether two views are of different nodes.</summary>
    public static bool operator !=(Schema left, Schema right) => !left.Equals(right);

    private static SchemaTypes TypeOf(Node node) =>
        node switch
        {
            { Kind: NodeKind.Null } => SchemaTypes.Null,
            _ => node.AsString switch
            {
                "null" => SchemaTypes.Null,
                "boolean" => SchemaTypes.Boolean,
                "integer" => SchemaTypes.Integer,
                "number" => SchemaTypes.Number,
                "string" or "file" => SchemaTypes.String,
                "array" => SchemaTypes.Array,
                "object" => SchemaTypes.Object,
                _ => SchemaTypes.None,
            },
        };

    private Schema? Sub(string keyword) => Node[keyword] is { } node ? new Schema(Document, node) : null;

    /// <summary>Modeling asks each schema for many lists, of which nearly all are absent; these cost nothing.</summary>
    private IEnumerable<Schema> List(string keyword) => Node[keyword] is ArrayNode list ? ListOf(Document, list) : [];

    private static IEnumerable<Schema> ListOf(ApiDocument document, ArrayNode list) =>
        list.Items.Select(node => new Schema(document, node));
}
