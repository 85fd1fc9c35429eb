using AiToEarn.Errors;
using AiToEarn.Streaming;
using OpenApi.Runtime.Errors;

namespace AiToEarn.Tests.Streaming;

/// <summary>A failure may stand in a JSON answer or in any event, in AiToEarn's shape or the upstream vendor's.</summary>
public sealed class RelayFailureTests
{
    private const string OpenAi =
        """{"error":{"message":"No such model.","type":"invalid_request_error","param":"model","code":"model_not_found"}}""";

    private const string Anthropic =
        """{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_1"}""";

    private const string Gemini =
        """{"error":{"code":429,"message":"Quota is used up.","status":"RESOURCE_EXHAUSTED"}}""";

    private const string Envelope =
        """{"code":12001,"message":"余额不足","data":{},"requestId":"req_9","timestamp":1772099056662}""";

    [Theory]
    [InlineData(OpenAi, "model_not_found", "invalid_request_error")]
    [InlineData(Anthropic, "overloaded_error", "overloaded_error")]
    [InlineData(Gemini, "429", "RESOURCE_EXHAUSTED")]
    public async Task An_upstream_failure_is_the_exception_wherever_it_stands(string body, string code, string type)
    {
        foreach (var (answer, mediaType) in Places(body))
        {
            var thrown = await FailureAsync(answer, mediaType);

            thrown.ErrorCode.Should().Be(AiToEarnErrorCode.Unknown);
            thrown.RawCode.Should().Be(code);
            thrown.Upstream!.Type.Should().Be(type);
            thrown.Upstream.Message.Should().NotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task The_envelope_is_the_exception_wherever_it_stands()
    {
        foreach (var (answer, mediaType) in Places(Envelope))
        {
            var thrown = await FailureAsync(answer, mediaType);

            thrown.ErrorCode.Should().Be(AiToEarnErrorCode.UserCreditsInsufficient);
            thrown.RequestId.Should().Be("req_9");
            thrown.Timestamp!.Value.ToUnixTimeMilliseconds().Should().Be(1772099056662);
            thrown.Upstream.Should().BeNull();
        }
    }

    [Fact]
    public async Task The_parameter_at_fault_is_kept()
    {
        (await FailureAsync(OpenAi, "application/json")).Upstream!.Parameter.Should().Be("model");
    }

    [Fact]
    public async Task An_event_that_is_not_json_is_a_malformed_body()
    {
        (await FailureAsync("data: oops\n\n", "text/event-stream")).Kind.Should().Be(FailureKind.MalformedBody);
        (await FailureAsync("oops", "application/json")).Kind.Should().Be(FailureKind.MalformedBody);
    }

    [Fact]
    public async Task A_gateways_page_is_no_answer()
    {
        (await FailureAsync("<html></html>", "text/html")).Kind.Should().Be(FailureKind.UnexpectedContent);
    }

    [Fact]
    public async Task A_null_error_beside_an_answer_is_no_failure()
    {
        var chunks = await RelayDialect.OpenAi.ReadAsync(
            "data: {\"error\":null,\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\ndata: [DONE]\n\n"
        );

        chunks.Text().Should().Be("x");
    }

    private static IEnumerable<(string Answer, string MediaType)> Places(string body)
    {
        yield return (body, "application/json");
        yield return ($"data: {body}\n\n", "text/event-stream");
        yield return ($"event: error\ndata: {body}\n\n", "text/event-stream");
        yield return (
            $"data: {{\"choices\":[{{\"delta\":{{\"content\":\"x\"}}}}]}}\n\ndata: {body}\n\n",
            "text/event-stream"
        );
    }

    private static async Task<AiToEarnException> FailureAsync(string answer, string mediaType)
    {
        var read = () => RelayDialect.OpenAi.ReadAsync(answer, mediaType);
        return (await read.Should().ThrowAsync<AiToEarnException>()).Which;
    }
}
