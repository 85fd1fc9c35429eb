using System.Text.Json.Nodes;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>
/// A value is read as the variant that it is, whichever way the document tells the variants apart, and is written as it was. The right
/// variants are what the document's schemas allow, seen by hand.
/// </summary>
public sealed class UnionTests(UnionsClient unions) : IClassFixture<UnionsClient>
{
    [Theory]
    [InlineData("""{"cat":{"kind":"l","mane":"long"}}""", "read.Cat!.Lion!.Mane == \"long\"")]
    [InlineData("""{"cat":{"kind":"Tiger","stripes":9}}""", "read.Cat!.Tiger!.Stripes == 9")]
    [InlineData("""{"cat":{"mane":"long"}}""", "read.Cat!.Lion!.Mane == \"long\"")]
    [InlineData("""{"family":{"kind":"Canine","barks":true}}""", "read.Family!.Canine!.Barks == true")]
    [InlineData("""{"family":{"kind":"l","mane":"x"}}""", "(read.Family!.Feline as Lion)!.Mane == \"x\"")]
    [InlineData("""{"family":{"kind":"Feline","age":3}}""", "read.Family!.Feline!.Age == 3")]
    [InlineData("""{"animal":{"kind":"Tiger","stripes":1}}""", "(read.Animal as Tiger)!.Stripes == 1")]
    [InlineData("""{"animal":{"kind":"Feline"}}""", "read.Animal is Feline")]
    [InlineData(
        """{"item":{"type":"film","minutes":90}}""",
        "read.Item!.Film!.Minutes == 90 && read.Item.Book is null"
    )]
    [InlineData("""{"item":{"type":"film"}}""", "read.Item!.Film is not null && read.Item.Book is null")]
    [InlineData(
        """{"shape":{"$type":"square","area":2}}""",
        "read.Shape!.ShapeSquare!.Area == 2 && read.Shape.ShapeCircle is null"
    )]
    [InlineData(
        """{"part":{"handle":"left","maker":"m"}}""",
        "read.Part!.Door!.Maker == \"m\" && read.Part.Wheel is null"
    )]
    [InlineData(
        """{"part":{"handle":"left","spokes":3,"maker":"m","z":1}}""",
        "read.Part!.Door!.Maker == \"m\" && read.Part.Wheel!.Maker == \"m\""
    )]
    [InlineData("""{"part":{"maker":"m"}}""", "read.Part!.Door!.Maker == \"m\" && read.Part.Wheel!.Maker == \"m\"")]
    [InlineData("""{"size":{"a":"x","b":2}}""", "read.Size!.Large!.B == 2")]
    [InlineData("""{"size":{"a":"x"}}""", "read.Size!.Small!.A == \"x\"")]
    [InlineData("""{"tagged":{"tag":"b","y":1}}""", "read.Tagged!.TagB!.Y == 1")]
    [InlineData("""{"tagged":{"y":1}}""", "read.Tagged!.TagB!.Y == 1")]
    [InlineData("""{"tagged":{"x":1}}""", "read.Tagged!.TagA!.X == 1")]
    [InlineData("""{"tagged":{"tag":"c","y":1}}""", "read.Tagged!.TagA is null && read.Tagged.TagB is null")]
    [InlineData("""{"envelope":{"data":{"url":"u"}}}""", "read.Envelope!.PictureEnvelope!.Data!.Url == \"u\"")]
    [InlineData("""{"envelope":{"data":{"text":"t"}}}""", "read.Envelope!.TextEnvelope!.Data!.Text == \"t\"")]
    [InlineData("""{"key":{"id":"7"}}""", "read.Key!.TextKey!.Id == \"7\"")]
    [InlineData("""{"key":{"id":7}}""", "read.Key!.NumberKey!.Id == 7")]
    [InlineData("""{"scalars":"x"}""", "read.Scalars!.Scalar!.String == \"x\"")]
    [InlineData("""{"scalars":7}""", "read.Scalars!.Scalar!.Integer == 7")]
    [InlineData("""{"scalars":false}""", "read.Scalars!.Scalar!.Boolean == false")]
    [InlineData("""{"scalars":{"a":"x"}}""", "read.Scalars!.Small!.A == \"x\"")]
    [InlineData("""{"scalars":1.5}""", "read.Scalars!.Scalar is null")]
    [InlineData("""{"customer":"c"}""", "read.Customer!.String == \"c\"")]
    [InlineData(
        """{"customer":{"id":"c","object":"customer","created":5}}""",
        "read.Customer!.Customer!.Created == 5 && read.Customer.DeletedCustomer is null"
    )]
    [InlineData(
        """{"customer":{"id":"c","object":"customer","deleted":true}}""",
        "read.Customer!.DeletedCustomer!.Deleted == true && read.Customer.Customer is null"
    )]
    [InlineData("""{"state":{"status":"busy","arms":2}}""", "read.State!.Robot!.Status == Robot_status.Busy")]
    [InlineData(
        """{"state":{"status":"on","arms":2,"volts":5}}""",
        "read.State!.Machine!.Volts == 5 && read.State.Robot!.Arms == 2"
    )]
    [InlineData("""{"preset":{"name":"n"}}""", "read.Preset!.Slow!.Speed is null")]
    [InlineData("""{"preset":{"speed":4,"turbo":true,"more":[1]}}""", "read.Preset!.Fast!.Speed == 4")]
    [InlineData("""{"wide":9223372036854775807}""", "read.Wide!.Int64 == long.MaxValue")]
    [InlineData("""{"wide":-9223372036854775808}""", "read.Wide!.Int64 == long.MinValue")]
    [InlineData("""{"wide":9223372036854775808}""", "read.Wide!.Int64 is null")]
    [InlineData("""{"wide":"7"}""", "read.Wide!.String == \"7\"")]
    [InlineData("""{"resource":{"@type":"Vendor.Disk","id":"d","bytes":5}}""", "(read.Resource as Disk)!.Bytes == 5")]
    public async Task A_value_is_read_as_what_it_is_and_written_as_it_was(string json, string reads)
    {
        var handler = RecordingHandler.Json(json);

        var isRead = await unions.RunAsync(
            handler,
            $$"""
            var read = (await client.Values.PostAsync(new Values()))!;
            await client.Values.PostAsync(read);
            return ({{reads}}).ToString();
            """
        );

        isRead.Should().Be("True", reads);
        JsonNode
            .DeepEquals(JsonNode.Parse(handler.Body), JsonNode.Parse(json))
            .Should()
            .BeTrue("{0} was sent", handler.Body);
    }

    [Theory]
    [InlineData("Cat = new() { Lion = new() { Mane = \"m\" } }", """{"cat":{"kind":"l","mane":"m"}}""")]
    [InlineData("Animal = new Tiger { Stripes = 3 }", """{"animal":{"kind":"Tiger","stripes":3}}""")]
    [InlineData("Animal = new Animal()", """{"animal":{}}""")]
    [InlineData("Item = new() { Film = new() { Minutes = 3 } }", """{"item":{"type":"film","minutes":3}}""")]
    [InlineData("Shape = new() { ShapeCircle = new() { Radius = 1 } }", """{"shape":{"$type":"circle","radius":1}}""")]
    [InlineData("Tagged = new() { TagA = new() { X = 1 } }", """{"tagged":{"x":1}}""")]
    [InlineData("Resource = new Disk { Id = \"d\" }", """{"resource":{"@type":"Vendor.Disk","id":"d"}}""")]
    public async Task A_new_object_says_what_it_is_before_anything_else(string set, string expected)
    {
        var handler = RecordingHandler.Json("{}");

        await unions.RunAsync(handler, $"await client.Values.PostAsync(new Values {{ {set} }}); return \"\";");

        handler.Body.Should().Be(expected);
    }

    [Fact]
    public async Task A_member_that_was_unset_after_reading_is_not_written_by_another_variant()
    {
        var handler = RecordingHandler.Json("""{"part":{"handle":"left","spokes":3,"z":1}}""");

        await unions.RunAsync(
            handler,
            """
            var read = (await client.Values.PostAsync(new Values()))!;
            read.Part!.Door!.Handle = null;
            await client.Values.PostAsync(read);
            return "";
            """
        );

        handler.Body.Should().Be("""{"part":{"spokes":3,"z":1}}""");
    }
}
