using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Json;

/// <summary>What a member cannot hold is kept, and written back until the member is set.</summary>
public sealed class LenientTests
{
    public static TheoryData<string, string> Misfits =>
        new()
        {
            { "color", "\"unknown\"" },
            { "color", "\"AB\"" },
            { "color", "\"C\"" },
            { "color", "\"1\"" },
            { "color", "1" },
            { "color", "\"\"" },
            { "color", "\"bare\"" },
            { "rights", "\"read,unknown\"" },
            { "rights", "\"unknown\"" },
            { "whole", "1700000000000" },
            { "whole", "5.5" },
            { "whole", "5.00000000000000000000000000000000001" },
            { "whole", "1e-40" },
            { "whole", "\"5\"" },
            { "long", "9223372036854775808" },
            { "octet", "256" },
            { "tiny", "-129" },
            { "double", "1e400" },
            { "double", "12345678901234567890.5" },
            { "single", "1e39" },
            { "single", "3.14159265" },
            { "exact", "0.12345678901234567890123456789012345" },
            { "exact", "1e30" },
            { "duration", "\"P1Y2M\"" },
            { "duration", "\"01:02:03\"" },
            { "duration", "\"PT0.123456789S\"" },
            { "instant", "\"2024-01-02\"" },
            { "instant", "\"2024-01-02T03:04:05\"" },
            { "instant", "\"2024-01-02T03:04:05.123456789Z\"" },
            { "instant", "\"2024-06-30T23:59:60Z\"" },
            { "instant", "\"Tue, 02 Jan 2024 03:04:05 GMT\"" },
            { "instant", "1704164645" },
            { "day", "\"2024-02-30\"" },
            { "day", "\"2024-01-02T03:04:05Z\"" },
            { "clock", "\"12:30:00+02:00\"" },
            { "clock", "\"24:00:00\"" },
            { "id", "\"{0f8fad5b-d9cb-469f-a165-70867728950e}\"" },
            { "bytes", "\"*\"" },
            { "bytes", "\"AQJ=\"" },
            { "bytes", "\"AQ=\"" },
            { "bytes", "\"A\"" },
            { "bytes", "\"AQI D\"" },
            { "bytes", "\"-_+/\"" },
            { "truth", "\"true\"" },
            { "truth", "1" },
            { "text", "5" },
            { "text", "{\"a\":1}" },
            { "texts", "[\"a\",1,null]" },
            { "texts", "\"a\"" },
            { "wholes", "[1,5.5,null]" },
            { "colors", "[\"c\",\"unknown\",null]" },
            { "instants", "[\"2024-01-02T03:04:05\"]" },
            { "child", "\"text\"" },
            { "child", "[]" },
            { "children", "{}" },
            { "children", "[\"text\",null,{\"text\":\"x\"}]" },
            { "union", "\"unknown\"" },
            { "union", "2.5" },
            { "union", "\"1.5\"" },
            { "unions", "[\"c\",\"unknown\",null,5]" },
        };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void What_does_not_fit_comes_back_as_it_was(string member, string value)
    {
        var json = $$"""{"{{member}}":{{value}}}""";

        RawJson.IsSame(Wire.There(json), json).Should().BeTrue(Wire.There(json));
    }

    [Theory]
    [MemberData(nameof(Misfits))]
    public void What_does_not_fit_is_refused_with_its_place_when_reading_strictly(string member, string value)
    {
        var read = () => Wire.Sample($$$"""{"child":{"{{{member}}}":{{{value}}}}}""", options: Wire.Strict);

        read.Should().Throw<ContentFormatException>().Which.Path.Should().StartWith($"$.child.{member}");
    }

    [Fact]
    public void A_strict_refusal_names_the_item_and_not_the_value()
    {
        var read = () => Wire.Sample("""{"children":[{},{"colors":["c","secret"]}]}""", options: Wire.Strict);

        var failure = read.Should().Throw<ContentFormatException>().Which;
        failure.Path.Should().Be("$.children[1].colors[1]");
        failure.Message.Should().NotContain("secret");
    }

    [Fact]
    public void What_does_not_fit_is_found_in_additional_data_under_the_members_name()
    {
        var sample = Wire.Sample("""{"color":"unknown","whole":1700000000000,"duration":"P1Y2M","texts":["a",1]}""");

        (sample.Color, sample.Whole, sample.Duration).Should().Be((null, null, null));
        sample.Texts.Should().Equal("a", null);
        sample.AdditionalData["color"].Should().Be("unknown");
        sample.AdditionalData["whole"].Should().Be(1700000000000m);
        sample.AdditionalData["duration"].Should().Be("P1Y2M");
        sample.AdditionalData["texts"].Should().BeOfType<UntypedArray>();
    }

    [Fact]
    public void A_member_that_is_set_afterwards_is_written_and_the_kept_value_is_not()
    {
        var sample = Wire.Sample("""{"color":"unknown","instant":"2024-01-02","texts":["a",1],"union":"unknown"}""");
        sample.Color = Color.C;
        sample.Instant = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        sample.Texts = ["b"];
        sample.Union = new Union { Number = 1 };

        RawJson
            .IsSame(Wire.Write(sample), """{"color":"c","instant":"2025-01-01T00:00:00Z","texts":["b"],"union":1}""")
            .Should()
            .BeTrue(Wire.Write(sample));
    }

    [Fact]
    public void A_list_that_was_put_in_another_order_is_written_in_that_order()
    {
        var sample = Wire.Sample("""{"colors":["unknown","c"]}""");
        sample.Colors!.Reverse();

        Wire.Write(sample).Should().Be("""{"colors":["c",null]}""");
    }

    [Fact]
    public void Null_comes_back_as_null()
    {
        const string Json = """{"text":null,"whole":null,"texts":null,"child":null,"union":null,"other":null}""";

        RawJson.IsSame(Wire.There(Json), Json).Should().BeTrue(Wire.There(Json));
    }

    [Fact]
    public void Null_stays_null_where_the_member_has_a_default()
    {
        var model = Wire.Node("""{"text":null}""").GetObjectValue(Defaulted.CreateFromDiscriminatorValue);

        model.Text.Should().BeNull();
        Wire.Write(model).Should().Be("""{"text":null}""");
    }

    [Fact]
    public void A_member_that_a_caller_sets_to_null_is_left_out()
    {
        var sample = Wire.Sample("""{"text":"a"}""");
        sample.Text = null;

        Wire.Write(sample).Should().Be("{}");
    }

    [Fact]
    public void A_caller_sends_null_through_additional_data()
    {
        var sample = new Sample { AdditionalData = { ["text"] = null! } };

        Wire.Write(sample).Should().Be("""{"text":null}""");
    }

    [Fact]
    public void A_union_of_instant_and_others_takes_no_text_for_a_date_that_is_none()
    {
        var sample = Wire.Sample("""{"union":"1.5","unions":["2024-01-02T03:04:05Z","2024-01-02"]}""");

        sample.Union!.Instant.Should().BeNull();
        sample.Unions![0].Instant.Should().NotBeNull();
        sample.Unions[1].Instant.Should().BeNull();
    }

    [Fact]
    public void What_a_unions_object_does_not_name_is_kept_by_the_object()
    {
        const string Json = """{"union":{"kind":"sample","text":"a","whole":5.5}}""";

        RawJson.IsSame(Wire.There(Json), Json).Should().BeTrue(Wire.There(Json));
    }

    [Fact]
    public void A_value_inside_a_model_without_additional_data_is_kept_by_the_model_around_it() =>
        Wire.Sample("""{"closed":{"whole":5.5}}""").AdditionalData["closed"].Should().BeOfType<UntypedObject>();

    [Fact]
    public void A_value_at_the_root_that_does_not_fit_is_null_or_refused()
    {
        Wire.Node("\"unknown\"").GetEnumValue<Color>().Should().BeNull();
        var read = () => Wire.Node("\"unknown\"", options: Wire.Strict).GetEnumValue<Color>();

        read.Should().Throw<ContentFormatException>().Which.Path.Should().Be("$");
    }
}
