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

    /// <summary>Two types that are not the same; where their short names are, by as much more as tells them apart.</summary>
    public static (string Old, string New) Apart(TypeReference old, TypeReference now)
    {
        var (oldText, newText) = (Of(old), Of(now));
        return oldText != newText ? (oldText, newText)
            : old.Name != now.Name ? (Full(old), Full(now))
            : ($"{Word(old)} {oldText}", $"{Word(now)} {newText}");
    }

    private static string Full(TypeReference type) => type.IsCollection ? $"List<{type.Name}>" : type.Name!;

    private static string Word(TypeReference type) => type.Kind is ValueKind.Enum ? "the enumeration" : "the class";

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
