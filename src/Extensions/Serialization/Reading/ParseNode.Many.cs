using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Reading;

/// <summary>Reads lists and objects.</summary>
internal abstract partial class ParseNode
{
    /// <inheritdoc/>
    public IEnumerable<T> GetCollectionOfPrimitiveValues<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T
    >()
    {
        if (typeof(T) == typeof(string))
        {
            return List(static item => (T)(object)item.GetStringValue()!);
        }

        var read =
            Scalars.Find<T>()
            ?? throw new InvalidOperationException(
                $"A list of {typeof(T)} cannot be read: it is no type of single values."
            );
        return List(item => item.Value(read));
    }

    /// <inheritdoc/>
    public IEnumerable<T?> GetCollectionOfEnumValues<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T
    >()
        where T : struct, Enum => List(static item => item.GetEnumValue<T>());

    /// <inheritdoc/>
    public IEnumerable<T> GetCollectionOfObjectValues<T>(ParsableFactory<T> factory)
        where T : IParsable => List(item => item.GetObjectValue(factory));

    /// <inheritdoc/>
    public T GetObjectValue<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        if (typeof(T) == typeof(UntypedNode))
        {
            Settle(Fit.Exact);
            IsHeldNull = IsNull;
            return (T)(object)Untyped();
        }

        if (IsNull)
        {
            Settle(Fit.Exact);
            return default!;
        }

        return isRoot ? Guarded(factory) : Object(factory);
    }

    /// <summary>Generated factories convert some values themselves, and throw where they are none.</summary>
    private T Guarded<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        try
        {
            return Object(factory);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new ContentFormatException("The value is not of the type that it is read as.", Path);
        }
    }

    private T Object<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        factories++;
        T item;
        try
        {
            item = factory(this);
        }
        finally
        {
            factories--;
        }

        if (!IsObject && !isRoot && item is not IComposedTypeWrapper)
        {
            // No model at all says more than an empty one, and an answer's error has to be one.
            Settle(Fit.None);
            return default!;
        }

        OnBeforeAssignFieldValues?.Invoke(item);
        Fill(item);
        OnAfterAssignFieldValues?.Invoke(item);
        return item;
    }

    private void Fill(IParsable item)
    {
        // The last that a factory asked for is what it chose.
        var chosen = last is Fit.Respelled ? Fit.Respelled : Fit.Exact;
        var held = item is IComposedTypeWrapper ? HeldValue.Of(item) : null;
        if (IsObject)
        {
            var reader = new MemberReader(item, item as IAdditionalDataHolder ?? held?.Holder, Options.IsStrict);
            if (!reader.IsIdle)
            {
                ReadMembers(reader);
                hasLostMember |= reader.HasLost;
            }
        }

        Settle(
            held is null
                ? IsObject
                    ? Fit.Exact
                    : Fit.None
                : !held.IsSet
                    ? Fit.None
                    : chosen
        );
    }

    private T Value<T>(ScalarReader<T> read)
    {
        var fit = read(Scalar, out var value);

        // A plain type has no room for null.
        Settle(IsNull && default(T) is null ? Fit.Exact : fit);
        return value!;
    }

    private List<T> List<T>(Func<ParseNode, T> read)
    {
        if (Items() is not { } items)
        {
            Settle(IsNull ? Fit.Exact : Fit.None);
            return null!;
        }

        var list = new List<T>();
        var (worst, at) = (Fit.Exact, -1);
        foreach (var item in items)
        {
            list.Add(read(item));
            hasLostMember |= item.hasLostMember;
            if (item.last < worst)
            {
                (worst, at) = (item.last, list.Count - 1);
            }
        }

        Settle(worst, at);
        return list;
    }
}
