using OpenApi.Serialization.Content;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Text;

public sealed class TextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("\"a\"")]
    [InlineData(" a\r\n")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("é😀")]
    public void A_text_is_what_it_is(string text)
    {
        Wire.Node(text, Wire.Text).GetStringValue().Should().Be(text);
        Wire.Write(writer => writer.WriteStringValue(null, text), Wire.Text).Should().Be(text);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_it() =>
        Wire.Node("\ufeffa", Wire.Text).GetStringValue().Should().Be("a");

    [Fact]
    public void A_text_that_is_no_such_value_is_null()
    {
        var node = Wire.Node("a", Wire.Text);

        node.GetIntValue().Should().BeNull();
        node.GetEnumValue<Color>().Should().BeNull();
        node.GetChildNode("a").Should().BeNull();
        node.GetCollectionOfPrimitiveValues<string>().Should().BeNull();
    }

    [Fact]
    public void What_is_not_one_value_is_refused()
    {
        var model = () => Wire.Write(new Sample(), Wire.Text);
        var list = () => Wire.Write(writer => writer.WriteCollectionOfPrimitiveValues<string>(null, []), Wire.Text);
        var two = () =>
            Wire.Write(
                writer =>
                {
                    writer.WriteStringValue(null, "a");
                    writer.WriteStringValue(null, "b");
                },
                Wire.Text
            );
        var named = () => Wire.Write(writer => writer.WriteStringValue("a", "b"), Wire.Text);
        var half = () => Wire.Write(writer => writer.WriteStringValue(null, "\ud800"), Wire.Text);

        half.Should().Throw<ContentFormatException>().WithMessage("*surrogate*");
        model.Should().Throw<ContentFormatException>();
        list.Should().Throw<ContentFormatException>();
        two.Should().Throw<ContentFormatException>();
        named.Should().Throw<ContentFormatException>();
    }
}
