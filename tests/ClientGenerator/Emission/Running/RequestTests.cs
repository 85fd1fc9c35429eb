using System.Net;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>What leaves an emitted client.</summary>
public sealed class RequestTests(ShopClient shop) : IClassFixture<ShopClient>
{
    private const string Base = "https://eu.shop.example/v1";

    [Fact]
    public async Task Query_parameters_of_every_style_are_sent()
    {
        var handler = RecordingHandler.Json("[]");

        await shop.RunAsync(
            handler,
            """
            await client.Pets.GetAsync(request =>
            {
                request.QueryParameters.Limit = 5;
                request.QueryParameters.Tags = new[] { "a b", "c&d" };
                request.QueryParameters.Colours = new[] { Colour.Red, Colour.LightBlue };
                request.QueryParameters.Colour = Colour.Onest;
                request.QueryParameters.FilterName = "Rex";
                request.QueryParameters.FilterAge = 3;
                request.QueryParameters.Since = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);
                request.QueryParameters.MaxWait = TimeSpan.FromMinutes(90);
            });
            return "";
            """
        );

        handler.Method.Should().Be("GET");
        var query = new Uri(handler.Url).Query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString);
        query
            .Should()
            .BeEquivalentTo(
                "limit=5",
                "tags=a b",
                "tags=c&d",
                "colours=red,light-blue",
                "colour=1st",
                "filter[name]=Rex",
                "filter[age]=3",
                "$since=2024-02-29T12:00:00.0000000+00:00",
                "max-wait=PT1H30M"
            );
    }

    [Fact]
    public async Task No_query_is_sent_when_nothing_is_set()
    {
        var handler = RecordingHandler.Json("[]");

        await shop.RunAsync(handler, "await client.Pets.GetAsync(); return \"\";");

        handler.Url.Should().Be(Base + "/pets");
        handler.Accept.Should().Be("application/json");
    }

    [Fact]
    public async Task A_value_in_the_path_cannot_become_another_path()
    {
        var handler = RecordingHandler.NoContent();

        await shop.RunAsync(handler, "await client.Pets[\"a/../b?c#d é\"].DeleteAsync(); return \"\";");

        handler.Method.Should().Be("DELETE");
        handler.Url.Should().Be(Base + "/pets/a%2F..%2Fb%3Fc%23d%20%C3%A9");
    }

    [Fact]
    public async Task Arguments_that_are_keywords_reach_the_path()
    {
        var handler = new RecordingHandler(HttpStatusCode.OK, "same", "text/plain");

        var text = await shop.RunAsync(
            handler,
            "return (await client.Compare.WithBaseWithHead(@base: \"v1\", head: 2).GetAsync())!;"
        );

        handler.Url.Should().Be(Base + "/compare/v1...2");
        text.Should().Be("same");
    }

    [Fact]
    public async Task A_missing_argument_is_refused_before_anything_is_sent()
    {
        var run = () => shop.RunAsync(RecordingHandler.NoContent(), "await client.Pets.PostAsync(null!); return \"\";");

        await run.Should().ThrowAsync<ArgumentNullException>().WithParameterName("body");
    }

    [Fact]
    public async Task A_form_is_sent_as_the_variant_that_is_set()
    {
        var handler = RecordingHandler.NoContent();

        await shop.RunAsync(
            handler,
            """
            await client.Login.PostAsync(new Shop.Login.LoginRequestBuilder.LoginPostRequestBody
            {
                PasswordLogin = new PasswordLogin { User = "me & you", Password = "p=w" },
            });
            return "";
            """
        );

        handler.ContentType.Should().Be("application/x-www-form-urlencoded");
        handler.Body.Split('&').Should().BeEquivalentTo("user=me%20%26%20you", "password=p%3Dw");
    }

    [Fact]
    public async Task A_multipart_body_holds_its_parts()
    {
        var handler = RecordingHandler.NoContent();

        await shop.RunAsync(
            handler,
            """
            var body = new MultipartBody();
            body.AddOrReplacePart("file", "application/octet-stream", new MemoryStream(Encoding.UTF8.GetBytes("bytes")), "a.bin");
            body.AddOrReplacePart("name", "text/plain", "a name");
            await client.Files.PostAsync(body);
            return "";
            """
        );

        handler.ContentType.Should().StartWith("multipart/form-data; boundary=");
        handler.Body.Should().Contain("name=\"file\"; filename=\"a.bin\"").And.Contain("bytes").And.Contain("a name");
    }

    [Fact]
    public async Task A_stream_is_sent_with_the_media_type_that_the_caller_says()
    {
        var handler = RecordingHandler.NoContent();

        await shop.RunAsync(
            handler,
            """
            await client.Pets["1"].Photo.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes("picture")), "image/jpeg");
            return "";
            """
        );

        handler.ContentType.Should().Be("image/jpeg");
        handler.Body.Should().Be("picture");
    }

    [Theory]
    [InlineData(null, "https://upload.shop.example/pets/1/photo")]
    [InlineData("https://eu.shop.example/v1", "https://upload.shop.example/pets/1/photo")]
    [InlineData("https://eu.shop.example/v1/", "https://upload.shop.example/pets/1/photo")]
    [InlineData("http://127.0.0.1:8080/stub", "http://127.0.0.1:8080/stub/pets/1/photo")]
    public async Task A_server_of_an_operation_is_used_until_the_caller_sets_a_base_url(string? baseUrl, string url)
    {
        var handler = RecordingHandler.NoContent();

        await shop.RunAsync(
            handler,
            "await client.Pets[\"1\"].Photo.PutAsync(new MemoryStream(), \"image/png\"); return \"\";",
            baseUrl
        );

        handler.Url.Should().Be(url);
    }

    [Fact]
    public async Task A_raw_url_is_used_as_it_is()
    {
        var handler = RecordingHandler.NoContent();

        await shop.RunAsync(
            handler,
            """
            await client.Pets["1"].Photo.WithUrl("https://elsewhere.example/x?y=%2F").PutAsync(new MemoryStream(), "image/png");
            return "";
            """
        );

        handler.Url.Should().Be("https://elsewhere.example/x?y=%2F");
    }

    [Fact]
    public async Task A_path_that_ends_in_a_slash_is_called_from_its_segment()
    {
        var handler = new RecordingHandler(HttpStatusCode.OK, "data: 1\n\n", "text/event-stream");

        var text = await shop.RunAsync(
            handler,
            """
            using var direct = new StreamReader((await client.Events.GetAsync())!);
            using var through = new StreamReader((await client.Events.EmptyPathSegment.GetAsync())!);
            return await direct.ReadToEndAsync() + await through.ReadToEndAsync();
            """
        );

        handler.Url.Should().Be(Base + "/events/");
        handler.Accept.Should().Be("text/event-stream");
        text.Should().Be("data: 1\n\ndata: 1\n\n");
    }

    [Fact]
    public async Task The_callers_accept_header_wins()
    {
        var handler = RecordingHandler.Json("[]");

        await shop.RunAsync(
            handler,
            "await client.Pets.GetAsync(request => request.Headers.Add(\"Accept\", \"text/plain\")); return \"\";"
        );

        handler.Accept.Should().Be("text/plain");
    }

    [Fact]
    public async Task A_cancelled_call_is_not_sent()
    {
        var handler = RecordingHandler.Json("[]");
        var run = () =>
            shop.RunAsync(
                handler,
                "await client.Pets.GetAsync(cancellationToken: new CancellationToken(true)); return \"\";"
            );

        await run.Should().ThrowAsync<OperationCanceledException>();
        handler.Url.Should().BeEmpty();
    }
}
