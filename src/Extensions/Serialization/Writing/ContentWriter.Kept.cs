using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Reading;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Writing;

/// <summary>Writes values that their members could not take, where the members are still as they were read.</summary>
internal sealed partial class ContentWriter
{
    private object? Kept(string? key) =>
        Scope.Kept is { } kept
        && (string.IsNullOrEmpty(key) ? pending : key) is { } name
        && kept.TryGetValue(name, out var raw)
            ? raw
            : null;

    private static IDictionary<string, object>? KeptBy(IParsable? model) =>
        model is IAdditionalDataHolder { AdditionalData: { Count: > 0 } data } ? data : null;

    /// <summary>Writes the value that a member was read from, if the member still holds what was read.</summary>
    private bool WritesKept<T>(string? key, T value, ScalarReader<T> read)
    {
        if (Kept(key) is not { } raw || read(RawScalar.Of(raw), out var held) is Fit.None || !IsSame(held, value))
        {
            return false;
        }

        WriteKept(key, raw);
        return true;
    }

    private void WriteKept(string? key, object raw)
    {
        pending = string.IsNullOrEmpty(key) ? pending : key;
        var scope = Scope;
        var kept = scope.Kept;
        scope.Kept = null;
        WriteAny(raw);
        scope.Kept = kept;
    }

    /// <summary>The items that a list was read from, if the list is as long as they are.</summary>
    private List<UntypedNode>? KeptItems(string? key, int count) =>
        Kept(key) is UntypedArray array && array.GetValue().ToList() is var items && items.Count == count
            ? items
            : null;

    private static bool IsReadFrom<T>(UntypedNode raw, T item, ScalarReader<T> read) =>
        read(RawScalar.Of(raw), out var held) is Fit.None ? item is null : IsSame(held, item);

    /// <summary>Whether a model holds nothing because it could not take the value.</summary>
    private static bool IsLostIn(object raw, IParsable? item) =>
        item is null || ((item is IComposedTypeWrapper || raw is not UntypedObject) && !HeldValue.Of(item).IsSet);

    /// <summary>Kiota's times are equal if their seconds are, instants if only their offsets differ, and bytes never.</summary>
    private static bool IsSame<T>(T? held, T value) =>
        (held, value) switch
        {
            (Time time, Time other) => time.DateTime == other.DateTime,
            (DateTimeOffset instant, DateTimeOffset other) => instant.EqualsExact(other),
            (byte[] bytes, byte[] other) => bytes.AsSpan().SequenceEqual(other),
            _ => EqualityComparer<T>.Default.Equals(held, value),
        };
}
