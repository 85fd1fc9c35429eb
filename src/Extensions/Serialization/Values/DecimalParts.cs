using System.Globalization;

namespace OpenApi.Serialization.Values;

/// <summary>A number as digits and a power of ten, so that two spellings can be compared whatever their size.</summary>
internal readonly ref struct DecimalParts
{
    private readonly bool isNegative;
    private readonly ReadOnlySpan<byte> digits;
    private readonly int point;
    private readonly long exponent;

    private DecimalParts(bool isNegative, ReadOnlySpan<byte> digits, int point, long exponent)
    {
        this.isNegative = isNegative;
        this.digits = digits;
        this.point = point;
        this.exponent = exponent;
    }

    /// <summary>Takes a number apart. The text must be a number as JSON spells it, or with a leading plus.</summary>
    public static DecimalParts Of(ReadOnlySpan<byte> number)
    {
        var isNegative = number.StartsWith("-"u8);
        if (isNegative || number.StartsWith("+"u8))
        {
            number = number[1..];
        }

        var e = number.IndexOfAny((byte)'e', (byte)'E');
        var exponent = e < 0 ? 0 : Power(number[(e + 1)..]);
        var digits = (e < 0 ? number : number[..e]).TrimStart((byte)'0');
        var point = digits.IndexOf((byte)'.');
        var fraction = point < 0 ? 0 : digits.Length - point - 1;
        if (point >= 0)
        {
            var kept = digits.TrimEnd((byte)'0');
            fraction -= digits.Length - kept.Length;
            digits = kept;
        }

        // A point at either end separates nothing.
        if (point >= 0 && point == digits.Length - 1)
        {
            digits = digits[..^1];
            point = -1;
        }
        else if (point == 0)
        {
            digits = digits[1..].TrimStart((byte)'0');
            point = -1;
        }

        if (point < 0)
        {
            var kept = digits.TrimEnd((byte)'0');
            exponent += digits.Length - kept.Length;
            digits = kept;
        }

        return digits.IsEmpty ? default : new DecimalParts(isNegative, digits, point, exponent - fraction);
    }

    /// <summary>Whether both are one number.</summary>
    public bool Equals(DecimalParts other)
    {
        if (digits.IsEmpty || other.digits.IsEmpty)
        {
            return digits.IsEmpty && other.digits.IsEmpty;
        }

        if (isNegative != other.isNegative || exponent != other.exponent || Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (this[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }

    private int Count => digits.Length - (point < 0 ? 0 : 1);

    private byte this[int index] => digits[point < 0 || index < point ? index : index + 1];

    /// <summary>Powers beyond all that is compared are as good as the largest one.</summary>
    private static long Power(ReadOnlySpan<byte> power) =>
        long.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(value, -int.MaxValue, int.MaxValue)
        : power.StartsWith("-"u8) ? -int.MaxValue
        : int.MaxValue;
}
