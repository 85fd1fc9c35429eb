using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Multipart;

/// <summary>Takes the lines and bytes that Kiota's <see cref="MultipartBody"/> makes of its parts.</summary>
internal sealed class MultipartWriter : ISerializationWriter
{
    private readonly ArrayBufferWriter<byte> body = new();

    /// <inheritdoc/>
    public Action<IParsable>? OnBeforeObjectSerialization { get; set; }

    /// <inheritdoc/>
    public Action<IParsable>? OnAfterObjectSerialization { get; set; }

    /// <inheritdoc/>
    public Action<IParsable, ISerializationWriter>? OnStartObjectSerialization { get; set; }

    /// <inheritdoc/>
    public Stream GetSerializedContent() => new MemoryStream(body.WrittenMemory.ToArray(), writable: false);

    /// <inheritdoc/>
    public void Dispose() { }

    /// <inheritdoc/>
    public void WriteObjectValue<T>(string? key, T? value, params IParsable?[] additionalValuesToMerge)
        where T : IParsable
    {
        if (value is not MultipartBody)
        {
            throw NoPart();
        }

        OnBeforeObjectSerialization?.Invoke(value);
        OnStartObjectSerialization?.Invoke(value, this);
        value.Serialize(this);
        OnAfterObjectSerialization?.Invoke(value);
    }

    /// <summary>Writes a line: a boundary, a header, or an empty one.</summary>
    /// <param name="key">The header's name.</param>
    /// <param name="value">The header's value, or the line.</param>
    public void WriteStringValue(string? key, string? value)
    {
        var line = string.IsNullOrEmpty(key) ? value ?? string.Empty : $"{key}: {value}";
        if (line.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ContentFormatException(
                "A part's name, file name or content type holds a line break, which would end its header.",
                key ?? string.Empty
            );
        }

        body.Write(Encoding.UTF8.GetBytes(line));
        body.Write("\r\n"u8);
    }

    /// <inheritdoc/>
    public void WriteByteArrayValue(string? key, byte[]? value) => body.Write(value);

    /// <inheritdoc/>
    public void WriteBoolValue(string? key, bool? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteByteValue(string? key, byte? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteSbyteValue(string? key, sbyte? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteIntValue(string? key, int? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteFloatValue(string? key, float? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteLongValue(string? key, long? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteDoubleValue(string? key, double? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteDecimalValue(string? key, decimal? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteGuidValue(string? key, Guid? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteDateTimeOffsetValue(string? key, DateTimeOffset? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteTimeSpanValue(string? key, TimeSpan? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteDateValue(string? key, Date? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteTimeValue(string? key, Time? value) => throw NoPart();

    /// <inheritdoc/>
    public void WriteEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(
        string? key,
        T? value
    )
        where T : struct, Enum => throw NoPart();

    /// <inheritdoc/>
    public void WriteCollectionOfEnumValues<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T
    >(string? key, IEnumerable<T?>? values)
        where T : struct, Enum => throw NoPart();

    /// <inheritdoc/>
    public void WriteCollectionOfPrimitiveValues<T>(string? key, IEnumerable<T>? values) => throw NoPart();

    /// <inheritdoc/>
    public void WriteCollectionOfObjectValues<T>(string? key, IEnumerable<T>? values)
        where T : IParsable => throw NoPart();

    /// <inheritdoc/>
    public void WriteNullValue(string? key) => throw NoPart();

    /// <inheritdoc/>
    public void WriteAdditionalData(IDictionary<string, object> value) => throw NoPart();

    private static ContentFormatException NoPart() =>
        new("A multipart body is written from a MultipartBody. Add the value as a part of one.", ContentPath.Root);
}
