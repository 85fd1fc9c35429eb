namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>Bodies and parameters are sent as the document means them, however its framework writes them.</summary>
public sealed class BodyTests(BodiesClient bodies) : IClassFixture<BodiesClient>
{
    private const string Parts =
        "var body = new MultipartBody(); body.AddOrReplacePart(\"title\", \"text/plain\", \"t\"); "
        + "body.AddOrReplacePart(\"file\", \"application/octet-stream\", new byte[] { 1, 2 }, \"f.bin\"); ";

    [Theory]
    [InlineData("Allof")]
    [InlineData("Map")]
    [InlineData("Named")]
    [InlineData("Union")]
    [InlineData("Either")]
    public async Task A_body_of_parts_is_put_together_by_the_caller_whatever_its_schema_is_made_of(string path)
    {
        var handler = RecordingHandler.Json("{}");

        await bodies.RunAsync(handler, $"{Parts} await client.{path}.PostAsync(body); return \"\";");

        handler.ContentType.Should().StartWith("multipart/form-data; boundary=");
        handler.Body.Should().Contain("filename=\"f.bin\"").And.Contain("name=\"title\"");
    }

    [Fact]
    public async Task A_model_of_a_part_is_there_where_only_a_part_of_allOf_names_it() =>
        (await bodies.RunAsync(RecordingHandler.Json("{}"), "return new About { Title = \"t\" }.Title!;"))
            .Should()
            .Be("t");

    [Fact]
    public async Task A_form_without_files_stays_a_form()
    {
        var handler = RecordingHandler.Json("{}");

        await bodies.RunAsync(handler, "await client.Plain.PostAsync(new About { Title = \"a b\" }); return \"\";");

        handler.ContentType.Should().Be("application/x-www-form-urlencoded");
        handler.Body.Should().Be("title=a%20b");
    }

    [Fact]
    public async Task An_object_of_any_media_type_at_all_is_json_both_ways()
    {
        var handler = RecordingHandler.Json("""{"title":"back"}""");

        var title = await bodies.RunAsync(
            handler,
            "return (await client.Any.PostAsync(new About { Title = \"there\" }))!.Title!;"
        );

        title.Should().Be("back");
        handler.ContentType.Should().Be("application/json");
        handler.Body.Should().Be("""{"title":"there"}""");
    }

    [Theory]
    [InlineData(
        "client.Orgs[Guid.Parse(\"6f9619ff-8b86-d011-b42d-00c04fc964ff\")].Members.GetAsync()",
        "/orgs/6f9619ff-8b86-d011-b42d-00c04fc964ff/members"
    )]
    [InlineData("client.Orgs[\"acme\"].Projects.GetAsync()", "/orgs/acme/projects")]
    [InlineData("client.Things[7].GetAsync()", "/things/7")]
    [InlineData("client.Things[\"seven\"].GetAsync()", "/things/seven")]
    [InlineData(
        "client.Things[7].GetAsync(c => c.QueryParameters.Tags = new[] { \"a\", \"b\" })",
        "/things/7?tags=a&tags=b"
    )]
    [InlineData("client.Things[7].GetAsync(c => c.QueryParameters.Kind = Kind.Large)", "/things/7?kind=large")]
    [InlineData(
        "client.Things[7].GetAsync(c => c.QueryParameters.Since = DateTimeOffset.UnixEpoch)",
        "/things/7?since=1970-01-01T00%3A00%3A00.0000000%2B00%3A00"
    )]
    [InlineData(
        "client.Things[7].GetAsync(c => c.QueryParameters.Size = long.MaxValue)",
        "/things/7?size=9223372036854775807"
    )]
    public async Task A_parameter_has_the_type_of_what_it_can_be(string call, string expected)
    {
        var handler = RecordingHandler.Json("{}");

        await bodies.RunAsync(handler, $"await {call}; return \"\";");

        handler.Url.Should().Be("https://bodies.example" + expected);
    }
}
