using System.Text;
using System.Text.Json;
using OpenApi.Runtime.Json;

namespace OpenApi.Extensions.Tests.Runtime.Json;

/// <summary>JSON that no schema binds is read as far as it can be, and never throws.</summary>
public class OpenJsonTests
{
    [Theory]
    [InlineData("5", 5L)]
    [InlineData("-5", -5L)]
    [InlineData("5.0", 5L)]
    [InlineData("\"5\"", 5L)]
    [InlineData("\"-9223372036854775808\"", long.MinValue)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("5.5", null)]
    [InlineData("1e400", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"5 apples\"", null)]
    [InlineData("true", null)]
    [InlineData("null", null)]
    [InlineData("[5]", null)]
    public void An_integer_may_stand_in_quotation_marks(string json, long? expected) =>
        Value(json).Integer().Should().Be(expected);

    [Theory]
    [InlineData("1752894700", "2025-07-19T03:11:40.0000000+00:00")]
    [InlineData("\"1752894700\"", "2025-07-19T03:11:40.0000000+00:00")]
    [InlineData("1752894700622", "2025-07-19T03:11:40.6220000+00:00")]
    [InlineData("1752894700.622", "2025-07-19T03:11:40.6220000+00:00")]
    [InlineData("0", "1970-01-01T00:00:00.0000000+00:00")]
    [InlineData("253402300799", "9999-12-31T23:59:59.0000000+00:00")]
    [InlineData("253402300800", "1978-01-11T21:31:40.8000000+00:00")]
    [InlineData("253402300799999", "9999-12-31T23:59:59.9990000+00:00")]
    [InlineData("253402300800000", null)]
    [InlineData("-1", null)]
    [InlineData("\"soon\"", null)]
    public void A_time_is_in_seconds_unless_it_is_too_large_for_that(string json, string? expected) =>
        Value(json).UnixTime()?.ToString("O").Should().Be(expected);

    [Fact]
    public void A_list_may_be_a_single_value()
    {
        Value("[1,2]").OneOrMany().Should().HaveCount(2);
        Value("7").OneOrMany().Should().ContainSingle();
        Value("null").OneOrMany().Should().BeEmpty();
        ((JsonElement?)null).OneOrMany().Should().BeEmpty();
    }

    [Fact]
    public void Members_are_found_beside_names_that_are_no_text()
    {
        var odd = Value("""{"\ud800abc":1,"event":"x","half":"\ud800"}""");

        odd.Member("event").Text().Should().Be("x");
        odd.Member("missing").Should().BeNull();
        odd.Member("half").Text().Should().Be("\\ud800");
        odd.Member("event").Member("deeper").Should().BeNull();
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_cost_themselves_alone_and_a_byte_order_mark_nothing()
    {
        byte[] bad = [0xEF, 0xBB, 0xBF, .. "{\"a\":\"x"u8, 0xFF, .. "y\",\"b\":1}"u8];

        var read = OpenJson.Read(bad);

        read.Member("a").Text().Should().Be("x\uFFFDy");
        read.Member("b").Integer().Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("text")]
    public void What_is_not_JSON_is_nothing(string text) =>
        OpenJson.Read(Encoding.UTF8.GetBytes(text)).Should().BeNull();

    private static JsonElement? Value(string json) => OpenJson.Read(Encoding.UTF8.GetBytes(json));
}
