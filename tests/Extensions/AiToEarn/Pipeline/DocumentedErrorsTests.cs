using System.Text.Json;
using AiToEarn.Errors;
using AiToEarn.Tests.Stubs;
using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;

namespace AiToEarn.Tests.Pipeline;

/// <summary>Every failure that the document shows, as a user of the client sees it.</summary>
[Collection(AiToEarnStubs.Name)]
public sealed class DocumentedErrorsTests(AiToEarnStub stub)
{
    public static TheoryData<string, int> Cancellation =>
        new()
        {
            { "validationFailed10002", 10002 },
            { "unauthorized401", 401 },
            { "channelAccountNotFound15021", 15021 },
            { "channelPublishCancelNotSupported15055", 15055 },
            { "channelPublishPlatformCancelFailed15054", 15054 },
            { "channelPublishPlatformNotSupported15062", 15062 },
            { "channelPublishQueueRemoveFailed15053", 15053 },
            { "publishTaskNotFound15004", 15004 },
        };

    [Theory]
    [MemberData(nameof(Cancellation))]
    public async Task Each_failure_of_cancelling_a_task_arrives_as_what_it_is(string example, int code)
    {
        var scope = stub.Server.OpenScope();
        scope.For("PublishTaskController_cancelTask_v2").Answer(example);

        var cancel = () => AiToEarnStub.Client(scope).Api.V2.Channels.Publish.Tasks["t1"].DeleteAsync();

        var thrown = (await cancel.Should().ThrowAsync<AiToEarnException>()).Which;
        thrown.ErrorCode.Should().Be((AiToEarnErrorCode)code);
        thrown.HttpStatus.Should().Be(200);
        thrown.Timestamp!.Value.ToUnixTimeMilliseconds().Should().Be(1772099056662);
        thrown.Details?.Platform.Should().Be("douyin");
    }

    [Fact]
    public async Task Cancelling_a_task_succeeds_with_its_id()
    {
        var scope = stub.Server.OpenScope();

        var answer = await AiToEarnStub.Client(scope).Api.V2.Channels.Publish.Tasks["t1"].DeleteAsync();

        answer!.Data!.TaskId.Should().NotBeNullOrEmpty();
        scope.Journal.Calls.Should().ContainSingle().Which.Path.Should().EndWith("/api/v2/channels/publish/tasks/t1");
    }

    [Fact]
    public async Task Every_error_example_of_every_operation_is_the_typed_exception()
    {
        // The requests are bare, since only the answers matter here.
        var options = new ContractServerOptions { Validation = ValidationMode.Report };
        await using var server = await ContractServer.StartAsync(stub.Server.Contract, options);
        using var http = AiToEarnStub.Http(server.OpenScope());
        var seen = 0;

        foreach (var operation in server.Contract.Operations)
        {
            foreach (var answer in operation.Answers.Where(answer => CodeOf(answer) > 0))
            {
                var send = () => SendAsync(http, server.BaseUrl, operation, answer);

                var thrown = (await send.Should().ThrowAsync<AiToEarnException>(answer.ToString())).Which;

                ((int)thrown.ErrorCode).Should().Be(CodeOf(answer), answer.ToString());
                seen++;
            }
        }
        seen.Should().BeGreaterThan(200);
    }

    [Theory]
    [InlineData(
        401,
        """{"error":{"message":"Bad key","type":"invalid_request_error","code":"invalid_api_key"}}""",
        "invalid_api_key"
    )]
    [InlineData(
        529,
        """{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}""",
        "overloaded_error"
    )]
    [InlineData(400, """{"error":{"code":400,"message":"Bad","status":"INVALID_ARGUMENT"}}""", "400")]
    public async Task An_upstream_failure_under_an_error_status_is_the_typed_exception(
        int status,
        string body,
        string code
    )
    {
        var scope = stub.Server.OpenScope();
        scope.For("RelayController_chatCompletions").Answer(StubAnswer.Text(status, body, "application/json"));

        var call = () =>
            AiToEarnStub
                .Client(scope)
                .Api.Ai.Chat.Completions.PostAsync(
                    new() { Model = "m", Messages = [new() { Role = "user", Content = "Hi" }] }
                );

        var thrown = (await call.Should().ThrowAsync<AiToEarnException>()).Which;
        thrown.RawCode.Should().Be(code);
        thrown.HttpStatus.Should().Be(status);
        thrown.Upstream.Should().NotBeNull();
        thrown.ErrorCode.Should().Be(AiToEarnErrorCode.Unknown);
    }

    private static async Task SendAsync(
        HttpClient http,
        string baseUrl,
        ContractOperation operation,
        DocumentedAnswer answer
    )
    {
        var path = operation
            .Template.Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), baseUrl + path);
        request.Headers.Add("Prefer", $"example={answer.Name}");
        using var response = await http.SendAsync(request);
    }

    private static int CodeOf(DocumentedAnswer answer)
    {
        var body = answer.Media?.Name is "application/json" ? JsonElement.Parse(answer.Body.Span) : default;
        return
            body.ValueKind is JsonValueKind.Object
            && body.TryGetProperty("code", out var code)
            && code.ValueKind is JsonValueKind.Number
            ? code.GetInt32()
            : 0;
    }
}
