using System.Text.Json;
using CsCheck;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Json;

public sealed class JsonWritingTests
{
    public static TheoryData<object?, string> Anything =>
        new()
        {
            { null, "null" },
            { (short)-1, "-1" },
            { ushort.MaxValue, "65535" },
            { uint.MaxValue, "4294967295" },
            { ulong.MaxValue, "18446744073709551615" },
            { 1.5f, "1.5" },
            { 1e300, "1E+300" },
            { 1.50m, "1.50" },
            { new byte[] { 1 }, "\"AQ==\"" },
            { new DateOnly(2024, 1, 2), "\"2024-01-02\"" },
            { new TimeOnly(1, 2, 3, 4), "\"01:02:03.004\"" },
            { new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc), "\"2024-01-02T03:04:05Z\"" },
            {
                new object?[]
                {
                    1,
                    null,
                    new List<string> { "a" },
                },
                "[1,null,[\"a\"]]"
            },
            {
                new Dictionary<string, object> { ["b"] = 1, [""] = null! },
                "{\"b\":1,\"\":null}"
            },
            {
                new Dictionary<string, int> { ["b"] = 1 },
                "{\"b\":1}"
            },
            { JsonElement.Parse("{\"b\":[1.0,\"c\",true,null]}"), "{\"b\":[1.0,\"c\",true,null]}" },
            { new UntypedArray([new UntypedNull(), new UntypedString(null), new UntypedNode()]), "[null,null,null]" },
            {
                new Sample { Whole = 1 },
                "{\"whole\":1}"
            },
        };

    [Theory]
    [MemberData(nameof(Anything))]
    public void Additional_data_may_hold_any_of_these(object? value, string json) =>
        Wire.Write(new Map { AdditionalData = { ["a"] = value! } }).Should().Be($$"""{"a":{{json}}}""");

    [Fact]
    public void A_value_of_another_type_is_refused_with_its_place()
    {
        var model = new Sample { Child = new Sample { AdditionalData = { ["a"] = new { B = 1 } } } };
        var write = () => Wire.Write(model);

        write.Should().Throw<ContentFormatException>().Which.Path.Should().Be("$.child.a");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_none_is_refused_with_its_place(double number)
    {
        var one = () => Wire.Write(new Sample { Double = number });
        var item = () => Wire.Write(new Sample { Doubles = [1, number] });
        var single = () => Wire.Write(new Sample { Single = (float)number });

        one.Should().Throw<ContentFormatException>().Which.Path.Should().Be("$.double");
        item.Should().Throw<ContentFormatException>().Which.Path.Should().Be("$.doubles[1]");
        single.Should().Throw<ContentFormatException>().Which.Path.Should().Be("$.single");
    }

    [Fact]
    public void A_value_that_is_no_member_of_its_enumeration_is_refused()
    {
        var write = () => Wire.Write(new Sample { Colors = [(Color)42] });

        write.Should().Throw<ContentFormatException>().WithMessage("*Color*").Which.Path.Should().Be("$.colors[0]");
    }

    [Fact]
    public void A_model_that_holds_itself_is_refused()
    {
        var sample = new Sample();
        sample.Child = sample;
        var write = () => Wire.Write(sample);

        write.Should().Throw<ContentFormatException>().WithMessage("*64 levels*");
    }

    [Fact]
    public void Null_and_empty_items_keep_their_place() =>
        Wire.Write(
                new Sample
                {
                    Texts = ["a", null!],
                    Wholes = [null, 1],
                    Colors = [null, Color.C],
                    Children = [null!, new Sample()],
                    Unions = [new Union(), null!],
                }
            )
            .Should()
            .Be(
                """{"texts":["a",null],"wholes":[null,1],"colors":[null,"c"],"children":[null,{}],"unions":[null,null]}"""
            );

    [Fact]
    public void A_union_that_holds_nothing_leaves_no_trace() =>
        Wire.Write(new Sample { Union = new Union(), Text = "a" }).Should().Be("""{"text":"a"}""");

    [Fact]
    public void Any_text_is_written_as_System_Text_Json_reads_it() =>
        Gen
            .String.Where(text => !text.Any(char.IsSurrogate))
            .Sample(text =>
                JsonElement.Parse(Wire.Write(new Sample { Text = text })).GetProperty("text").GetString() == text
            );

    [Fact]
    public void Any_text_comes_back_even_with_halves_of_surrogate_pairs() =>
        Gen
            .Char.Array.Select(letters => new string(letters))
            .Sample(text => Wire.Sample(Wire.Write(new Sample { Text = text })).Text == text);
}
