using System.Net;
using System.Text;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Requests;

namespace OpenApi.Extensions.Tests.Runtime.Errors;

public sealed class ErrorEnvelopeTests
{
    [Fact]
    public async Task A_failure_inside_http_200_arrives_as_the_services_exception()
    {
        var failure = await FailureOf(ScriptedHandler.Json(Acme.Failure("invalid_params")));

        failure.RawCode.Should().Be("invalid_params");
        failure.HttpStatus.Should().Be(200);
        failure.RequestId.Should().Be("log-1");
        failure.ServiceMessage.Should().Be("text of invalid_params");
        failure.Retry.Should().Be(RetryAdvice.Never);
        failure.Message.Should().Contain("A parameter is wrong; fix it.").And.Contain("log-1").And.Contain("HTTP 200");
    }

    [Fact]
    public async Task A_success_passes_and_its_body_reads_from_the_start()
    {
        using var client = Client(ScriptedHandler.Json(Acme.Success));

        using var response = await client.GetAsync("https://api.acme.test/thing");

        (await response.Content.ReadAsStringAsync()).Should().Be(Acme.Success);
        response.Content.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
    }

    [Theory]
    [InlineData("""{"error":"invalid_grant","error_description":"gone","log_id":"L"}""", "invalid_grant", "L")]
    [InlineData("""{"error":{"code":"quota","logid":"alt"}}""", "quota", "alt")]
    [InlineData("""{"error":{"code":15004}}""", "15004", null)]
    [InlineData("﻿{\"error\":{\"code\":\"with_byte_order_mark\"}}", "with_byte_order_mark", null)]
    public async Task Alternate_shapes_are_recognised(string body, string code, string? requestId)
    {
        var failure = await FailureOf(ScriptedHandler.Json(body));

        failure.RawCode.Should().Be(code);
        failure.RequestId.Should().Be(requestId);
        failure.Kind.Should().Be(FailureKind.Code);
    }

    [Theory]
    [InlineData("""{"data":{"error":{"code":"x"}}}""")]
    [InlineData("""{"error":{"code":null}}""")]
    [InlineData("""{"error":{}}""")]
    [InlineData("[1,2,3]")]
    [InlineData("17")]
    [InlineData("  ")]
    public async Task A_body_without_an_envelope_is_left_to_the_caller(string body)
    {
        using var client = Client(ScriptedHandler.Json(body));

        using var response = await client.GetAsync("https://api.acme.test/thing");

        (await response.Content.ReadAsStringAsync()).Should().Be(body);
    }

    [Fact]
    public async Task Success_codes_that_are_numbers_compare_by_value()
    {
        var options = Acme.Errors() with { Envelopes = [new ErrorEnvelope("/code") { Success = "0" }] };
        using var client = new HttpClient(
            new ErrorEnvelopeHandler(options)
            {
                InnerHandler = new ScriptedHandler(number =>
                    ScriptedHandler.Json(number == 1 ? """{"code":0.0}""" : """{"code":"1"}""")
                ),
            }
        );

        (await client.GetAsync("https://api.acme.test/")).StatusCode.Should().Be(HttpStatusCode.OK);
        await client.Invoking(c => c.GetAsync("https://api.acme.test/")).Should().ThrowAsync<AcmeException>();
    }

    [Theory]
    [InlineData(502, "text/html", "<html>Bad gateway</html>")]
    [InlineData(500, "application/json", "")]
    [InlineData(503, "application/json", "not json")]
    [InlineData(404, "text/plain", "Unsupported path(Janus)")]
    public async Task An_error_status_without_a_code_still_is_the_services_exception(
        int status,
        string type,
        string body
    )
    {
        var failure = await FailureOf(Answer((HttpStatusCode)status, type, body));

        failure.HttpStatus.Should().Be(status);
        failure.RawCode.Should().BeNull();
        failure.Kind.Should().Be(FailureKind.Status);
        failure.Retry.Should().Be(status == 404 ? RetryAdvice.Never : RetryAdvice.Backoff);
    }

    [Theory]
    [InlineData(
        """{"type":"about:blank","title":"Not enough credit","detail":"Your balance is 30."}""",
        "Your balance is 30."
    )]
    [InlineData("""{"detail":"Your balance is 30.","title":"Not enough credit"}""", "Your balance is 30.")]
    [InlineData("""{"errors":{"title":"inner"},"title":"Not enough credit","detail":null}""", "Not enough credit")]
    [InlineData("""{"title":"Not enough credit","detail":""", "Not enough credit")]
    [InlineData("""{"title":17}""", null)]
    [InlineData("[]", null)]
    [InlineData("", null)]
    public async Task A_problem_document_says_what_went_wrong(string body, string? expected)
    {
        var failure = await FailureOf(Answer(HttpStatusCode.Forbidden, "application/problem+json", body));

        failure.HttpStatus.Should().Be(403);
        failure.ServiceMessage.Should().Be(expected);
    }

    [Fact]
    public async Task A_gateways_page_where_data_was_asked_for_is_a_failure()
    {
        using var client = Client(Answer(HttpStatusCode.OK, "text/html", "<html>Log in</html>"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.acme.test/thing");
        request.Headers.Accept.ParseAdd("application/json");

        var failure = (await client.Invoking(c => c.SendAsync(request)).Should().ThrowAsync<AcmeException>()).Which;

        failure.Kind.Should().Be(FailureKind.UnexpectedContent);
        failure.Message.Should().Contain("text/html");
    }

    [Fact]
    public async Task A_page_that_was_asked_for_passes()
    {
        using var client = Client(Answer(HttpStatusCode.OK, "text/html", "<html></html>"));

        (await client.GetStringAsync("https://api.acme.test/page")).Should().Be("<html></html>");
    }

    [Fact]
    public async Task A_success_that_is_not_the_json_it_claims_is_a_failure()
    {
        var failure = await FailureOf(ScriptedHandler.Json("""{"data": oops"""));

        failure.Kind.Should().Be(FailureKind.MalformedBody);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_but_told()
    {
        var response = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect);
        response.Headers.Location = new Uri("https://elsewhere.test/?access_token=planted-secret");

        var failure = await FailureOf(response);

        failure.Kind.Should().Be(FailureKind.Redirect);
        failure.Message.Should().Contain("elsewhere.test").And.NotContain("planted-secret");
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("application/octet-stream")]
    [InlineData("video/mp4")]
    public async Task Streams_and_binary_bodies_are_not_touched(string type)
    {
        var body = new UntouchableStream();
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
        response.Content.Headers.ContentType = new(type);
        using var client = Client(response);

        using var received = await client.GetAsync(
            "https://api.acme.test/stream",
            HttpCompletionOption.ResponseHeadersRead
        );

        body.Reads.Should().Be(0);
    }

    [Fact]
    public async Task A_body_declared_over_the_bound_is_not_touched()
    {
        var body = new UntouchableStream();
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
        response.Content.Headers.ContentType = new("application/json");
        response.Content.Headers.ContentLength = (64 * 1024) + 1;
        using var client = Client(response);

        using var received = await client.GetAsync("https://api.acme.test/", HttpCompletionOption.ResponseHeadersRead);

        body.Reads.Should().Be(0);
    }

    [Theory]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(3_000_000)]
    public async Task A_body_of_unknown_length_arrives_whole_however_long(int length)
    {
        var text = "{\"data\":\"" + new string('x', length - 11) + "\"}";
        var response = new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new TrickleStream(Encoding.UTF8.GetBytes(text), 1_000)),
        };
        response.Content.Headers.ContentType = new("application/json");
        using var client = Client(response);

        (await client.GetStringAsync("https://api.acme.test/")).Should().Be(text);
    }

    [Fact]
    public async Task A_failure_that_shows_before_the_bound_counts_though_the_body_is_longer()
    {
        var text = "{\"error\":{\"code\":\"early\"},\"data\":\"" + new string('x', 200_000) + "\"}";
        var response = new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new TrickleStream(Encoding.UTF8.GetBytes(text), 1_000)),
        };
        response.Content.Headers.ContentType = new("application/json");

        (await FailureOf(response)).RawCode.Should().Be("early");
    }

    [Fact]
    public async Task A_request_can_ask_for_its_answer_as_it_is()
    {
        using var client = Client(ScriptedHandler.Json(Acme.Failure("invalid_params"), HttpStatusCode.BadRequest));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.acme.test/");
        request.Set(EnvelopeOption.Off);

        using var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Cookies_of_a_failed_answer_do_not_reach_the_exception()
    {
        var response = ScriptedHandler.Json(Acme.Failure("invalid_params"));
        response.Headers.Add("Set-Cookie", "session=planted-secret");

        (await FailureOf(response)).ResponseHeaders.Should().NotContainKey("Set-Cookie");
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string type, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, type) };

    private static HttpClient Client(HttpResponseMessage response) =>
        new(new ErrorEnvelopeHandler(Acme.Errors()) { InnerHandler = new ScriptedHandler(_ => response) });

    private static async Task<AcmeException> FailureOf(HttpResponseMessage response)
    {
        using var client = Client(response);
        return (
            await client.Invoking(c => c.GetAsync("https://api.acme.test/thing")).Should().ThrowAsync<AcmeException>()
        ).Which;
    }
}
