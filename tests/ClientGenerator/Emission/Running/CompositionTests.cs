using System.Text.Json.Nodes;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>What a caller sets in several members of an <c>anyOf</c> is written together, or refused; it is never lost in silence.</summary>
public sealed class CompositionTests(ShopClient shop) : IClassFixture<ShopClient>
{
    private const string Figure =
        "Figure = new Figure { Square = new Square { Shape = Square_shape.Square, Side = 2 } }";

    [Fact]
    public async Task A_plain_member_and_a_union_inside_are_one_object_on_the_wire() =>
        (await SentAsync($$"""Nested = new Values.Values_nested { Named = new Named { Name = "x" }, {{Figure}} }"""))
            .Should()
            .Be("""{"nested":{"name":"x","shape":"square","side":2}}""");

    [Fact]
    public async Task Additional_data_of_both_is_written() => (
            await SentAsync(
                """
                Nested = new Values.Values_nested
                {
                    Named = new Named { AdditionalData = { ["a"] = 1 } },
                    Figure = new Figure { Circle = new Circle { Radius = 3, AdditionalData = { ["b"] = 2, ["a"] = 9 } } },
                }
                """
            )
        ).Should().Be("""{"nested":{"radius":3,"a":1,"b":2}}""");

    [Fact]
    public async Task A_property_of_both_is_written_once_as_the_first_that_has_it() => (
            await SentAsync(
                """
                Sharing = new Values.Values_sharing
                {
                    Circle = new Circle { Radius = 1 },
                    Figure = new Figure { Circle = new Circle { Shape = new UntypedString("circle"), Radius = 2 } },
                }
                """
            )
        ).Should().Be("""{"sharing":{"radius":1,"shape":"circle"}}""");

    [Theory]
    [InlineData(
        "Nested.Figure!.Circle!.Radius = 7",
        """{"nested":{"name":"x","radius":7,"shape":"circle","more":1}}"""
    )]
    [InlineData("Nested.Figure!.Circle!.Radius = null", """{"nested":{"name":"x","shape":"circle","more":1}}""")]
    [InlineData("Nested.Named!.Name = \"y\"", """{"nested":{"name":"y","radius":2,"shape":"circle","more":1}}""")]
    public async Task A_change_of_what_was_read_is_sent_whichever_member_it_is_made_in(string change, string expected)
    {
        var handler = RecordingHandler.Json("""{"nested":{"name":"x","shape":"circle","radius":2,"more":1}}""");

        await shop.RunAsync(
            handler,
            $$"""
            var values = (await client.Values.PostAsync(new Values()))!;
            values.{{change}};
            await client.Values.PostAsync(values);
            return "";
            """
        );

        Body(handler).Should().Be(expected);
    }

    [Theory]
    [InlineData("""Nested = new Values.Values_nested { Named = new Named(), Figure = new Figure { String = "x" } }""")]
    [InlineData("""Sharing = new Values.Values_sharing { String = "x", Circle = new Circle() }""")]
    [InlineData("""Sharing = new Values.Values_sharing { String = "x", Figure = new Figure() }""")]
    [InlineData("""Mixed = new Values.Values_mixed { String = "x", Aged = new Aged { Age = 3 } }""")]
    public async Task A_text_and_an_object_at_once_are_refused_and_the_reason_said(string set)
    {
        var send = () => SentAsync(set);

        (await send.Should().ThrowAsync<InvalidOperationException>())
            .Which.Message.Should()
            .StartWith("Values_")
            .And.Contain("Only one of them can be written");
    }

    private async Task<string> SentAsync(string set)
    {
        var handler = RecordingHandler.Json("{}");
        await shop.RunAsync(handler, $"await client.Values.PostAsync(new Values {{ {set} }}); return \"\";");
        return Body(handler);
    }

    /// <summary>What was sent, as it was sent but without the default that every object of the test has.</summary>
    private static string Body(RecordingHandler handler)
    {
        var sent = JsonNode.Parse(handler.Body)!.AsObject();
        sent.Remove("wait");
        return sent.ToJsonString();
    }
}
