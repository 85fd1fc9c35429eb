using System.Globalization;
using System.Numerics;

namespace OpenApi.Serialization.Values;

/// <summary>Reads numbers. They fit if they keep their value, however they are spelled: <c>5.0</c> and <c>5e0</c> are 5.</summary>
internal static class Numbers
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A <see cref="double"/> gives back any number of so many digits.</summary>
    private const int SafeDigitsOfDouble = 15;

    private const int SafeDigitsOfSingle = 6;
    private const int LongestSpelling = 128;

    public static Fit Byte(RawScalar raw, out byte value) => Whole(raw, byte.MinValue, byte.MaxValue, out value);

    public static Fit SByte(RawScalar raw, out sbyte value) => Whole(raw, sbyte.MinValue, sbyte.MaxValue, out value);

    public static Fit Int32(RawScalar raw, out int value) => Whole(raw, int.MinValue, int.MaxValue, out value);

    public static Fit Int64(RawScalar raw, out long value) => Whole(raw, long.MinValue, long.MaxValue, out value);

    public static Fit Decimal(RawScalar raw, out decimal value)
    {
        value = default;
        return raw.IsNumber ? Decimal(raw.Bytes, out value) : Fit.None;
    }

    /// <summary>A decimal from a number, which is rounded if it has more digits than fit.</summary>
    public static Fit Decimal(ReadOnlySpan<byte> number, out decimal value)
    {
        if (!decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out value))
        {
            return Fit.None;
        }

        return Compare(number, value);
    }

    public static Fit Double(RawScalar raw, out double value)
    {
        value = default;
        if (
            !raw.IsNumber
            || !double.TryParse(raw.Bytes, Style, CultureInfo.InvariantCulture, out value)
            || !double.IsFinite(value)
        )
        {
            return Fit.None;
        }

        return IsSafe(raw.Bytes, SafeDigitsOfDouble) ? Fit.Exact : Compare(raw.Bytes, value);
    }

    public static Fit Single(RawScalar raw, out float value)
    {
        value = default;
        if (
            !raw.IsNumber
            || !float.TryParse(raw.Bytes, Style, CultureInfo.InvariantCulture, out value)
            || !float.IsFinite(value)
        )
        {
            return Fit.None;
        }

        return IsSafe(raw.Bytes, SafeDigitsOfSingle) ? Fit.Exact : Compare(raw.Bytes, value);
    }

    private static Fit Whole<T>(RawScalar raw, decimal least, decimal most, out T value)
        where T : struct, INumber<T>
    {
        value = default;
        if (!raw.IsNumber)
        {
            return Fit.None;
        }

        if (T.TryParse(raw.Bytes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return Fit.Exact;
        }

        if (
            Decimal(raw.Bytes, out var number) is not Fit.Exact
            || !decimal.IsInteger(number)
            || number < least
            || number > most
        )
        {
            return Fit.None;
        }

        value = T.CreateChecked(number);
        return Fit.Exact;
    }

    /// <summary>Near its smallest values, which only a power leads to, a type has fewer digits.</summary>
    private static bool IsSafe(ReadOnlySpan<byte> number, int digits) =>
        number.Length <= digits && number.IndexOfAny((byte)'e', (byte)'E') < 0;

    private static Fit Compare<T>(ReadOnlySpan<byte> number, T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> spelled = stackalloc byte[LongestSpelling];
        return
            value.TryFormat(spelled, out var length, default, CultureInfo.InvariantCulture)
            && DecimalParts.Of(number).Equals(DecimalParts.Of(spelled[..length]))
            ? Fit.Exact
            : Fit.Rounded;
    }
}
