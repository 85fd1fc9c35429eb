using System.Net;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>What OpenAPI 3.2 adds, on the wire.</summary>
public sealed class LibraryTests(LibraryClient library) : IClassFixture<LibraryClient>
{
    private const string Base = "https://library.example";

    [Fact]
    public async Task Lists_are_joined_as_their_style_says()
    {
        var handler = RecordingHandler.Json("[]");

        await library.RunAsync(
            handler,
            """
            await client.Books.GetAsync(request =>
            {
                request.QueryParameters.Ids = new long?[] { 3, 5 };
                request.QueryParameters.Words = new[] { "war", "peace" };
                request.QueryParameters.Genres = new[]
                {
                    Library.Books.GetGenresQueryParameterType.Crime,
                    Library.Books.GetGenresQueryParameterType.LightReading,
                };
                request.QueryParameters.Since = new DateTimeOffset?[] { DateTimeOffset.UnixEpoch };
                request.QueryParameters.Lent = new bool?[] { true, false };
            });
            return "";
            """
        );

        Query(handler)
            .Should()
            .BeEquivalentTo(
                "ids=3|5",
                "words=war peace",
                "genres=crime|light-reading",
                "since=1970-01-01T00:00:00.0000000+00:00",
                "lent=true|false"
            );
    }

    [Fact]
    public async Task An_object_is_one_value_for_each_of_its_properties()
    {
        var handler = RecordingHandler.Json("[]");

        await library.RunAsync(
            handler,
            "await client.Books.GetAsync(request => request.QueryParameters.PageNumber = 2); return \"\";"
        );

        handler.Url.Should().Be(Base + "/books?number=2");
    }

    [Theory]
    [InlineData("await client.Books.QueryAsync(new Wish { Title = \"Emma\" });", "QUERY", "/books")]
    [InlineData("await client.Books.MSearchAsync();", "M-SEARCH", "/books")]
    public async Task Methods_of_its_own_are_sent_through_the_handler(string call, string method, string path)
    {
        var handler = RecordingHandler.Json("[]");

        await library.RunAsync(library.WithMethods(handler), call + " return \"\";");

        handler.Method.Should().Be(method);
        handler.Url.Should().Be(Base + path);
    }

    [Fact]
    public async Task Without_the_handler_no_other_method_is_sent_in_its_place()
    {
        var handler = new RecordingHandler(HttpStatusCode.NotImplemented, "");

        var call = () => library.RunAsync(handler, "await client.Books.MSearchAsync(); return \"\";");

        await call.Should().ThrowAsync<Exception>();
        handler.Method.Should().Be("-1", "no service takes that for anything else");
    }

    [Fact]
    public async Task A_query_string_that_is_a_form_has_a_value_for_each_field()
    {
        var handler = RecordingHandler.NoContent();

        await library.RunAsync(
            handler,
            """
            await client.Search.GetAsync(request =>
            {
                request.QueryParameters.AllTitle = "a&b";
                request.QueryParameters.AllMaxAge = 9;
            });
            return "";
            """
        );

        Query(handler).Should().BeEquivalentTo("title=a&b", "max-age=9");
    }

    [Fact]
    public async Task Any_other_query_string_is_all_that_stands_behind_the_question_mark()
    {
        var handler = RecordingHandler.NoContent();

        await library.RunAsync(
            handler,
            "await client.Ask.GetAsync(request => request.QueryParameters.Question = \"{\\\"a\\\":1}\"); return \"\";"
        );

        Uri.UnescapeDataString(handler.Url).Should().Be(Base + "/ask?{\"a\":1}");
    }

    [Fact]
    public async Task A_sequence_of_items_is_a_stream_and_its_items_have_a_model()
    {
        var handler = new RecordingHandler(HttpStatusCode.OK, "data: x\n\n", "text/event-stream");

        var read = await library.RunAsync(
            handler,
            """
            var item = new News { Event = "arrival" };
            using var stream = await client.News.GetAsync();
            return item.Event + " " + await new StreamReader(stream!).ReadToEndAsync();
            """
        );

        read.Should().Be("arrival data: x\n\n");
        handler.Accept.Should().Be("application/jsonl, text/event-stream");
    }

    private static IEnumerable<string> Query(RecordingHandler handler) =>
        new Uri(handler.Url).Query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString);
}
