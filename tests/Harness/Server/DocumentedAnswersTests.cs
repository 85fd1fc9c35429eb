using System.Net;
using System.Text.Json;
using OpenApi.Contract;
using OpenApi.Contract.Description;

namespace OpenApi.Harness.Tests.Server;

public sealed class DocumentedAnswersTests : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private ContractServer server = null!;

    public async ValueTask InitializeAsync() => server = await ContractServer.StartAsync(SpecFiles.All);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_call_is_answered_with_the_first_documented_success()
    {
        using var response = await client.SendAsync(Requests.CancelTask(server.BaseUrl));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        (await Read(response)).GetProperty("code").GetInt32().Should().Be(0);
    }

    [Theory]
    [InlineData("publishTaskNotFound15004", 15004)]
    [InlineData("unauthorized401", 401)]
    [InlineData("15053", 15053)]
    public async Task Prefer_picks_an_answer_by_example_or_by_code(string preferred, int code)
    {
        using var response = await client.SendAsync(
            Requests.CancelTask(server.BaseUrl).With("Prefer", $"example={preferred}")
        );

        var body = await Read(response);
        body.GetProperty("code").GetInt32().Should().Be(code);
        body.GetProperty("timestamp").GetInt64().Should().Be(1772099056662);
        response.Headers.GetValues("Preference-Applied").Should().ContainSingle($"example={preferred}");
    }

    [Theory]
    [InlineData("code=400, example=publish_not_cancellable", 400, "publish_not_cancellable")]
    [InlineData("code=403", 403, "url_ownership_unverified")]
    [InlineData("example=internal_error", 500, "internal_error")]
    [InlineData("code=503", 503, "internal_error")]
    [InlineData("code=404", 404, null)]
    public async Task Prefer_picks_a_status_and_an_example_also_inside_a_range(string prefer, int status, string? code)
    {
        using var response = await client.SendAsync(Requests.CancelPull(server.BaseUrl).With("Prefer", prefer));

        ((int)response.StatusCode).Should().Be(status);
        var error = (await Read(response)).GetProperty("error");
        error.GetProperty("code").ValueKind.Should().Be(JsonValueKind.String);
        if (code is not null)
        {
            error.GetProperty("code").GetString().Should().Be(code);
        }
    }

    [Theory]
    [InlineData("one, or two; or 3")]
    [InlineData("ends in a blank ")]
    [InlineData("says \"no\" \\ nothing")]
    public async Task A_name_that_is_no_plain_word_is_quoted(string name)
    {
        var quoted = name.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        var document = $$"""
            openapi: 3.1.0
            info: { title: Names, version: "1" }
            paths:
              /a:
                get:
                  responses:
                    "200":
                      description: ok
                      content:
                        text/plain: { examples: { first: { value: first }, "{{quoted}}": { value: second } } }
            """;
        await using var stub = ContractServer.InProcess(ServiceContract.Read(("names.yaml", document)));
        using var caller = new HttpMessageInvoker(stub.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://stub.test/a");
        request.Headers.TryAddWithoutValidation("Prefer", $"code=200, example=\"{quoted}\"");

        using var response = await caller.SendAsync(request, CancellationToken.None);

        (await response.Content.ReadAsStringAsync()).Should().Be("second");
        response.Headers.GetValues("Preference-Applied").Single().Should().Be($"code=200, example=\"{quoted}\"");
    }

    [Fact]
    public async Task An_answer_that_the_document_does_not_have_is_refused_with_the_list_of_those_it_has()
    {
        using var response = await client.SendAsync(Requests.CancelTask(server.BaseUrl).With("Prefer", "example=none"));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = await Read(response);
        problem.GetProperty("type").GetString().Should().Be("urn:openapi-contract:no-such-answer");
        problem.GetProperty("detail").GetString().Should().Contain("200 publishTaskNotFound15004");
    }

    [Fact]
    public async Task An_unknown_path_is_404_and_a_missing_slash_at_the_end_makes_it_unknown()
    {
        using var unknown = await client.GetAsync(new Uri(server.BaseUrl + "/nowhere"));
        using var slashless = await client.PostAsync(new Uri(server.BaseUrl + "/v2/post/transmission/cancel"), null);

        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        slashless.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Read(slashless)).GetProperty("detail").GetString().Should().Contain("slash");
    }

    [Fact]
    public async Task A_wrong_method_is_405_with_the_methods_that_there_are()
    {
        using var response = await client.GetAsync(new Uri(server.BaseUrl + "/v2/post/transmission/cancel/"));

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Should().BeEquivalentTo("POST", "OPTIONS");
    }

    [Fact]
    public async Task Head_is_answered_like_get_without_a_body_and_options_with_the_methods()
    {
        var uri = new Uri(server.BaseUrl + "/api/ai/models/chat");
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, uri));
        using var options = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, uri));

        head.StatusCode.Should().Be(HttpStatusCode.OK);
        (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        options.StatusCode.Should().Be(HttpStatusCode.NoContent);
        options.Content.Headers.Allow.Should().BeEquivalentTo("GET", "HEAD", "OPTIONS");
    }

    [Fact]
    public async Task Missing_credentials_are_a_violation_that_names_the_scheme_and_the_line()
    {
        using var request = Requests.CancelTask(server.BaseUrl);
        request.Headers.Remove("X-Api-Key");
        using var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var violation = (await Read(response)).GetProperty("violations")[0];
        violation.GetProperty("keyword").GetString().Should().Be("security");
        violation.GetProperty("expected").GetString().Should().Contain("X-Api-Key");
        violation.GetProperty("rule").GetProperty("line").GetInt32().Should().BeGreaterThan(1);
        violation.GetProperty("rule").GetProperty("document").GetString().Should().EndWith("aitoearn.openapi.json");
    }

    [Fact]
    public async Task A_missing_query_parameter_is_a_violation_that_names_it()
    {
        using var response = await client.SendAsync(
            Requests.DeletePush(
                server.BaseUrl,
                "sdkappid=1400000000&identifier=administrator&random=7&contenttype=json"
            )
        );

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Read(response))
            .GetProperty("violations")
            .EnumerateArray()
            .Select(violation =>
                $"{violation.GetProperty("in")} {violation.GetProperty("name")} {violation.GetProperty("keyword")}"
            )
            .Should()
            .BeEquivalentTo("security UserSig security", "query usersig required");
    }

    [Fact]
    public async Task The_journal_keeps_call_operation_answer_and_violations()
    {
        using var good = await client.SendAsync(Requests.DeletePush(server.BaseUrl));
        using var bad = await client.SendAsync(Requests.DeletePush(server.BaseUrl, "random=7"));

        var calls = server.Journal.Of("deleteScheduledTask");
        calls.Select(call => call.Answer.Status).Should().Equal(200, 400);
        calls[0].Request.BodyText.Should().Contain("TaskID");
        calls[0].Violations.Should().BeEmpty();
        calls[1].Violations.Should().NotBeEmpty();
        calls[0].ToString().Should().Be("POST /v4/timpush/delete_sched_task -> 200 success (deleteScheduledTask)");
    }

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
