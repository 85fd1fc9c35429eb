using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Json;

public sealed class HookTests
{
    private readonly List<string> seen = [];

    [Theory]
    [InlineData(Wire.Json, """{"text":"a","child":{"text":"b"},"children":[{"text":"c"}]}""")]
    [InlineData(Wire.Form, "text=a&child[text]=b&children[0][text]=c")]
    public void Reading_calls_before_and_after_each_model(string format, string body)
    {
        var node = Wire.Node(body, format);
        node.OnBeforeAssignFieldValues = model => seen.Add($"before {((Sample)model).Text}");
        node.OnAfterAssignFieldValues = model => seen.Add($"after {((Sample)model).Text}");

        node.GetObjectValue(Sample.CreateFromDiscriminatorValue);

        seen.Should().Equal("before ", "before ", "after b", "before ", "after c", "after a");
    }

    [Fact]
    public void Writing_calls_before_at_the_start_and_after_each_model()
    {
        var model = new Sample
        {
            Text = "a",
            Child = new Sample { Text = "b" },
            Union = new Union { Number = 1 },
        };

        var json = Wire.Write(writer =>
        {
            writer.OnBeforeObjectSerialization = item => seen.Add($"before {Name(item)}");
            writer.OnAfterObjectSerialization = item => seen.Add($"after {Name(item)}");
            writer.OnStartObjectSerialization = (item, target) =>
            {
                seen.Add($"start {Name(item)}");
                if (item is Sample { Child: not null })
                {
                    target.WriteNullValue("hooked");
                }
            };
            writer.WriteObjectValue(null, model);
        });

        json.Should().Be("""{"hooked":null,"text":"a","child":{"text":"b"},"union":1}""");
        seen.Should()
            .Equal(
                "before a",
                "start a",
                "before b",
                "start b",
                "after b",
                "before union",
                "start union",
                "after union",
                "after a"
            );
    }

    [Fact]
    public void Models_that_are_merged_write_each_member_once()
    {
        var first = new Sample { Text = "a", AdditionalData = { ["other"] = 1 } };
        var second = new Sample
        {
            Text = "b",
            Whole = 2,
            AdditionalData = { ["other"] = 2, ["more"] = 3 },
        };

        Wire.Write(writer => writer.WriteObjectValue(null, first, second, null))
            .Should()
            .Be("""{"text":"a","whole":2,"other":1,"more":3}""");
    }

    private static string? Name(IParsable model) => model is Sample sample ? sample.Text : "union";
}
