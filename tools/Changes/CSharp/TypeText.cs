using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>Types as messages show them: by their short names.</summary>
internal static class TypeText
{
    /// <summary>A type; what has none gives <c>nothing</c>.</summary>
    public static string Of(TypeReference? type) =>
        type is null ? "nothing"
        : type.IsCollection ? $"List<{Item(type)}>"
        : Item(type);

    private static string Item(TypeReference type) =>
        type.Kind.Keyword()
        ?? type.Kind switch
        {
            ValueKind.Enum or ValueKind.Object => type.Name![(type.Name!.LastIndexOf('.') + 1)..],
            ValueKind.Untyped => "UntypedNode",
            ValueKind.Multipart => "MultipartBody",
            _ => type.Kind.ToString(),
        };
}
