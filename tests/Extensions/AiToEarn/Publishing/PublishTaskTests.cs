using AiToEarn.AiTasks;
using AiToEarn.Publishing.Flows;
using AiToEarn.Publishing.Tasks;
using AiToEarn.Tests.Stubs;
using OpenApi.Contract.Exchange;

namespace AiToEarn.Tests.Publishing;

[Collection(AiToEarnStubs.Name)]
public sealed class PublishTaskTests(AiToEarnStub stub)
{
    private static readonly PublishTask Task = new()
    {
        Id = "6a41d7c2e0b94f5d8c3a1702",
        FlowId = "6a41d7c2e0b94f5d8c3a1701",
        AccountId = "douyin_7290114405",
    };

    [Fact]
    public async Task A_task_is_published_now_moved_and_retried()
    {
        var scope = stub.Server.OpenScope();
        var client = AiToEarnStub.Client(scope);

        await client.PublishNowAsync(Task.Id);
        await client.ReschedulePublishAsync(Task.Id, new DateTimeOffset(2026, 7, 5, 20, 30, 0, TimeSpan.FromHours(2)));
        await client.RetryPublishAsync(Task.Id);

        scope
            .Journal.Calls.Select(call => $"{call.Method} {call.Path[(call.Path.LastIndexOf('/') + 1)..]}")
            .Should()
            .Equal("POST publish-now", "PATCH publish-at", "POST retry");
        scope.Journal.Calls[1].Request.BodyText.Should().Contain("2026-07-05T18:30:00");
    }

    [Fact]
    public async Task A_cancellation_tells_what_became_of_the_task()
    {
        var scope = stub.Server.OpenScope();
        var data = new { flowId = Task.FlowId, tasks = new[] { new { id = Task.Id, status = 9 } } };
        scope
            .For("PublishFlowController_getFlow_v2")
            .Answer(
                StubAnswer.Json(
                    200,
                    new
                    {
                        code = 0,
                        message = "OK",
                        data,
                    }
                )
            );

        var cancelled = await AiToEarnStub.Client(scope).CancelPublishAsync(Task);

        cancelled.Status.Should().Be(PublishStatus.Canceled);
    }

    [Fact]
    public async Task A_cancellation_without_effect_is_seen_by_the_status()
    {
        var scope = stub.Server.OpenScope();

        var cancelled = await AiToEarnStub.Client(scope).CancelPublishAsync(Task);

        cancelled.Status.Should().Be(PublishStatus.Published, "the example's task is out already");
    }

    [Fact]
    public async Task The_user_action_of_a_task_is_found_through_its_record()
    {
        var scope = stub.Server.OpenScope();

        var action = await AiToEarnStub.Client(scope).GetPublishUserActionAsync(Task);

        action.ShortLink.Should().Be("https://v.douyin.com/iExAmPlE/");
        action.ExpiresAt.Should().Be(new DateTimeOffset(2026, 7, 2, 12, 30, 0, TimeSpan.Zero));
        var calls = scope.Journal.Calls;
        calls[0].Request.Query.Should().Contain(new KeyValuePair<string, string>("status", "8"));
        calls[1].Path.Should().EndWith("/records/6a41d7c2e0b94f5d8c3a1790/user-action");
    }

    [Theory]
    [InlineData(PublishStatus.Failed, true, false, false, true)]
    [InlineData(PublishStatus.WaitingForPublish, false, true, true, false)]
    [InlineData(PublishStatus.Published, true, false, false, false)]
    [InlineData(PublishStatus.UpdatedFailed, true, false, false, false)]
    [InlineData(PublishStatus.Queued, false, true, true, false)]
    [InlineData(PublishStatus.PlatformScheduled, false, true, false, false)]
    [InlineData(PublishStatus.WaitingForUserAction, false, true, false, false)]
    [InlineData(PublishStatus.Canceled, true, false, false, false)]
    [InlineData((PublishStatus)42, false, false, false, false)]
    public void A_status_tells_what_is_possible(PublishStatus status, bool final, bool cancel, bool move, bool retry)
    {
        (status.IsFinal(), status.CanCancel(), status.CanReschedule(), status.CanRetry())
            .Should()
            .Be((final, cancel, move, retry));
    }
}
