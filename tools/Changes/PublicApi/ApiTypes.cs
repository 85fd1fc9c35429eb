using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.PublicApi;

/// <summary>Types with their names in full, as listings show them.</summary>
internal static class ApiTypes
{
    public const string Kiota = "Microsoft.Kiota.Abstractions";
    public const string Serialization = Kiota + ".Serialization";
    public const string RequestAdapter = Kiota + ".IRequestAdapter";
    public const string ParseNode = Serialization + ".IParseNode";

    /// <summary>The type of a property or a result.</summary>
    public static string Nullable(TypeReference type) =>
        type.IsCollection || !type.Kind.IsStruct() ? Required(type) + "?" : Item(type);

    /// <summary>The type of a body.</summary>
    public static string Required(TypeReference type) =>
        type.IsCollection ? $"System.Collections.Generic.List<{Item(type)}>" : Item(type);

    /// <summary>The type of a query parameter, where lists are arrays and their enumerations cannot be null.</summary>
    public static string Query(TypeReference type) =>
        !type.IsCollection ? Nullable(type)
        : type.Kind is ValueKind.Enum ? Bare(type) + "[]?"
        : Item(type) + "[]?";

    /// <summary>The type of one value, such as <c>int?</c> or <c>string</c>.</summary>
    public static string Item(TypeReference type) => type.Kind.IsStruct() ? Bare(type) + "?" : Bare(type);

    /// <summary>The type of one value without any mark.</summary>
    public static string Bare(TypeReference type) =>
        type.Kind.Keyword()
        ?? type.Kind switch
        {
            ValueKind.Date => Kiota + ".Date",
            ValueKind.Time => Kiota + ".Time",
            ValueKind.DateTimeOffset => "System.DateTimeOffset",
            ValueKind.TimeSpan => "System.TimeSpan",
            ValueKind.Guid => "System.Guid",
            ValueKind.Stream => "System.IO.Stream",
            ValueKind.Untyped => Serialization + ".UntypedNode",
            ValueKind.Multipart => Kiota + ".MultipartBody",
            ValueKind.Enum or ValueKind.Object => type.Name!,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "The kind is not known."),
        };

    /// <summary>The default of an optional argument of such a type.</summary>
    public static string Default(TypeReference type) => type.Kind is ValueKind.String ? "\"\"" : "null";
}
