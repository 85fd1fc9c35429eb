using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Reading;

/// <summary>
/// Reads a value as the type that is asked for, and remembers whether the last answer was the whole value. While a factory tries what a
/// value may be, only whole values are answered.
/// </summary>
internal abstract partial class ParseNode(ContentOptions options, bool isRoot) : IParseNode
{
    private int factories;
    private Fit last = Fit.Exact;
    private bool hasLostMember;
    private int lostItem = -1;

    /// <inheritdoc/>
    public Action<IParsable>? OnBeforeAssignFieldValues { get; set; }

    /// <inheritdoc/>
    public Action<IParsable>? OnAfterAssignFieldValues { get; set; }

    /// <summary>Whether what was asked for does not write the value as it is.</summary>
    public bool IsLost => last is not Fit.Exact || hasLostMember;

    /// <summary>Whether what was asked for could not take the value.</summary>
    public bool HasFailed => last is Fit.None or Fit.Rounded;

    /// <summary>Whether a null was asked for as a type that tells null from nothing.</summary>
    public bool IsHeldNull { get; private set; }

    /// <summary>Whether the value is null.</summary>
    public abstract bool IsNull { get; }

    /// <summary>The options of the whole content.</summary>
    protected ContentOptions Options { get; } = options;

    /// <summary>The single value; one of no kind if there is none.</summary>
    protected abstract RawScalar Scalar { get; }

    /// <summary>Whether the value is an object.</summary>
    protected abstract bool IsObject { get; }

    /// <summary>The value's place.</summary>
    protected abstract string Path { get; }

    /// <summary>The value for <c>AdditionalData</c>: a text, truth value or decimal, null, or one of Kiota's untyped nodes.</summary>
    public abstract object? Anything();

    /// <summary>The value as one of Kiota's untyped nodes.</summary>
    protected abstract UntypedNode Untyped();

    /// <summary>The text; null if the value is none.</summary>
    protected abstract string? Text();

    /// <summary>The items; null if the value is no list.</summary>
    protected abstract IEnumerable<ParseNode>? Items();

    /// <summary>Hands over all members; the value is an object.</summary>
    protected abstract void ReadMembers(MemberReader reader);

    /// <inheritdoc/>
    public abstract IParseNode? GetChildNode(string identifier);

    /// <summary>What is thrown when reading strictly.</summary>
    public ContentFormatException DoesNotFit() =>
        new(
            "The value does not fit the type that it is read as. Without ContentOptions.IsStrict it is kept in AdditionalData.",
            lostItem < 0 ? Path : $"{Path}[{lostItem}]"
        );

    /// <inheritdoc/>
    public string? GetStringValue()
    {
        var text = Text();
        return Takes(text is null ? Fit.None : Fit.Exact) ? text : null;
    }

    /// <inheritdoc/>
    public bool? GetBoolValue() => Takes(Ids.Truth(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public byte? GetByteValue() => Takes(Numbers.Byte(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public sbyte? GetSbyteValue() => Takes(Numbers.SByte(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public int? GetIntValue() => Takes(Numbers.Int32(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public float? GetFloatValue() => Takes(Numbers.Single(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public long? GetLongValue() => Takes(Numbers.Int64(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public double? GetDoubleValue() => Takes(Numbers.Double(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public decimal? GetDecimalValue() => Takes(Numbers.Decimal(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public Guid? GetGuidValue() => Takes(Ids.Guid(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public DateTimeOffset? GetDateTimeOffsetValue() =>
        Takes(Times.DateTimeOffset(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public TimeSpan? GetTimeSpanValue() => Takes(Durations.TimeSpan(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public Date? GetDateValue() => Takes(Times.Date(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public Time? GetTimeValue() => Takes(Times.Time(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public byte[]? GetByteArrayValue() => Takes(Bytes.Base64(Scalar, out var value)) ? value : null;

    /// <inheritdoc/>
    public T? GetEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => Takes(EnumNames.Of(typeof(T)).Read(Scalar, out var value)) ? (T)value! : null;

    private bool Takes(Fit fit)
    {
        var isTaken = fit is not Fit.None && (fit is not Fit.Rounded || factories == 0);
        Settle(IsNull ? Fit.Exact : fit);
        return isTaken;
    }

    private void Settle(Fit fit, int item = -1)
    {
        last = fit;
        lostItem = item;
        if (HasFailed && isRoot && factories == 0 && Options.IsStrict)
        {
            throw DoesNotFit();
        }
    }
}
