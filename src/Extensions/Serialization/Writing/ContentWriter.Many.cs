using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Writing;

/// <summary>Writes lists and objects.</summary>
internal sealed partial class ContentWriter
{
    /// <inheritdoc/>
    public void WriteCollectionOfPrimitiveValues<T>(string? key, IEnumerable<T>? values)
    {
        var read = Scalars.Known<T>();
        List(key, values, (raw, item) => read is not null && IsReadFrom(raw, item, read), item => WriteAny(item));
    }

    /// <inheritdoc/>
    public void WriteCollectionOfEnumValues<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T
    >(string? key, IEnumerable<T?>? values)
        where T : struct, Enum
    {
        var read = Scalars.Enumeration<T?>(EnumNames.Of(typeof(T)));
        List(key, values, (raw, item) => IsReadFrom(raw, item, read), item => WriteEnumValue(null, item));
    }

    /// <inheritdoc/>
    public void WriteCollectionOfObjectValues<T>(string? key, IEnumerable<T>? values)
        where T : IParsable =>
        List(key, values, (raw, item) => IsLostIn(raw, item), item => WriteObjectValue(null, item));

    /// <inheritdoc/>
    public void WriteEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(
        string? key,
        T? value
    )
        where T : struct, Enum
    {
        var names = EnumNames.Of(typeof(T));
        if (value is { } member && !WritesKept(key, value, Scalars.Enumeration<T?>(names)) && Opens(key))
        {
            Member(names, member);
        }
    }

    /// <inheritdoc/>
    public void WriteObjectValue<T>(string? key, T? value, params IParsable?[] additionalValuesToMerge)
        where T : IParsable
    {
        IParsable[] others =
            additionalValuesToMerge.Length == 0 ? [] : [.. additionalValuesToMerge.OfType<IParsable>()];
        if (value is null && others.Length == 0)
        {
            return;
        }

        if (others.Length == 0 && Kept(key) is { } raw && IsLostIn(raw, value))
        {
            WriteKept(key, raw);
            return;
        }

        if (value is not null)
        {
            OnBeforeObjectSerialization?.Invoke(value);
        }

        pending = string.IsNullOrEmpty(key) ? pending : key;
        switch (value)
        {
            case UntypedNode node:
                OnStartObjectSerialization?.Invoke(node, this);
                Untyped(node);
                break;
            case IComposedTypeWrapper:
                All(value, others);
                break;
            default:
                Object(value, others);
                break;
        }

        pending = null;
        if (value is not null)
        {
            OnAfterObjectSerialization?.Invoke(value);
        }
    }

    /// <inheritdoc/>
    public void WriteAdditionalData(IDictionary<string, object> value)
    {
        if (value is null)
        {
            return;
        }

        if (Scope.IsObject)
        {
            (Scope.Rest ??= []).Add(value);
        }
        else
        {
            Members(value);
        }
    }

    private void Object(IParsable? value, IParsable[] others)
    {
        if (!Opens(null))
        {
            return;
        }

        var kept = KeptBy(value);
        foreach (var other in others)
        {
            kept ??= KeptBy(other);
        }

        Enter(
            new WriterScope
            {
                IsObject = true,
                Kept = kept,
                TracksNames = kept is not null || others.Length > 0,
            }
        );
        All(value, others);
        Scope.Kept = null;
        foreach (var rest in Scope.Rest ?? [])
        {
            Members(rest);
        }

        scopes.Pop();
        sink.EndObject();
    }

    private void All(IParsable? value, IParsable[] others)
    {
        if (value is not null)
        {
            OnStartObjectSerialization?.Invoke(value, this);
            value.Serialize(this);
        }

        foreach (var other in others)
        {
            OnBeforeObjectSerialization?.Invoke(other);
            OnStartObjectSerialization?.Invoke(other, this);
            other.Serialize(this);
            OnAfterObjectSerialization?.Invoke(other);
        }
    }

    private void List<T>(string? key, IEnumerable<T>? values, Func<UntypedNode, T, bool> isKept, Action<T> write)
    {
        if (values is null)
        {
            return;
        }

        var items = values as IReadOnlyCollection<T> ?? [.. values];
        var kept = KeptItems(key, items.Count);
        if (!Opens(key))
        {
            return;
        }

        Enter(new WriterScope { IsList = true });
        foreach (var item in items)
        {
            var count = Scope.Count;
            if (kept is not null && isKept(kept[count], item))
            {
                WriteAny(kept[count]);
            }
            else
            {
                write(item);
            }

            // Null, and a wrapper that holds nothing, have their place in a list.
            if (Scope.Count == count)
            {
                WriteNullValue(null);
            }
        }

        scopes.Pop();
        sink.EndList();
    }

    private void Enter(WriterScope scope)
    {
        // The root is a scope of its own.
        if (scopes.Count > options.MaxDepth)
        {
            throw Refusal(
                $"Objects and lists stand inside each other deeper than {options.MaxDepth} levels. "
                    + "Raise ContentOptions.MaxDepth if that is meant; a model that holds itself has no end."
            );
        }

        try
        {
            Start(scope.IsList);
        }
        catch (NotSupportedException exception)
        {
            throw Refusal(exception.Message);
        }

        scopes.Push(scope);
    }

    private void Start(bool isList)
    {
        if (isList)
        {
            sink.StartList();
        }
        else
        {
            sink.StartObject();
        }
    }

    private void Member(EnumNames names, object value) =>
        Text(names.Write(value) ?? throw Refusal($"The value is no member of {value.GetType().Name}."));
}
