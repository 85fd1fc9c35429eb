using System.Globalization;
using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Values;

/// <summary>What a raw value is.</summary>
internal enum ScalarKind
{
    /// <summary>Nothing that a scalar can be read from: null, a list, an object.</summary>
    Other,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A text of a format that has nothing else: it may be any of the three.</summary>
    Any,
}

/// <summary>A single value as it stands in the content.</summary>
/// <param name="kind">What it is.</param>
/// <param name="bytes">Its text in UTF-8, without quotation marks and escapes.</param>
internal readonly ref struct RawScalar(ScalarKind kind, ReadOnlySpan<byte> bytes)
{
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public bool IsText => kind is ScalarKind.Text or ScalarKind.Any;

    public bool IsNumber => kind is ScalarKind.Number or ScalarKind.Any;

    public bool IsTruth => kind is ScalarKind.Truth or ScalarKind.Any;

    /// <summary>A value that was kept in <c>AdditionalData</c>, as it stood in the content.</summary>
    public static RawScalar Of(object? kept) =>
        kept switch
        {
            string text => new(ScalarKind.Text, Encoding.UTF8.GetBytes(text)),
            UntypedString text => Of(text.GetValue()),
            bool truth => new(ScalarKind.Truth, truth ? "true"u8 : "false"u8),
            UntypedBoolean truth => Of(truth.GetValue()),
            IExactNumber number => new(ScalarKind.Number, Encoding.UTF8.GetBytes(number.Digits)),
            decimal number => Number(number.ToString(CultureInfo.InvariantCulture)),
            UntypedDecimal number => Of(number.GetValue()),
            UntypedInteger number => Of((decimal)number.GetValue()),
            UntypedLong number => Of((decimal)number.GetValue()),
            _ => default,
        };

    private static RawScalar Number(string digits) => new(ScalarKind.Number, Encoding.UTF8.GetBytes(digits));
}
