using System.Web;
using CsCheck;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Tests.Json;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Form;

public sealed class FormReadingTests
{
    [Fact]
    public void Names_that_stand_again_are_lists_and_texts_are_read_as_what_is_asked_for()
    {
        var sample = Read(
            "texts=a&texts=b&wholes=1&colors=a-b&truth=true&whole=5&double=1e3&instant=2024-01-02T03%3A04%3A05Z"
        );

        sample.Texts.Should().Equal("a", "b");
        sample.Wholes.Should().Equal(1);
        sample.Colors.Should().Equal(Color.AB);
        (sample.Truth, sample.Whole, sample.Double).Should().Be((true, 5, 1000));
        sample.Instant.Should().Be(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero));
        sample.AdditionalData.Should().BeEmpty();
    }

    [Theory]
    [InlineData("child[text]=a&child[whole]=1")]
    [InlineData("child%5Btext%5D=a&child%5Bwhole%5D=1")]
    public void Brackets_lead_into_an_object(string form)
    {
        var child = Read(form).Child!;

        (child.Text, child.Whole).Should().Be(("a", 1));
    }

    [Theory]
    [InlineData("children[0][text]=a&children[1][text]=b")]
    [InlineData("children[1][text]=b&children[0][text]=a")]
    [InlineData("children[7][text]=b&children[3][text]=a")]
    public void Numbers_in_brackets_count_items(string form) =>
        Read(form).Children!.Select(child => child.Text).Should().Equal("a", "b");

    [Theory]
    [InlineData("texts[]=a&texts[]=b")]
    [InlineData("texts[0]=a&texts[1]=b")]
    [InlineData("texts=a&texts[1]=b")]
    public void Lists_are_read_as_other_servers_write_them(string form) => Read(form).Texts.Should().Equal("a", "b");

    [Theory]
    [InlineData("text=a+b", "a b")]
    [InlineData("text=a%20b%2B", "a b+")]
    [InlineData("text=%zz%4", "%zz%4")]
    [InlineData("text=a=b", "a=b")]
    [InlineData("text", "")]
    [InlineData("&&text=null&", "null")]
    [InlineData("text=%c3%A9%ff", "é\ufffd")]
    public void Texts_are_decoded_as_the_URL_Standard_says(string form, string text) =>
        Read(form).Text.Should().Be(text);

    [Theory]
    [InlineData("a[b=1")]
    [InlineData("a]b=1")]
    [InlineData("[a]=1")]
    [InlineData("a[b]c=1")]
    public void Brackets_that_are_no_pairs_are_letters(string form)
    {
        var map = Wire.Node(form, Wire.Form).GetObjectValue(Map.CreateFromDiscriminatorValue);

        map.AdditionalData.Should()
            .ContainSingle()
            .Which.Should()
            .Be(new KeyValuePair<string, object>(form[..^2], "1"));
    }

    [Fact]
    public void What_does_not_fit_is_kept_and_comes_back() =>
        Wire.There("color=unknown&whole=5.5&other=a&others=b&others=c&deep%5Ba%5D%5Bb%5D=d", Wire.Form)
            .Should()
            .Be("color=unknown&whole=5.5&other=a&others=b&others=c&deep%5Ba%5D%5Bb%5D=d");

    [Fact]
    public void What_does_not_fit_is_refused_when_reading_strictly()
    {
        var read = () => Wire.Sample("child[color]=unknown", Wire.Form, Wire.Strict);

        read.Should().Throw<ContentFormatException>().Which.Path.Should().Be("child[color]");
    }

    [Fact]
    public void A_name_that_is_nested_too_deep_is_refused()
    {
        var read = () => Read("a" + string.Concat(Enumerable.Repeat("[b]", 64)) + "=1");

        read.Should().Throw<ContentFormatException>().WithMessage("*64 levels*");
    }

    [Fact]
    public void A_member_is_found_by_its_name()
    {
        var node = Wire.Node("kind=a&child[kind]=b", Wire.Form);

        node.GetChildNode("kind")!.GetStringValue().Should().Be("a");
        node.GetChildNode("child")!.GetChildNode("kind")!.GetStringValue().Should().Be("b");
        node.GetChildNode("none").Should().BeNull();
    }

    [Fact]
    public void Any_words_come_back() =>
        Gen.Dictionary(RawJson.Word.Where(word => word.Length > 0 && word.IndexOf('[') < 0), RawJson.Word.Array[1, 3])[
                0,
                5
            ]
            .Sample(
                words =>
                {
                    var map = new Map();
                    foreach (var (name, values) in words)
                    {
                        map.AdditionalData[name] = values.Length == 1 ? values[0] : values;
                    }

                    var read = Wire.Node(Wire.Write(map, Wire.Form), Wire.Form)
                        .GetObjectValue(Map.CreateFromDiscriminatorValue);
                    return read.AdditionalData.Count == words.Count
                        && words.All(word => Texts(read.AdditionalData[word.Key]).SequenceEqual(word.Value));
                },
                iter: 5_000
            );

    [Fact]
    public void Any_words_are_read_by_another_reader_and_from_another_writer() =>
        Gen.Select(RawJson.Word.Where(word => word.Length > 0 && word.IndexOf('[') < 0), RawJson.Word)
            .Sample(
                (name, text) =>
                {
                    var written = Wire.Write(new Map { AdditionalData = { [name] = text } }, Wire.Form);
                    using var other = new FormUrlEncodedContent([new(name, text)]);
                    using var reader = new StreamReader(other.ReadAsStream());
                    var read = Wire.Node(reader.ReadToEnd(), Wire.Form)
                        .GetObjectValue(Map.CreateFromDiscriminatorValue);
                    return HttpUtility.ParseQueryString(written)[name] == text
                        && read.AdditionalData[name].Equals(text);
                },
                iter: 5_000
            );

    private static IEnumerable<string?> Texts(object value) =>
        value is UntypedArray array
            ? array.GetValue().Cast<UntypedString>().Select(text => text.GetValue())
            : [(string)value];

    private static Sample Read(string form) => Wire.Sample(form, Wire.Form);
}
