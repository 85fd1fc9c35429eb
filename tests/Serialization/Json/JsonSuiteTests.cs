using System.Text;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Json;

/// <summary>What RFC 8259 accepts and refuses.</summary>
public sealed class JsonSuiteTests
{
    public static TheoryData<string> Accepted =>
        [
            "{}",
            "[]",
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1.5",
            "1e5",
            "1E+5",
            "1e-5",
            "0e0",
            "123456789012345678901234567890",
            "1e400",
            "-1e-400",
            "\"\"",
            "\"a\"",
            " \t\r\n1 \t\r\n",
            "[[]]",
            "[1,2,3]",
            "[null]",
            "{\"a\":1}",
            "{\"\":1}",
            "{\"a\":{\"b\":[{}]}}",
            "{\"a\":1,\"a\":2}",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\u0041\"",
            "\"\\u0000\"",
            "\"\\ud83d\\ude00\"",
            "\"\\uD83D\\uDE00\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "{\"\\ud800\":1}",
            "\"\u007f\"",
            "\"\u2028\u2029\"",
            "\"é日😀\"",
            "\ufeff{}",
            "[1, 2 , 3]",
            "{ \"a\" : 1 }",
        ];

    public static TheoryData<string> Refused =>
        [
            "",
            " ",
            "\ufeff",
            "\ufeff\ufeff{}",
            "{",
            "}",
            "[",
            "]",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "[1,,2]",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{,}",
            "{a:1}",
            "{'a':1}",
            "{\"a\" 1}",
            "{1:1}",
            "{\"a\":1 \"b\":2}",
            "nul",
            "True",
            "NaN",
            "Infinity",
            "-Infinity",
            "+1",
            "01",
            "-01",
            "1.",
            ".5",
            "-",
            "1e",
            "1e+",
            "1.e5",
            "0x10",
            "1_000",
            "\"",
            "\"a",
            "\"\\\"",
            "\"\\x41\"",
            "\"\\u12\"",
            "\"\\u12g4\"",
            "\"\\'\"",
            "\"\t\"",
            "\"\n\"",
            "\"\u0000\"",
            "'a'",
            "a",
            "1 2",
            "{}{}",
            "[]x",
            "{} //",
            "/* */ {}",
            "[1]\u0000",
            "\u00a01",
            "\u000b1",
            "[\"a\",\n4\n,1,",
        ];

    public static TheoryData<string> NoUtf8 =>
        ["ff", "22ff22", "22c32822", "22eda08022", "22c022", "22f490808022", "22e697", "fffe3100"];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_is_JSON_is_read(string json) => Wire.Node(json).Should().NotBeNull();

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_JSON_is_refused_with_its_place(string json)
    {
        var failure = Refusal(Encoding.UTF8.GetBytes(json));

        failure.Path.Should().StartWith("$");
        failure.Line.Should().BePositive();
        failure.Column.Should().BePositive();
    }

    [Theory]
    [MemberData(nameof(NoUtf8))]
    public void What_is_no_UTF_8_is_refused_with_its_place(string bytes)
    {
        var failure = Refusal(Convert.FromHexString(bytes));

        failure.Message.Should().Contain("UTF-8");
        failure.Line.Should().Be(1);
    }

    [Fact]
    public void A_fault_names_the_path_that_leads_to_it()
    {
        var failure = Refusal(
            """{"data":{"videos":[{"id":1},"""u8.ToArray().Concat("\n{\"odd name\":tru}]}}"u8.ToArray()).ToArray()
        );

        failure.Path.Should().Be("$.data.videos[1]['odd name']");
        failure.Line.Should().Be(2);
    }

    [Fact]
    public void Broken_UTF_8_names_the_path_that_leads_to_it()
    {
        byte[] body = [.. "{\"a\":[1,\n\""u8, 0xff, .. "\"]}"u8];

        var failure = Refusal(body);

        failure.Path.Should().Be("$.a[0]");
        (failure.Line, failure.Column).Should().Be((2, 2));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void As_many_levels_are_read_as_System_Text_Json_reads(int depth, bool isRead)
    {
        var json = new string('[', depth) + new string(']', depth);
        var read = () => Wire.Node(json);

        if (isRead)
        {
            read.Should().NotThrow();
        }
        else
        {
            read.Should().Throw<ContentFormatException>().WithMessage("*64 levels*MaxDepth*");
        }
    }

    [Fact]
    public void More_levels_are_read_if_the_options_say_so() =>
        Wire.Node(new string('[', 100) + new string(']', 100), options: new() { MaxDepth = 100 }).Should().NotBeNull();

    [Fact]
    public void A_body_that_is_longer_than_allowed_is_refused()
    {
        var read = () => Wire.Node("[1,2,3]", options: new() { MaxBytes = 6 });

        read.Should().Throw<ContentFormatException>().WithMessage("*longer than 6 bytes*MaxBytes*");
        Wire.Node("[1,2,3]", options: new() { MaxBytes = 7 }).Should().NotBeNull();
    }

    [Fact]
    public void Of_members_that_stand_twice_the_last_one_counts()
    {
        Wire.Sample("""{"whole":1,"whole":2}""").Whole.Should().Be(2);
        Wire.There("""{"whole":1700000000000,"whole":2}""").Should().Be("""{"whole":2}""");
        Wire.There("""{"whole":1,"whole":null}""").Should().Be("""{"whole":null}""");
        Wire.There("""{"other":1,"other":2}""").Should().Be("""{"other":2}""");
        Wire.Node("""{"a":1,"a":2}""").GetChildNode("a")!.GetIntValue().Should().Be(2);
    }

    [Theory]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"\udc00a":"b\ud83d"}""")]
    [InlineData("""{"other":{"\ud800":["\udfff"]}}""")]
    public void Half_of_a_surrogate_pair_stays_what_it_is(string json) => Wire.There(json).Should().Be(json);

    [Fact]
    public void An_odd_name_hides_none_of_its_neighbours()
    {
        var node = Wire.Node("""{"\ud800":1,"kind":"sample","\u006bind2":"x"}""");

        node.GetChildNode("kind")!.GetStringValue().Should().Be("sample");
        node.GetChildNode("kind2")!.GetStringValue().Should().Be("x");
        node.GetChildNode("none").Should().BeNull();
    }

    [Fact]
    public void An_escaped_name_is_the_member_that_it_spells() =>
        Wire.Sample("""{"\u0074ext":"a"}""").Text.Should().Be("a");

    private static ContentFormatException Refusal(byte[] body)
    {
        var read = () => Wire.Node(body).GetObjectValue(Map.CreateFromDiscriminatorValue);
        return read.Should().Throw<ContentFormatException>().Which;
    }
}
