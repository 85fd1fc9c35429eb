using System.Text;
using AiToEarn.Errors;
using OpenApi.Runtime.Errors;

namespace AiToEarn.Tests.Errors;

public sealed class AiToEarnExceptionTests
{
    [Fact]
    public void An_unknown_code_keeps_its_number_and_text()
    {
        var exception = Exception("""{"code":15999,"message":"Something new.","data":{}}""", "15999", "Something new.");

        exception.ErrorCode.Should().Be(AiToEarnErrorCode.Unknown);
        exception.RawCode.Should().Be("15999");
        exception.ServiceMessage.Should().Be("Something new.");
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("0")]
    public void A_code_that_is_no_member_is_unknown_whatever_it_looks_like(string code)
    {
        Exception("{}", code).ErrorCode.Should().Be(AiToEarnErrorCode.Unknown);
    }

    [Fact]
    public void A_timestamp_in_milliseconds_is_read_as_a_time()
    {
        var exception = Exception("""{"code":15004,"message":"x","data":{},"timestamp":1772099056662}""", "15004");

        exception.ErrorCode.Should().Be(AiToEarnErrorCode.PublishTaskNotFound);
        exception.Timestamp.Should().Be(new DateTimeOffset(2026, 2, 26, 9, 44, 16, 662, TimeSpan.Zero));
        exception.Details.Should().BeNull("an empty data object tells nothing");
    }

    [Fact]
    public void A_repeated_flow_tells_the_flow_that_exists()
    {
        var exception = Exception("""{"code":15025,"message":"x","data":{"flowId":"flow_123"}}""", "15025");

        exception.Details!.FlowId.Should().Be("flow_123");
    }

    [Fact]
    public void Issues_are_read_as_text_and_as_objects()
    {
        var exception = Exception(
            """
            {"code":15051,"message":"x","data":{"platform":"douyin","accountId":"acc_1","issues":[
              "Too long.",
              {"code":"too_big","path":["items",0,"title"],"message":"Title is too long.","params":{"maximum":30}}]}}
            """,
            "15051"
        );

        exception.Details!.Platform.Should().Be("douyin");
        exception.Details.AccountId.Should().Be("acc_1");
        exception.Details.Issues.Should().HaveCount(2);
        exception.Details.Issues[0].Should().Be(new AiToEarnIssue("Too long."));
        exception.Details.Issues[1].Path.Should().Be("items.0.title");
        exception.Details.Issues[1].Code.Should().Be("too_big");
        exception.Details.Issues[1].Parameters!.Value.GetProperty("maximum").GetInt32().Should().Be(30);
    }

    [Fact]
    public void The_window_of_a_limit_says_how_long_to_wait()
    {
        var exception = Exception("""{"code":429,"message":"x","data":{"ttl":60}}""", "429");

        exception.RetryAfter.Should().Be(TimeSpan.FromSeconds(60));
        exception.RefusedUnprocessed.Should().BeTrue();
        exception.Retry.Should().Be(RetryAdvice.Backoff);
    }

    [Theory]
    [InlineData("https://aitoearn.ai", "International", "https://aitoearn.cn")]
    [InlineData("https://aitoearn.cn", "China", "https://aitoearn.ai")]
    public void A_refused_key_is_explained_by_the_site_it_was_sent_to(string baseUrl, string site, string other)
    {
        var exception = Exception("""{"code":401,"message":"Unauthorized"}""", "401", baseUrl: baseUrl);

        exception.Message.Should().ContainAll("Keys belong to one site", baseUrl, other, "AiToEarnOptions.Site");
        exception.Message.Should().NotContain($"set AiToEarnOptions.Site to {site}");
    }

    [Fact]
    public void Codes_that_a_new_authorization_heals_say_so()
    {
        var healed = Enum.GetValues<AiToEarnErrorCode>()
            .Where(code =>
                Exception(
                    "{}",
                    ((int)code).ToString(System.Globalization.CultureInfo.InvariantCulture)
                ).NeedsAuthorization
            )
            .Select(code => (int)code);

        healed.Should().BeEquivalentTo([15001, 15002, 15006, 15007, 15008, 15009, 15010, 15011, 15048, 15096, 16037]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"code\":15004,\"mess")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"timestamp":-5,"data":[1],"error":"text"}""")]
    [InlineData("""{"timestamp":9223372036854775807,"data":{"issues":{},"ttl":-1,"flowId":7}}""")]
    public void A_body_of_any_form_makes_an_exception_and_never_another_one(string body)
    {
        var exception = Exception(body, "15004");

        exception.ErrorCode.Should().Be(AiToEarnErrorCode.PublishTaskNotFound);
        exception.Timestamp.Should().BeNull();
        exception.Upstream.Should().BeNull();
    }

    private static AiToEarnException Exception(
        string body,
        string code,
        string? message = null,
        string? baseUrl = null
    ) =>
        new(
            new EnvelopeError
            {
                Kind = FailureKind.Code,
                HttpStatus = 200,
                Code = code,
                Message = message,
                Method = "DELETE",
                SafeUrl = "https://aitoearn.cn/api/v2/channels/publish/tasks/1",
                Headers = new Dictionary<string, IEnumerable<string>>(),
                Body = Encoding.UTF8.GetBytes(body),
            },
            baseUrl is null ? null : new Uri(baseUrl)
        );
}
