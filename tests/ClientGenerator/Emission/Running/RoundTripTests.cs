using System.Text.Json.Nodes;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>What is read is written again, with nothing lost.</summary>
public sealed class RoundTripTests(ShopClient shop) : IClassFixture<ShopClient>
{
    private const string Echo =
        "await client.Values.PostAsync((await client.Values.PostAsync(new Values()))!); return \"\";";

    [Theory]
    [InlineData("""{"big":18446744073709551615,"wait":"PT5M"}""")]
    [InlineData("""{"prices":[0.1,79228162514264337593543950335,3000000000,7,null]}""")]
    [InlineData("""{"blobs":["AAEC","/w=="]}""")]
    [InlineData("""{"counts":{"a":1,"b":9007199254740993,"c":{"d":[true]}}}""")]
    [InlineData("""{"any":{"deep":[1,"2024-01-01",null,{"x":1.50}]}}""")]
    [InlineData("""{"any":"text"}""")]
    [InlineData("""{"matrix":[[1,2.5],[],[3]]}""")]
    [InlineData("""{"times":["10:20:30"],"stop":"23:59:59","id":"6f9619ff-8b86-d011-b42d-00c04fc964ff"}""")]
    [InlineData("""{"shape":{"shape":"circle","radius":1.5,"unknown":"kept"}}""")]
    [InlineData("""{"shape":{"shape":"square","side":2,"unknown":[1]}}""")]
    [InlineData("""{"union":"text"}""")]
    [InlineData("""{"union":""}""")]
    [InlineData("""{"union":12}""")]
    [InlineData("""{"union":false}""")]
    [InlineData("""{"union":["a","b"]}""")]
    [InlineData("""{"union":[1,2.5]}""")]
    [InlineData("""{"union":{"name":"x","unknown":{"y":1}}}""")]
    [InlineData("""{"mixed":{"name":"x","age":3,"unknown":"2024-01-01","more":{"a":[]}}}""")]
    [InlineData("""{"mixed":"text"}""")]
    [InlineData("""{"nested":{"name":"x","shape":"circle","radius":2}}""")]
    [InlineData("""{"nested":{"shape":"square","side":2}}""")]
    [InlineData("""{"nested":"text"}""")]
    [InlineData("""{"nested":{"name":"x","shape":"square","side":2,"unknown":{"y":[null]}}}""")]
    [InlineData("""{"sharing":{"shape":"circle","radius":2,"unknown":1}}""")]
    [InlineData("""{"sharing":{"shape":"square","side":2,"unknown":1}}""")]
    [InlineData("""{"sharing":"text"}""")]
    [InlineData("""{"both":"text"}""")]
    [InlineData("""{"both":["a","b"]}""")]
    [InlineData("""{"both":{"shape":"square","side":2,"unknown":{"y":[null]}}}""")]
    [InlineData("""{"both":{"shape":"circle","radius":2,"age":3,"unknown":1}}""")]
    [InlineData("""{"both":{}}""")]
    [InlineData("""{"all":{"name":"x","shape":"square","side":2,"age":3,"unknown":1}}""")]
    [InlineData("""{"all":true}""")]
    [InlineData("""{"all":"text"}""")]
    [InlineData("""{"all":["a"]}""")]
    [InlineData("""{"unknown":{"a":[1,{"b":null}]},"alsoUnknown":12345678901234567890123}""")]
    [InlineData("""{"union":1.5}""")]
    [InlineData("""{"union":3000000000}""")]
    [InlineData("""{"union":[true]}""")]
    [InlineData("""{"shape":12}""")]
    [InlineData("""{"shape":{"shape":"triangle","sides":[3,4,5]}}""")]
    [InlineData("""{"mixed":[1]}""")]
    [InlineData("""{"both":12}""")]
    [InlineData("""{"all":12}""")]
    public async Task Json_comes_out_as_it_went_in(string json)
    {
        var handler = RecordingHandler.Json(json);

        await shop.RunAsync(handler, Echo);

        var sent = JsonNode.Parse(handler.Body)!.AsObject();
        var expected = JsonNode.Parse(json)!.AsObject();
        JsonNode.DeepEquals(sent, expected).Should().BeTrue("{0} was sent", handler.Body);
    }

    [Fact]
    public async Task What_only_the_service_sets_is_not_sent()
    {
        var handler = RecordingHandler.Json(
            """{"kind":"dog","name":"Rex","id":5,"born":"2024-02-29","colour":"light-blue"}"""
        );

        await shop.RunAsync(
            handler,
            "await client.Pets.PostAsync((await client.Pets[\"5\"].GetAsync())!); return \"\";"
        );

        JsonNode
            .DeepEquals(
                JsonNode.Parse(handler.Body),
                JsonNode.Parse("""{"kind":"dog","name":"Rex","born":"2024-02-29","colour":"light-blue"}""")
            )
            .Should()
            .BeTrue("{0} was sent", handler.Body);
    }

    [Fact]
    public async Task A_union_that_is_null_is_not_an_exception()
    {
        var run = () => shop.RunAsync(RecordingHandler.Json("""{"mixed":null}"""), Echo);

        await run.Should().NotThrowAsync();
    }
}
