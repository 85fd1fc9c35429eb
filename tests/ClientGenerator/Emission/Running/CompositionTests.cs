using System.Text.Json.Nodes;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>
/// What a caller sets in several members of an <c>anyOf</c> is written together, or refused, and several members of a <c>oneOf</c> are
/// refused; nothing is lost in silence.
/// </summary>
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
        ).Should().Be("""{"nested":{"shape":"circle","radius":3,"a":1,"b":2}}""");

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
        ).Should().Be("""{"sharing":{"shape":"circle","radius":1}}""");

    [Fact]
    public async Task Two_unions_inside_are_one_object_on_the_wire() =>
        (
            await SentAsync(
                $$"""Both = new Values.Values_both { {{Figure}}, Note = new Note { Aged = new Aged { Age = 3 } } }"""
            )
        )
            .Should()
            .Be("""{"both":{"shape":"square","side":2,"age":3}}""");

    [Fact]
    public async Task Two_unions_inside_and_a_plain_member_are_one_object_on_the_wire() => (
            await SentAsync(
                $$"""
                All = new Values.Values_all
                {
                    Named = new Named { Name = "x" },
                    {{Figure}},
                    Note = new Note { Aged = new Aged { Age = 3, AdditionalData = { ["name"] = "y", ["more"] = 1 } } },
                }
                """
            )
        ).Should().Be("""{"all":{"name":"x","shape":"square","side":2,"age":3,"more":1}}""");

    [Theory]
    [InlineData("Figure = new Figure(), Note = new Note { NoteString = \"x\" }", "\"x\"")]
    [InlineData("Figure = new Figure { String = \"x\" }, Note = new Note()", "\"x\"")]
    [InlineData("Figure = new Figure(), Note = new Note { Aged = new Aged { Age = 3 } }", "{\"age\":3}")]
    [InlineData("Note = new Note { Aged = new Aged() }", "{}")]
    [InlineData("Figure = new Figure(), Note = new Note()", "null")]
    public async Task A_union_inside_that_holds_nothing_does_not_hide_the_other(string set, string expected) =>
        (await SentAsync($$"""Both = new Values.Values_both { {{set}} }""")).Should().Be($$"""{"both":{{expected}}}""");

    [Theory]
    [InlineData("\"x\"", "True True")]
    [InlineData("[\"x\"]", "False False")]
    public async Task A_value_that_is_no_object_is_read_by_the_first_union_that_can(string both, string expected)
    {
        var read = await shop.RunAsync(
            RecordingHandler.Json($$"""{"both":{{both}}}"""),
            """
            var both = (await client.Values.PostAsync(new Values()))!.Both!;
            return $"{both.Figure?.String == "x"} {both.Note is null}";
            """
        );

        read.Should().Be(expected);
    }

    [Theory]
    [InlineData(
        "Nested.Figure!.Circle!.Radius = 7",
        """{"nested":{"name":"x","shape":"circle","radius":7,"more":1}}"""
    )]
    [InlineData("Nested.Figure!.Circle!.Radius = null", """{"nested":{"name":"x","shape":"circle","more":1}}""")]
    [InlineData("Nested.Named!.Name = \"y\"", """{"nested":{"name":"y","shape":"circle","radius":2,"more":1}}""")]
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
    [InlineData(
        """Both = new Values.Values_both { Figure = new Figure { String = "x" }, Note = new Note { NoteString = "x" } }"""
    )]
    [InlineData(
        """Both = new Values.Values_both { Figure = new Figure { String = "x" }, Note = new Note { Aged = new Aged() } }"""
    )]
    [InlineData(
        """Both = new Values.Values_both { Figure = new Figure { Circle = new Circle() }, Note = new Note { String = ["x"] } }"""
    )]
    [InlineData(
        """All = new Values.Values_all { Named = new Named(), Figure = new Figure(), Note = new Note { NoteString = "x" } }"""
    )]
    [InlineData("""All = new Values.Values_all { Boolean = true, Note = new Note { NoteString = "x" } }""")]
    public async Task A_text_and_an_object_at_once_are_refused_and_the_reason_said(string set)
    {
        var send = () => SentAsync(set);

        (await send.Should().ThrowAsync<InvalidOperationException>())
            .Which.Message.Should()
            .StartWith("Values_")
            .And.Contain("Only one of them can be written");
    }

    [Theory]
    [InlineData("Shape = new Values.Values_shape { Square = new Square(), Circle = new Circle() }", "Circle, Square")]
    [InlineData(
        "Union = new Values.Values_union { ValuesUnionString = \"\", Boolean = false }",
        "ValuesUnionString, Boolean"
    )]
    [InlineData("Union = new Values.Values_union { Integer = 0, Named = new Named() }", "Integer, Named")]
    [InlineData(
        "Nested = new Values.Values_nested { Figure = new Figure { String = \"x\", Square = new Square() } }",
        "Square, String"
    )]
    public async Task Several_members_of_a_oneOf_are_refused_and_named(string set, string members)
    {
        var send = () => SentAsync(set);

        (await send.Should().ThrowAsync<InvalidOperationException>())
            .Which.Message.Should()
            .Contain(
                "is exactly one of its types, but several are set: " + members + ". Set all but one of them to null."
            );
    }

    [Fact]
    public async Task Several_members_of_a_oneOf_are_refused_in_a_form_too()
    {
        var send = () =>
            shop.RunAsync(
                RecordingHandler.Json("{}"),
                """
                await client.Login.PostAsync(
                    new Shop.Login.LoginRequestBuilder.LoginPostRequestBody
                    {
                        PasswordLogin = new PasswordLogin(),
                        TokenLogin = new TokenLogin(),
                    });
                return "";
                """
            );

        (await send.Should().ThrowAsync<InvalidOperationException>())
            .Which.Message.Should()
            .StartWith("LoginPostRequestBody")
            .And.Contain("PasswordLogin, TokenLogin");
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
