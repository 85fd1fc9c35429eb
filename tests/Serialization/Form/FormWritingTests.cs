using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Form;

public sealed class FormWritingTests
{
    [Fact]
    public void Members_that_are_not_set_leave_no_trace() => Write(new Sample()).Should().BeEmpty();

    [Fact]
    public void A_list_is_its_name_again_and_again() =>
        Write(
                new Sample
                {
                    Texts = ["a", "b"],
                    Colors = [Color.AB, Color.C],
                    Wholes = [1, 2],
                }
            )
            .Should()
            .Be("texts=a&texts=b&wholes=1&wholes=2&colors=a-b&colors=c");

    [Fact]
    public void An_object_is_named_in_brackets() =>
        Write(
                new Sample
                {
                    Text = "a",
                    Child = new Sample
                    {
                        Whole = 1,
                        Child = new Sample { Texts = ["b", "c"] },
                    },
                }
            )
            .Should()
            .Be("text=a&child%5Bwhole%5D=1&child%5Bchild%5D%5Btexts%5D=b&child%5Bchild%5D%5Btexts%5D=c");

    [Fact]
    public void A_list_of_objects_is_counted_in_brackets() =>
        Write(new Sample { Children = [new Sample { Text = "a" }, new Sample { Text = "b", Whole = 2 }] })
            .Should()
            .Be("children%5B0%5D%5Btext%5D=a&children%5B1%5D%5Btext%5D=b&children%5B1%5D%5Bwhole%5D=2");

    [Fact]
    public void A_union_is_what_it_holds() =>
        Write(
                new Sample
                {
                    Union = new Union { Number = 5 },
                    Unions = [new Union { Color = Color.C }, new Union { Sample = new Sample { Text = "a" } }],
                }
            )
            .Should()
            .Be("union=5&unions=c&unions%5B1%5D%5Btext%5D=a");

    [Fact]
    public void A_union_that_is_the_form_is_the_form() =>
        Write(new Union { Sample = new Sample { Text = "a" } }).Should().Be("text=a");

    [Theory]
    [InlineData("azAZ09*-._", "azAZ09*-._")]
    [InlineData(" ", "+")]
    [InlineData("+&=%", "%2B%26%3D%25")]
    [InlineData("~!'()", "%7E%21%27%28%29")]
    [InlineData("é😀", "%C3%A9%F0%9F%98%80")]
    [InlineData("\r\n\0", "%0D%0A%00")]
    [InlineData("", "")]
    public void Texts_are_coded_as_the_URL_Standard_says(string text, string coded) =>
        Write(new Sample { Text = text }).Should().Be("text=" + coded);

    [Fact]
    public void Names_are_coded_too() =>
        Write(
                new Map
                {
                    AdditionalData =
                    {
                        ["a b[c]"] = "d",
                        ["e"] = new UntypedObject(
                            new Dictionary<string, UntypedNode> { ["f&"] = new UntypedString("g") }
                        ),
                    },
                }
            )
            .Should()
            .Be("a+b%5Bc%5D=d&e%5Bf%26%5D=g");

    [Fact]
    public void Null_is_an_empty_value() => Write(new Map { AdditionalData = { ["a"] = null! } }).Should().Be("a=");

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_with_its_name()
    {
        var write = () => Write(new Sample { Child = new Sample { Text = "\ud800" } });

        write.Should().Throw<ContentFormatException>().Which.Path.Should().Be("$.child.text");
    }

    [Fact]
    public void A_value_without_a_name_is_refused()
    {
        var text = () => Wire.Write(writer => writer.WriteStringValue(null, "a"), Wire.Form);
        var list = () => Wire.Write(writer => writer.WriteCollectionOfObjectValues<Sample>(null, [new()]), Wire.Form);

        text.Should().Throw<ContentFormatException>().WithMessage("*name*");
        list.Should().Throw<ContentFormatException>().WithMessage("*name*");
    }

    private static string Write(IParsable model) => Wire.Write(model, Wire.Form);
}
