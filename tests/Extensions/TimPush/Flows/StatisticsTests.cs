using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using TimPush.Statistics;

namespace OpenApi.Extensions.Tests.TimPush.Flows;

public sealed class StatisticsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.FromUnixTimeSeconds(1767225600);
    private static readonly DateTimeOffset End = DateTimeOffset.FromUnixTimeSeconds(1767312000);
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task Statistics_and_losses_ask_for_five_tasks_a_call()
    {
        string[] tasks = [.. Enumerable.Range(0, 12).Select(index => $"task-{index}")];
        var client = _stub.Client();

        var counts = await client.GetPushStatisticsAsync(Begin, End, tasks);
        await client.GetPushLossAsync(Begin, End, tasks);

        foreach (var operation in new[] { "getTaskPushStatistics", "getTaskPushLoss" })
        {
            var bodies = _stub.Bodies(operation);
            bodies.Select(body => body["TaskID"]!.AsArray().Count).Should().Equal(5, 5, 2);
            bodies[0]["StartTime"]!.GetValue<long>().Should().Be(1767225600);
            bodies[0]["EndTime"]!.GetValue<long>().Should().Be(1767312000);
        }

        counts.Should().NotBeEmpty();
    }

    [Fact]
    public async Task No_task_asks_for_the_whole_app()
    {
        await _stub.Client().GetPushStatisticsAsync(Begin, End);

        _stub.Bodies("getTaskPushStatistics").Single()["TaskID"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Traces_name_the_push_and_the_receiver()
    {
        var client = _stub.Client();

        var trace = await client.TracePushAsync("task-1", "alice");
        var chatTrace = await client.TraceChatPushAsync("push-1");

        CanonicalJson
            .Of(_stub.Bodies("getTaskPushTrace").Single())
            .Should()
            .Be("""{"TaskID":"task-1","UserID":"alice"}""");
        CanonicalJson.Of(_stub.Bodies("getChatPushTrace").Single()).Should().Be("""{"PushID":"push-1"}""");
        trace.Should().NotBeEmpty();
        chatTrace.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Chat_statistics_are_read()
    {
        var counts = await _stub.Client().GetChatPushStatisticsAsync(Begin, End);

        counts.TotalCount.Should().BePositive();
    }

    [Theory]
    [InlineData("""{"ReadyToSendLoss":[{"ErrCode":"-1","ErrCount":3,"ErrInfo":"no token"}]}""")]
    [InlineData("""{"Result":{"ReadyToSendLoss":[{"ErrCode":"-1","ErrCount":3,"ErrInfo":"no token"}]}}""")]
    public async Task Chat_losses_are_found_at_the_top_and_one_level_below(string lists)
    {
        var answer = JsonNode.Parse(lists)!.AsObject();
        answer["ActionStatus"] = "OK";
        answer["ErrorCode"] = 0;
        answer["ErrorInfo"] = "";
        _stub.For("getChatPushLoss").Answer(StubAnswer.Json(200, answer));

        var losses = await _stub.Client().GetChatPushLossAsync(Begin, End);

        losses.ReadyToSendLoss!.Single().ErrCount.Should().Be(3);
        losses.ReadyToSendLoss![0].ErrCode.Should().Be("-1");
    }
}
