using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the expressions that write a value of a type to the runtime's serialization writers.</summary>
internal static class NodeWriting
{
    /// <summary>An expression that writes a value; it writes nothing where the value is null.</summary>
    /// <param name="type">The type.</param>
    /// <param name="key">The expression of the wire name, or <c>null</c> for a value that has none.</param>
    /// <param name="value">The expression of the value.</param>
    public static string Of(TypeReference type, string key, string value) =>
        type.IsCollection ? Items(type, key, value) : One(type, key, value);

    private static string One(TypeReference type, string key, string value) =>
        type.Kind switch
        {
            ValueKind.Object or ValueKind.Untyped or ValueKind.Multipart =>
                $"writer.WriteObjectValue<{TypeNames.Bare(type)}>({key}, {value})",
            ValueKind.Enum => $"writer.WriteEnumValue<{TypeNames.Bare(type)}>({key}, {value})",
            _ => $"writer.{Method(type.Kind)}({key}, {value})",
        };

    private static string Items(TypeReference type, string key, string value) =>
        type.Kind switch
        {
            ValueKind.Object or ValueKind.Untyped or ValueKind.Multipart =>
                $"writer.WriteCollectionOfObjectValues<{TypeNames.Bare(type)}>({key}, {value})",
            ValueKind.Enum => $"writer.WriteCollectionOfEnumValues<{TypeNames.Bare(type)}>({key}, {value})",

            // The runtime writes a list of these as lists of numbers.
            ValueKind.ByteArray => $"writer.WriteCollectionOfPrimitiveValues<string>({key}, {value} is null ? null : "
                + $"_System::Linq.Enumerable.Select({value}, item => item is null ? null! : _System::Convert.ToBase64String(item)))",
            _ => $"writer.WriteCollectionOfPrimitiveValues<{TypeNames.Item(type)}>({key}, {value})",
        };

    private static string Method(ValueKind kind) =>
        kind switch
        {
            ValueKind.String => "WriteStringValue",
            ValueKind.Boolean => "WriteBoolValue",
            ValueKind.SByte => "WriteSbyteValue",
            ValueKind.Byte => "WriteByteValue",
            ValueKind.Int32 => "WriteIntValue",
            ValueKind.Int64 => "WriteLongValue",
            ValueKind.Single => "WriteFloatValue",
            ValueKind.Double => "WriteDoubleValue",
            ValueKind.Decimal => "WriteDecimalValue",
            ValueKind.Date => "WriteDateValue",
            ValueKind.Time => "WriteTimeValue",
            ValueKind.DateTimeOffset => "WriteDateTimeOffsetValue",
            ValueKind.TimeSpan => "WriteTimeSpanValue",
            ValueKind.Guid => "WriteGuidValue",
            ValueKind.ByteArray => "WriteByteArrayValue",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind cannot be written as a value."),
        };
}
