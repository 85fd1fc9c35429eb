using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes types. All uses of a document's types are nullable; annotations say so.</summary>
internal static class TypeNames
{
    /// <summary>A type of the client by its full name.</summary>
    public static string Global(string fullName) => "global::" + fullName;

    /// <summary>The type of a property or a result, such as <c>int?</c> or <c>List&lt;string&gt;?</c>.</summary>
    public static string Nullable(TypeReference type) => NonNull(type) + (IsNullableValue(type) ? "" : "?");

    /// <summary>
    /// The type of an argument that must be given. Value types stay nullable, as in Kiota, and are checked when the call is
    /// made.
    /// </summary>
    public static string NonNull(TypeReference type) =>
        type.IsCollection ? $"{RuntimeNames.List}<{Item(type)}>" : Item(type);

    /// <summary>The type of a query parameter; lists are arrays there.</summary>
    public static string Query(TypeReference type) =>
        !type.IsCollection ? Nullable(type)
        : type.Kind is ValueKind.Enum ? $"{Bare(type)}[]?"
        : $"{Item(type)}[]?";

    /// <summary>The type of one value, such as <c>int?</c> or <c>string</c>.</summary>
    public static string Item(TypeReference type) => type.Kind.IsStruct() ? Bare(type) + "?" : Bare(type);

    /// <summary>The type of one value without any mark, such as <c>int</c>.</summary>
    public static string Bare(TypeReference type) =>
        type.Kind.Keyword()
        ?? type.Kind switch
        {
            ValueKind.Date => "_Kiota::Date",
            ValueKind.Time => "_Kiota::Time",
            ValueKind.DateTimeOffset => "_System::DateTimeOffset",
            ValueKind.TimeSpan => "_System::TimeSpan",
            ValueKind.Guid => "_System::Guid",
            ValueKind.Stream => "_System::IO.Stream",
            ValueKind.Untyped => RuntimeNames.UntypedNode,
            ValueKind.Multipart => "_Kiota::MultipartBody",
            ValueKind.Enum or ValueKind.Object => Global(type.Name!),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "The kind is not known."),
        };

    /// <summary>Whether values of the kind are objects that write themselves.</summary>
    public static bool IsParsable(ValueKind kind) =>
        kind is ValueKind.Object or ValueKind.Untyped or ValueKind.Multipart;

    private static bool IsNullableValue(TypeReference type) => !type.IsCollection && type.Kind.IsStruct();
}
