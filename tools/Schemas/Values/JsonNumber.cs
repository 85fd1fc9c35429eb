using System.Globalization;
using System.Numerics;

namespace OpenApi.Schemas.Values;

/// <summary>
/// A JSON number with all of its digits: <c>mantissa × 10^exponent</c>, the mantissa without zeros at its end. Numbers
/// compare by value, so that 1, 1.0 and 1e0 are one number, and no size makes a comparison slow.
/// </summary>
public readonly struct JsonNumber : IEquatable<JsonNumber>, IComparable<JsonNumber>
{
    private static readonly BigInteger Ten = 10;
    private readonly BigInteger mantissa;
    private readonly BigInteger exponent;

    private JsonNumber(BigInteger mantissa, BigInteger exponent)
    {
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    /// <summary>Whether the number has no fraction.</summary>
    public bool IsInteger => exponent.Sign >= 0;

    /// <summary>Reads a number in JSON's notation.</summary>
    /// <exception cref="FormatException">The text is no JSON number.</exception>
    public static JsonNumber Parse(ReadOnlySpan<char> text)
    {
        if (
            text.Length <= 18
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small)
        )
        {
            return Normal(small, 0);
        }

        // Dividing the zeros off a great number would cost the square of their count; they are cut off its text instead.
        var mark = text.IndexOfAny('e', 'E');
        var power =
            mark < 0
                ? BigInteger.Zero
                : BigInteger.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = mark < 0 ? text : text[..mark];
        var point = digits.IndexOf('.');
        if (point < 0)
        {
            var kept = digits.TrimEnd('0');
            return digits.Length > kept.Length && kept is [] or ['-'] or ['+']
                ? new JsonNumber(0, 0)
                : Normal(
                    BigInteger.Parse(kept, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                    power + (digits.Length - kept.Length)
                );
        }

        var fraction = digits[(point + 1)..].TrimEnd('0');
        if (fraction.IsEmpty)
        {
            return Parse(string.Concat(digits[..point], mark < 0 ? "" : text[mark..]));
        }

        return Normal(
            BigInteger.Parse(
                string.Concat(digits[..point], fraction),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture
            ),
            power - fraction.Length
        );
    }

    /// <summary>Whether the number is a whole multiple of another.</summary>
    public bool IsMultipleOf(JsonNumber step)
    {
        if (step.mantissa.IsZero || mantissa.IsZero)
        {
            return mantissa.IsZero;
        }

        var shift = exponent - step.exponent;
        return shift.Sign >= 0
            ? (mantissa * BigInteger.ModPow(Ten, shift, BigInteger.Abs(step.mantissa)) % step.mantissa).IsZero
            // The last digit of the mantissa is not zero, so that a shorter fraction cannot divide it.
            : -shift <= Digits(mantissa) && (mantissa % (step.mantissa * BigInteger.Pow(Ten, (int)-shift))).IsZero;
    }

    /// <inheritdoc/>
    public int CompareTo(JsonNumber other)
    {
        if (mantissa.Sign != other.mantissa.Sign || mantissa.IsZero)
        {
            return mantissa.Sign.CompareTo(other.mantissa.Sign);
        }

        var order = (Digits(mantissa) + exponent).CompareTo(Digits(other.mantissa) + other.exponent) * mantissa.Sign;
        if (order != 0)
        {
            return order;
        }

        // Equal order of magnitude: the exponents differ by no more than the digits that were written.
        var shift = (int)(exponent - other.exponent);
        return shift >= 0
            ? (mantissa * BigInteger.Pow(Ten, shift)).CompareTo(other.mantissa)
            : mantissa.CompareTo(other.mantissa * BigInteger.Pow(Ten, -shift));
    }

    /// <inheritdoc/>
    public bool Equals(JsonNumber other) => mantissa == other.mantissa && exponent == other.exponent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(mantissa, exponent);

    /// <summary>Whether two numbers are of equal value.</summary>
    public static bool operator ==(JsonNumber left, JsonNumber right) => left.Equals(right);

    /// <summary>Whether two numbers are of different value.</summary>
    public static bool operator !=(JsonNumber left, JsonNumber right) => !left.Equals(right);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(JsonNumber left, JsonNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is greater.</summary>
    public static bool operator >(JsonNumber left, JsonNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is smaller or equal.</summary>
    public static bool operator <=(JsonNumber left, JsonNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is greater or equal.</summary>
    public static bool operator >=(JsonNumber left, JsonNumber right) => left.CompareTo(right) >= 0;

    private static JsonNumber Normal(BigInteger mantissa, BigInteger exponent)
    {
        if (mantissa.IsZero)
        {
            return new JsonNumber(0, 0);
        }

        while (true)
        {
            var shorter = BigInteger.DivRem(mantissa, Ten, out var last);
            if (!last.IsZero)
            {
                return new JsonNumber(mantissa, exponent);
            }

            mantissa = shorter;
            exponent++;
        }
    }

    private static int Digits(BigInteger number)
    {
        var absolute = BigInteger.Abs(number);
        var estimate = Math.Max((int)BigInteger.Log10(absolute), 0);
        return BigInteger.Pow(Ten, estimate) > absolute ? estimate
            : BigInteger.Pow(Ten, estimate + 1) > absolute ? estimate + 1
            : estimate + 2;
    }
}
