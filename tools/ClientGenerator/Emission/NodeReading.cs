using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the expressions that read a value of a type from the runtime's parse nodes.</summary>
internal static class NodeReading
{
    /// <summary>An expression that reads a value; it is null, not an exception, where the node has none.</summary>
    /// <param name="type">The type.</param>
    /// <param name="node">The expression of the node.</param>
    public static string Of(TypeReference type, string node) =>
        type.IsCollection ? $"{RuntimeNames.AsList}({Items(type, node)})" : One(type, node);

    private static string One(TypeReference type, string node) =>
        type.Kind switch
        {
            ValueKind.Object or ValueKind.Untyped or ValueKind.Multipart =>
                $"{node}.GetObjectValue<{TypeNames.Bare(type)}>({Factory(type)})",
            ValueKind.Enum => $"{node}.GetEnumValue<{TypeNames.Bare(type)}>()",
            _ => $"{node}.{Method(type.Kind)}()",
        };

    private static string Items(TypeReference type, string node) =>
        type.Kind switch
        {
            ValueKind.Object or ValueKind.Untyped or ValueKind.Multipart =>
                $"{node}.GetCollectionOfObjectValues<{TypeNames.Bare(type)}>({Factory(type)})",
            ValueKind.Enum => $"{node}.GetCollectionOfEnumValues<{TypeNames.Bare(type)}>()",

            // The runtime throws when it is asked for a list of these two.
            ValueKind.ByteArray => Converted(
                $"{node}.GetCollectionOfPrimitiveValues<string>()",
                "item is null ? null! : _System::Convert.FromBase64String(item)"
            ),
            ValueKind.Decimal => Converted(
                $"{node}.GetCollectionOfObjectValues<{RuntimeNames.UntypedNode}>({RuntimeNames.UntypedNode}.CreateFromDiscriminatorValue)",
                "item switch { _Serialization::UntypedInteger number => (decimal?)number.GetValue(), "
                    + "_Serialization::UntypedLong number => number.GetValue(), "
                    + "_Serialization::UntypedDecimal number => number.GetValue(), _ => null }"
            ),
            _ => $"{node}.GetCollectionOfPrimitiveValues<{TypeNames.Item(type)}>()",
        };

    /// <summary>The factory of a class that the runtime fills.</summary>
    public static string Factory(TypeReference type) =>
        type.Kind is ValueKind.Multipart
            ? "_ => new _Kiota::MultipartBody()"
            : $"{TypeNames.Bare(type)}.CreateFromDiscriminatorValue";

    private static string Converted(string items, string conversion) =>
        $"_System::Linq.Enumerable.Select({items}, item => {conversion})";

    private static string Method(ValueKind kind) =>
        kind switch
        {
            ValueKind.String => "GetStringValue",
            ValueKind.Boolean => "GetBoolValue",
            ValueKind.SByte => "GetSbyteValue",
            ValueKind.Byte => "GetByteValue",
            ValueKind.Int32 => "GetIntValue",
            ValueKind.Int64 => "GetLongValue",
            ValueKind.Single => "GetFloatValue",
            ValueKind.Double => "GetDoubleValue",
            ValueKind.Decimal => "GetDecimalValue",
            ValueKind.Date => "GetDateValue",
            ValueKind.Time => "GetTimeValue",
            ValueKind.DateTimeOffset => "GetDateTimeOffsetValue",
            ValueKind.TimeSpan => "GetTimeSpanValue",
            ValueKind.Guid => "GetGuidValue",
            ValueKind.ByteArray => "GetByteArrayValue",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind cannot be read from a node."),
        };
}
