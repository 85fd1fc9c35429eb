using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>The table from type and format to C#; Kiota's but for <c>uint32</c> and <c>uint64</c> (design, D7).</summary>
internal static class ScalarTypes
{
    /// <summary>The C# type of a scalar schema.</summary>
    /// <param name="types">The schema's types; null among them makes no difference.</param>
    /// <param name="format">The schema's format, or null.</param>
    /// <param name="isLong">Whether the document shows that a plain integer needs 64 bits.</param>
    /// <returns>The type, or null when the schema is no scalar.</returns>
    public static ValueKind? Find(SchemaTypes types, string? format, bool isLong)
    {
        var stated = types & ~SchemaTypes.Null;
        return stated switch
        {
            SchemaTypes.String => OfString(format),
            SchemaTypes.Boolean => ValueKind.Boolean,
            SchemaTypes.Integer => OfInteger(format, isLong),
            SchemaTypes.Number => OfNumber(format),
            SchemaTypes.Integer | SchemaTypes.Number => OfNumber(format),
            SchemaTypes.Integer | SchemaTypes.String when IsNumeric(format) => OfInteger(format, isLong),
            SchemaTypes.Number | SchemaTypes.String when IsNumeric(format) => OfNumber(format),
            SchemaTypes.None when format is not null => OfFormat(format),
            _ => null,
        };
    }

    private static ValueKind OfString(string? format) =>
        format switch
        {
            "date-time" => ValueKind.DateTimeOffset,
            "duration" => ValueKind.TimeSpan,
            "date" => ValueKind.Date,
            "time" => ValueKind.Time,
            "uuid" => ValueKind.Guid,
            "byte" or "base64url" or "binary" => ValueKind.ByteArray,
            _ => ValueKind.String,
        };

    private static ValueKind OfInteger(string? format, bool isLong) =>
        format switch
        {
            "int64" or "uint32" => ValueKind.Int64,
            "uint64" => ValueKind.Decimal,
            "int8" => ValueKind.SByte,
            "uint8" => ValueKind.Byte,
            "int32" or "int16" or "uint16" => ValueKind.Int32,

            // Seconds since 1970 leave 32 bits in 2038, milliseconds long before.
            "unix-time" or "unixtime" or "unix-timestamp" or "timestamp" or "epoch" => ValueKind.Int64,
            _ => isLong ? ValueKind.Int64 : ValueKind.Int32,
        };

    private static ValueKind OfNumber(string? format) =>
        format switch
        {
            "float" => ValueKind.Single,
            "decimal" => ValueKind.Decimal,
            "int64" or "uint32" => ValueKind.Int64,
            "uint64" => ValueKind.Decimal,
            "int32" or "int16" or "uint16" => ValueKind.Int32,
            "int8" => ValueKind.SByte,
            "uint8" => ValueKind.Byte,
            _ => ValueKind.Double,
        };

    private static bool IsNumeric(string? format) =>
        format
            is "int8"
                or "int16"
                or "int32"
                or "int64"
                or "uint8"
                or "uint16"
                or "uint32"
                or "uint64"
                or "float"
                or "double"
                or "decimal";

    private static ValueKind? OfFormat(string format) =>
        format switch
        {
            "int64" or "uint32" => ValueKind.Int64,
            "uint64" => ValueKind.Decimal,
            "int32" or "int16" or "uint16" => ValueKind.Int32,
            "int8" => ValueKind.SByte,
            "uint8" => ValueKind.Byte,
            "float" => ValueKind.Single,
            "double" => ValueKind.Double,
            "decimal" => ValueKind.Decimal,
            _ => OfString(format),
        };
}
