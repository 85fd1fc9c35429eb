using System.Globalization;
using System.Net.Http.Headers;
using OpenApi.Contract.Exchange;
using OpenApi.Documents.Nodes;
using OpenApi.Runtime.Errors;
using TimPush.Errors;
using TimPush.Statistics;

namespace OpenApi.Extensions.Tests.TimPush.Pipeline;

/// <summary>Every documented failure of every operation, and every common code, through the whole pipeline.</summary>
public sealed class DocumentedFailureTests : IAsyncLifetime
{
    private TimPushStub _stub = null!;

    public static TheoryData<string> OperationIds =>
        new(TimPushDocument.Operations.Select(operation => operation.Operation["operationId"]!.AsString!));

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task Every_documented_failure_arrives_as_its_code(string operationId)
    {
        var (path, operation) = TimPushDocument.Operations.Single(candidate =>
            candidate.Operation["operationId"]!.AsString == operationId
        );
        var examples = TimPushDocument.Members(
            operation["responses"]!["200"]!["content"]!["application/json"]!["examples"]
        );

        foreach (
            var (name, example) in examples.Where(example => example.Name.StartsWith("error", StringComparison.Ordinal))
        )
        {
            var code = TimPushDocument.Number(example["value"]!["ErrorCode"]);
            _stub.For(operationId).Answer(name).Once();

            var failure = await FailureOf(path, Body(operation));

            failure.RawCode.Should().Be(code.ToString(CultureInfo.InvariantCulture));
            ((long)failure.ErrorCode).Should().Be(code);
            failure.ServiceMessage.Should().Be(example["value"]!["ErrorInfo"]!.AsString);
            failure.HttpStatus.Should().Be(200);
        }
    }

    [Fact]
    public async Task Every_common_code_arrives_as_its_code()
    {
        foreach (var code in Enum.GetValues<TimPushErrorCode>().Where(code => code != TimPushErrorCode.Unknown))
        {
            _stub
                .For("recallPush")
                .Answer(StubAnswer.Json(200, Failed((int)code)))
                .Times(code == TimPushErrorCode.UserSigExpired ? 2 : 1);

            (await FailureOf("/v4/timpush/revoke", RecallBody)).ErrorCode.Should().Be(code);
        }
    }

    [Fact]
    public async Task A_reply_that_says_fail_without_a_code_is_a_failure()
    {
        _stub
            .For("recallPush")
            .Answer(StubAnswer.Json(200, new Dictionary<string, object> { ["ActionStatus"] = "FAIL" }));

        (await FailureOf("/v4/timpush/revoke", RecallBody)).ErrorCode.Should().Be(TimPushErrorCode.Unknown);
    }

    [Fact]
    public async Task Success_may_carry_a_text()
    {
        _stub
            .For("getTaskPushStatistics")
            .Answer(
                StubAnswer.Json(
                    200,
                    new Dictionary<string, object>
                    {
                        ["ActionStatus"] = "OK",
                        ["ErrorCode"] = 0,
                        ["ErrorInfo"] = "sucess",
                    }
                )
            );

        var read = await _stub.Client().GetPushStatisticsAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.UtcNow);

        read.Should().BeEmpty();
    }

    [Fact]
    public async Task The_page_of_a_gateway_is_a_failure_with_its_status()
    {
        _stub.For("recallPush").Answer(StubAnswer.Text(502, "<html>bad gateway</html>", "text/html"));

        var failure = await FailureOf("/v4/timpush/revoke", RecallBody);

        failure.HttpStatus.Should().Be(502);
        failure.RawCode.Should().BeNull();
        failure.Retry.Should().Be(RetryAdvice.Backoff);
    }

    private const string RecallBody = """{"TaskId":"t","OfflinePushInfo":{}}""";

    private static Dictionary<string, object> Failed(int code) =>
        new()
        {
            ["ActionStatus"] = "FAIL",
            ["ErrorCode"] = code,
            ["ErrorInfo"] = "",
        };

    private static string Body(Node operation) =>
        DocumentJson
            .Of(
                TimPushDocument
                    .Members(operation["requestBody"]!["content"]!["application/json"]!["examples"])
                    .First()
                    .Value["value"]!
            )!
            .ToJsonString();

    private async Task<TimPushException> FailureOf(string path, string body)
    {
        var connection = _stub.Connect(options => options.Resilience.MaximumAttempts = 1);
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));

        var call = () => connection.Http.PostAsync(new Uri(_stub.BaseUrl, path), content);

        return (await call.Should().ThrowAsync<TimPushException>()).Which;
    }
}
