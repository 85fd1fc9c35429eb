using System.Text.Json;
using OpenApi.Contract.Validation;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>What the server answers is what the stub in this process answers, to right and to wrong requests.</summary>
public sealed class ServingTests : IDisposable
{
    private readonly Shop shop = Shop.Open();

    public static TheoryData<string, string, string?> Calls =>
        new()
        {
            { "GET", "/pets", null },
            { "GET", "/v1/pets", null },
            { "GET", "/pets", "example=none" },
            { "GET", "/pets", "code=429" },
            { "GET", "/pets", "code=404, example=tooMany" },
            { "GET", "/pets", "code=503" },
            { "GET", "/pets", "dynamic=true" },
            { "GET", "/pets", "example=nothing" },
            { "GET", "/pets/Rex", "example=old" },
            { "GET", "/pets/Rex", "example=unknown" },
            { "HEAD", "/pets/Rex", null },
            { "HEAD", "/pets/a-name-that-is-far-too-long", null },
            { "OPTIONS", "/pets", null },
            { "DELETE", "/pets/Rex", null },
            { "PATCH", "/pets", null },
            { "HEAD", "/orders", null },
            { "GET", "/nowhere", null },
            { "GET", "/pets/", null },
            { "POST", "/v2/pets", null },
        };

    /// <summary>Requests that break the document, each in one way.</summary>
    public static TheoryData<string, string> Violations =>
        new()
        {
            { "path maxLength", "GET /pets/a-name-that-is-far-too-long" },
            { "query maxLength", "GET /pets?tag=ok&tag=toolong" },
            { "query maximum", "GET /pets?limit=101" },
            { "query type", "GET /pets?limit=many" },
            { "query parameters", "GET /pets?unknown=1" },
            { "header pattern", "GET /pets\nX-Trace: A1" },
            { "cookie minLength", "GET /pets\nCookie: session=ab" },
            { "security security", "POST /pets\nContent-Type: application/json\n\n{\"name\":\"Rex\"}" },
            { "content type content", "POST /pets\nX-Api-Key: k\nContent-Type: text/plain\n\nRex" },
            { "body required", "POST /pets\nX-Api-Key: k\nContent-Type: application/json\n\n{}" },
            { "body type", "POST /pets\nX-Api-Key: k\nContent-Type: application/json\n\n{\"name\":7}" },
            { "body minLength", "POST /pets\nX-Api-Key: k\nContent-Type: application/json\n\n{\"name\":\"\"}" },
            {
                "body minimum",
                "POST /pets\nX-Api-Key: k\nContent-Type: application/json\n\n{\"name\":\"a\",\"age\":-1}"
            },
            {
                "body additionalProperties",
                "POST /pets\nX-Api-Key: k\nContent-Type: application/json\n\n{\"name\":\"a\",\"x\":1}"
            },
            { "body syntax", "POST /pets\nX-Api-Key: k\nContent-Type: application/json\n\n{\"name\":" },
            { "body content", "DELETE /pets/Rex\nContent-Type: text/plain\n\nwhy" },
            { "body required", "POST /pets\nX-Api-Key: k" },
            { "body required", "POST /orders\nContent-Type: application/x-www-form-urlencoded\n\ncount=1" },
            {
                "body maxLength",
                "POST /photos\nContent-Type: multipart/form-data; boundary=b\n\n"
                    + "--b\r\nContent-Disposition: form-data; name=title\r\n\r\nfar too long a title\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=file; filename=f\r\n\r\n\u0001\r\n--b--\r\n"
            },
        };

    public void Dispose() => shop.Dispose();

    [Theory, MemberData(nameof(Calls))]
    public async Task A_call_is_answered_as_by_the_stub_in_this_process(string method, string target, string? prefer)
    {
        var (wireMock, inProcess) = await shop.CallBothAsync(() =>
        {
            var message = Shop.Get(target, prefer);
            message.Method = new HttpMethod(method);
            return message;
        });

        wireMock.Should().Be(inProcess);
        wireMock.Headers.Should().BeEquivalentTo(inProcess.Headers);
    }

    [Theory, MemberData(nameof(Violations))]
    public async Task A_wrong_request_gets_the_problem_document_of_the_stub_in_this_process(string kind, string request)
    {
        var (wireMock, inProcess) = await shop.CallBothAsync(() => RawRequest.Read(request));

        wireMock.Should().Be(inProcess);
        wireMock.Type.Should().Be("application/problem+json");
        var violation = JsonDocument.Parse(wireMock.Text).RootElement.GetProperty("violations")[0];
        $"{violation.GetProperty("in")} {violation.GetProperty("keyword")}".Should().Be(kind);
        violation.GetProperty("rule").GetProperty("line").GetInt32().Should().BeGreaterThan(1);
        violation.GetProperty("rule").GetProperty("column").GetInt32().Should().BeGreaterThan(1);
        shop.Stub.Journal.Calls.Should().ContainSingle().Which.Violations.Should().NotBeEmpty();
    }

    [Fact]
    public void Every_place_of_a_request_is_broken_once()
    {
        var places = Violations.Select(row => row.Data.Item1.Split(' ')).Select(words => string.Join(' ', words[..^1]));

        places
            .Distinct()
            .Should()
            .BeEquivalentTo(
                Enum.GetValues<ViolationPlace>().Except([ViolationPlace.Status]).Select(place => place.Name())
            );
    }

    [Fact]
    public async Task The_caller_s_media_type_decides_between_answers_and_none_is_refused()
    {
        var csv = await shop.CallBothAsync(() => Accepting("text/csv"));
        var none = await shop.CallBothAsync(() => Accepting("image/png"));

        csv.WireMock.Should()
            .Be(csv.InProcess)
            .And.Be(new Seen(200, "text/csv", "name\nRex\n") { Headers = csv.WireMock.Headers });
        none.WireMock.Should().Be(none.InProcess);
        none.WireMock.Status.Should().Be(406);
    }

    [Fact]
    public async Task Pages_of_any_origin_may_call_as_they_may_in_process()
    {
        var (wireMock, inProcess) = await shop.CallBothAsync(() =>
        {
            var message = Shop.Get("/pets");
            message.Method = HttpMethod.Options;
            message.Headers.Add("Origin", "https://page.example");
            message.Headers.Add("Access-Control-Request-Method", "POST");
            message.Headers.Add("Access-Control-Request-Headers", "x-api-key");
            return message;
        });

        wireMock.Headers.Should().BeEquivalentTo(inProcess.Headers).And.ContainKey("Access-Control-Allow-Methods");
    }

    [Fact]
    public async Task What_is_only_reported_is_answered_as_if_all_were_well()
    {
        using var lenient = Shop.Open(
            new ServeOptions { Validation = ValidationMode.Report, AllowUnknownQuery = true }
        );

        var answer = await lenient.GetAsync("/pets?limit=many&unknown=1");

        answer.Status.Should().Be(200);
        lenient.Stub.Journal.Calls.Single().Violations.Should().ContainSingle(broken => broken.Name == "limit");
    }

    [Fact]
    public async Task Unknown_paths_can_be_left_to_the_server_and_are_in_the_journal_all_the_same()
    {
        using var modest = Shop.Open(new ServeOptions { AnswerUnknownPaths = false });

        var answer = await modest.GetAsync("/nowhere");

        answer.Text.Should().Contain("No matching mapping found");
        modest.Server.FindUnmatchedLogEntries().Should().ContainSingle();
        modest.Stub.Journal.Calls.Single().ToString().Should().Be("GET /nowhere -> 404 no mapping");
        modest.Stub.Journal.Invoking(journal => journal.ThrowIfViolated()).Should().Throw<Exception>();
    }

    [Fact]
    public async Task The_methods_that_every_path_has_break_nothing()
    {
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Options })
        {
            var message = Shop.Get("/pets");
            message.Method = method;
            await Seen.OfAsync(shop.Client, message);
        }

        shop.Stub.Journal.Total.Should().Be(2);
        shop.Stub.Journal.ThrowIfViolated();
    }

    private static HttpRequestMessage Accepting(string mediaType)
    {
        var message = Shop.Get("/pets");
        message.Headers.Add("Accept", mediaType);
        return message;
    }
}
