namespace OpenApi.ClientGenerator.Modeling.Model;

/// <summary>What C# itself says of the kinds of values.</summary>
public static class ValueKinds
{
    /// <summary>Whether values of the kind are structs.</summary>
    public static bool IsStruct(this ValueKind kind) =>
        kind
            is not (
                ValueKind.String
                or ValueKind.ByteArray
                or ValueKind.Stream
                or ValueKind.Untyped
                or ValueKind.Multipart
                or ValueKind.Object
            );

    /// <summary>The type's name where it is made of keywords, such as <c>int</c> or <c>byte[]</c>; else null.</summary>
    public static string? Keyword(this ValueKind kind) =>
        kind switch
        {
            ValueKind.String => "string",
            ValueKind.Boolean => "bool",
            ValueKind.SByte => "sbyte",
            ValueKind.Byte => "byte",
            ValueKind.Int32 => "int",
            ValueKind.Int64 => "long",
            ValueKind.Single => "float",
            ValueKind.Double => "double",
            ValueKind.Decimal => "decimal",
            ValueKind.ByteArray => "byte[]",
            _ => null,
        };
}
