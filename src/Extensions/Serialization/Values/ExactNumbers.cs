using System.Globalization;
using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Values;

/// <summary>A number that no type of .NET writes as it was read; its digits are kept.</summary>
public interface IExactNumber
{
    /// <summary>The number as it stood in the content, such as <c>1E400</c>.</summary>
    string Digits { get; }
}

/// <summary>A number of which <see cref="decimal"/> holds the value, but not the spelling, such as <c>1e5</c>.</summary>
public sealed class ExactDecimal : UntypedDecimal, IExactNumber
{
    internal ExactDecimal(decimal value, string digits)
        : base(value) => Digits = digits;

    /// <inheritdoc/>
    public string Digits { get; }
}

/// <summary>A number beyond <see cref="decimal"/>. Its value here is the nearest <see cref="double"/>, which may be infinite.</summary>
public sealed class ExactDouble : UntypedDouble, IExactNumber
{
    internal ExactDouble(double value, string digits)
        : base(value) => Digits = digits;

    /// <inheritdoc/>
    public string Digits { get; }
}

/// <summary>Reads numbers that no type is known of.</summary>
internal static class UntypedNumber
{
    private const int LongestDecimal = 32;

    /// <summary>The smallest of Kiota's types that writes the number as it is read.</summary>
    public static UntypedNode Node(ReadOnlySpan<byte> number)
    {
        if (!TrySpelled(number, out var value, out var isSpelled))
        {
            return new ExactDouble(
                double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture),
                Encoding.UTF8.GetString(number)
            );
        }

        return !isSpelled ? new ExactDecimal(value, Encoding.UTF8.GetString(number))
            : number.IndexOf((byte)'.') >= 0 ? new UntypedDecimal(value)
            : value is >= int.MinValue and <= int.MaxValue ? new UntypedInteger((int)value)
            : value is >= long.MinValue and <= long.MaxValue ? new UntypedLong((long)value)
            : new UntypedDecimal(value);
    }

    /// <summary>The number for <c>AdditionalData</c>: a <see cref="decimal"/>, as with Kiota, where that writes it as it is read.</summary>
    public static object Value(ReadOnlySpan<byte> number) =>
        TrySpelled(number, out var value, out var isSpelled) && isSpelled ? value : Node(number);

    private static bool TrySpelled(ReadOnlySpan<byte> number, out decimal value, out bool isSpelled)
    {
        isSpelled = false;
        if (Numbers.Decimal(number, out value) is not Fit.Exact)
        {
            return false;
        }

        Span<byte> spelled = stackalloc byte[LongestDecimal];
        isSpelled =
            value.TryFormat(spelled, out var length, provider: CultureInfo.InvariantCulture)
            && number.SequenceEqual(spelled[..length]);
        return true;
    }
}
