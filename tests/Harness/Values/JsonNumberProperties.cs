using System.Globalization;
using System.Numerics;
using CsCheck;
using OpenApi.Schemas.Values;

namespace OpenApi.Harness.Tests.Values;

/// <summary>Numbers are their value, whatever their notation; exact fractions of whole numbers are the oracle.</summary>
public sealed class JsonNumberProperties
{
    private const int MostZeros = 30;

    private static readonly Gen<Written> AnyNumber = Gen.Select(
        Gen.Long,
        Gen.Int[-40, 40],
        (digits, power) => new Written(digits, power)
    );

    /// <summary>Numbers that are often equal or close, where comparisons go wrong.</summary>
    private static readonly Gen<Written> CloseNumber = Gen.Select(
        Gen.Long[-120, 120],
        Gen.Int[-3, 3],
        (digits, power) => new Written(digits, power)
    );

    [Fact]
    public void Every_notation_of_a_value_is_one_number() =>
        Gen.Select(AnyNumber, Gen.Int[0, MostZeros])
            .Sample(
                (number, zeros) =>
                {
                    var plain = JsonNumber.Parse(number.Scientific);

                    JsonNumber.Parse(number.WithZeros(zeros)).Should().Be(plain);
                    JsonNumber.Parse(number.AsDecimal(zeros)).Should().Be(plain);
                    JsonNumber.Parse(number.WithZeros(zeros)).GetHashCode().Should().Be(plain.GetHashCode());
                }
            );

    [Fact]
    public void Order_and_equality_are_those_of_exact_fractions() =>
        Gen.Select(Gen.OneOf(AnyNumber, CloseNumber), Gen.OneOf(AnyNumber, CloseNumber))
            .Sample(
                (left, right) =>
                {
                    var (one, other) = (JsonNumber.Parse(left.Scientific), JsonNumber.Parse(right.Scientific));
                    var order = left.ExactOrder(right);

                    Math.Sign(one.CompareTo(other)).Should().Be(order);
                    (one == other).Should().Be(order == 0);
                    (one < other).Should().Be(order < 0);
                    (one >= other).Should().Be(order >= 0);
                }
            );

    [Fact]
    public void Whole_numbers_and_multiples_are_those_of_exact_fractions() =>
        Gen.Select(Gen.OneOf(AnyNumber, CloseNumber), Gen.OneOf(AnyNumber, CloseNumber))
            .Sample(
                (number, step) =>
                {
                    var (value, unit) = (JsonNumber.Parse(number.Scientific), JsonNumber.Parse(step.Scientific));

                    value.IsInteger.Should().Be(number.IsExactMultipleOf(new Written(1, 0)));
                    value.IsMultipleOf(unit).Should().Be(number.IsExactMultipleOf(step));
                }
            );

    [Theory]
    [InlineData("1e1000000000000", "1e1000000000001")]
    [InlineData("-1e1000000000001", "-1e1000000000000")]
    [InlineData("1e-1000000000001", "1e-1000000000000")]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("0.1", "0.1000000000000000000000000000001")]
    [InlineData("-0.0", "1e-400")]
    public void No_size_makes_a_comparison_slow_or_wrong(string small, string great)
    {
        JsonNumber.Parse(small).Should().BeLessThan(JsonNumber.Parse(great));
        JsonNumber.Parse(great).IsMultipleOf(JsonNumber.Parse("7")).Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    public void A_text_that_is_no_number_is_refused(string text) =>
        text.Invoking(one => JsonNumber.Parse(one)).Should().Throw<FormatException>();

    /// <summary>A number as <c>digits × 10^power</c>, with the ways to write it in JSON.</summary>
    private sealed record Written(long Digits, int Power)
    {
        public string Scientific => string.Create(CultureInfo.InvariantCulture, $"{Digits}e{Power}");

        /// <summary>The same value with more digits and a smaller power.</summary>
        public string WithZeros(int zeros) =>
            string.Create(CultureInfo.InvariantCulture, $"{Digits}{new string('0', zeros)}E{Power - zeros}");

        /// <summary>The same value without a power, and with zeros at its end.</summary>
        public string AsDecimal(int zeros)
        {
            var digits = BigInteger.Abs(Digits) * BigInteger.Pow(10, Math.Max(Power, 0));
            var places = Math.Max(-Power, 0);
            var text = digits.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
            return (Digits < 0 ? "-" : "") + text[..^places] + "." + text[^places..] + new string('0', zeros + 1);
        }

        public int ExactOrder(Written other)
        {
            var (left, right) = OnOnePower(other);
            return left.CompareTo(right);
        }

        /// <summary>Nothing but zero is a multiple of zero.</summary>
        public bool IsExactMultipleOf(Written step)
        {
            var (value, unit) = OnOnePower(step);
            return unit.IsZero ? value.IsZero : (value % unit).IsZero;
        }

        private (BigInteger Mine, BigInteger Theirs) OnOnePower(Written other)
        {
            var least = Math.Min(Power, other.Power);
            return (Digits * BigInteger.Pow(10, Power - least), other.Digits * BigInteger.Pow(10, other.Power - least));
        }
    }
}
