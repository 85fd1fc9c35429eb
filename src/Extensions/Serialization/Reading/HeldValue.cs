using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Reading;

/// <summary>Learns what a model holds by letting it write itself: the wrapper of a union says in no other way what is set.</summary>
internal sealed class HeldValue : ISerializationWriter
{
    private HeldValue() { }

    /// <summary>Whether the model would write anything but null.</summary>
    public bool IsSet { get; private set; }

    /// <summary>The first model inside a wrapper that can keep what it does not name.</summary>
    public IAdditionalDataHolder? Holder { get; private set; }

    /// <inheritdoc/>
    public Action<IParsable>? OnBeforeObjectSerialization { get; set; }

    /// <inheritdoc/>
    public Action<IParsable>? OnAfterObjectSerialization { get; set; }

    /// <inheritdoc/>
    public Action<IParsable, ISerializationWriter>? OnStartObjectSerialization { get; set; }

    /// <summary>Asks a model.</summary>
    public static HeldValue Of(IParsable model)
    {
        var held = new HeldValue();
        model.Serialize(held);
        return held;
    }

    /// <inheritdoc/>
    public void WriteObjectValue<T>(string? key, T? value, params IParsable?[] additionalValuesToMerge)
        where T : IParsable
    {
        See(value);
        foreach (var other in additionalValuesToMerge)
        {
            See(other);
        }
    }

    /// <inheritdoc/>
    public void WriteStringValue(string? key, string? value) => See(value is not null);

    /// <inheritdoc/>
    public void WriteBoolValue(string? key, bool? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteByteValue(string? key, byte? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteSbyteValue(string? key, sbyte? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteIntValue(string? key, int? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteFloatValue(string? key, float? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteLongValue(string? key, long? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteDoubleValue(string? key, double? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteDecimalValue(string? key, decimal? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteGuidValue(string? key, Guid? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteDateTimeOffsetValue(string? key, DateTimeOffset? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteTimeSpanValue(string? key, TimeSpan? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteDateValue(string? key, Date? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteTimeValue(string? key, Time? value) => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteByteArrayValue(string? key, byte[]? value) => See(value is not null);

    /// <inheritdoc/>
    public void WriteCollectionOfPrimitiveValues<T>(string? key, IEnumerable<T>? values) => See(values is not null);

    /// <inheritdoc/>
    public void WriteCollectionOfObjectValues<T>(string? key, IEnumerable<T>? values)
        where T : IParsable => See(values is not null);

    /// <inheritdoc/>
    public void WriteEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(
        string? key,
        T? value
    )
        where T : struct, Enum => See(value.HasValue);

    /// <inheritdoc/>
    public void WriteCollectionOfEnumValues<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T
    >(string? key, IEnumerable<T?>? values)
        where T : struct, Enum => See(values is not null);

    /// <inheritdoc/>
    public void WriteNullValue(string? key) { }

    /// <inheritdoc/>
    public void WriteAdditionalData(IDictionary<string, object> value) => See(value is { Count: > 0 });

    /// <inheritdoc/>
    public Stream GetSerializedContent() => Stream.Null;

    /// <inheritdoc/>
    public void Dispose() { }

    private void See(bool isSet) => IsSet |= isSet;

    private void See(IParsable? value)
    {
        switch (value)
        {
            case null or UntypedNull:
                break;
            case IComposedTypeWrapper:
                value.Serialize(this);
                break;
            default:
                IsSet = true;
                Holder ??= value as IAdditionalDataHolder;
                break;
        }
    }
}
