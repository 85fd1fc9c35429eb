using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using TimPush;
using TimPush.Models;

namespace OpenApi.Extensions.Tests.TimPush.Pipeline;

/// <summary>What is sent again when nobody knows what became of the first sending, and what is not.</summary>
public sealed class RepetitionTests : IAsyncLifetime
{
    private static readonly PushMessage Message = PushMessage.Of("Order update", "Your parcel is on its way");
    private TimPushStub _stub = null!;

    public async Task InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async Task DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task A_push_is_repeated_within_the_second_with_the_same_MsgRandom_and_a_new_random()
    {
        _stub.For("pushToAll").Answer().Reset().Once();

        var receipt = await _stub.Client(options => options.Quotas.Enabled = true).PushToAllAsync(Message);

        var bodies = _stub.Bodies("pushToAll");
        bodies.Should().HaveCount(2);
        JsonNode.DeepEquals(bodies[0], bodies[1]).Should().BeTrue();
        bodies[0]["MsgRandom"]!.GetValue<long>().Should().Be(receipt.MsgRandom);
        _stub.Queries("pushToAll", "random").Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_push_is_not_repeated_when_the_service_would_take_it_for_another()
    {
        _stub.For("pushToAll").Answer().Reset();

        var push = () =>
            _stub.Client(options => options.Resilience.BaseDelay = TimeSpan.FromSeconds(2)).PushToAllAsync(Message);

        await push.Should().ThrowAsync<HttpRequestException>();
        _stub.Journal.Of("pushToAll").Should().ContainSingle();
    }

    [Fact]
    public async Task A_window_of_zero_repeats_no_push_of_unknown_outcome()
    {
        _stub.For("pushToUsers").Answer().Reset();

        var push = () =>
            _stub.Client(options => options.PushRepeatWindow = TimeSpan.Zero).PushToAccountsAsync(["alice"], Message);

        await push.Should().ThrowAsync<HttpRequestException>();
        _stub.Journal.Of("pushToUsers").Should().ContainSingle();
    }

    [Fact]
    public async Task A_refusal_after_an_unknown_outcome_does_not_make_a_late_repetition_safe()
    {
        _stub.For("pushToAll").Answer().Reset().Once();
        _stub.For("pushToAll").Answer("error90024PushTooFrequent").Once();

        var push = () => _stub.Client().PushToAllAsync(Message);

        (await push.Should().ThrowAsync<TimPushException>())
            .Which.ErrorCode.Should()
            .Be(TimPushErrorCode.PushTooFrequent);
        _stub.Journal.Of("pushToAll").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_scheduled_push_is_never_made_twice()
    {
        _stub.For("createScheduledTask").Answer().Reset();

        var create = () => _stub.Client().SchedulePushToAllAsync(DateTimeOffset.UtcNow.AddDays(1), Message);

        await create.Should().ThrowAsync<HttpRequestException>();
        _stub.Journal.Of("createScheduledTask").Should().ContainSingle();
    }

    [Fact]
    public async Task A_reading_call_is_repeated_although_it_is_a_post()
    {
        _stub.For("getUserTags").Answer().Reset().Times(2);

        var read = await _stub.Client().GetTagsAsync(["alice"]);

        read.Accounts.Should().NotBeEmpty();
        _stub.Journal.Of("getUserTags").Should().HaveCount(3);
    }

    [Fact]
    public async Task A_failure_that_the_service_calls_passing_is_repeated()
    {
        _stub.For("deleteScheduledTask").Answer("error90105SchedTaskInternalError").Once();

        await _stub.Client().DeleteScheduledPushAsync(1234567890, ScheduledTaskType.All);

        _stub.Journal.Of("deleteScheduledTask").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_failure_that_stays_is_not_repeated()
    {
        _stub.For("deleteScheduledTask").Answer("error90107SchedTaskDispatching");

        var delete = () => _stub.Client().DeleteScheduledPushAsync(1234567890, ScheduledTaskType.All);

        (await delete.Should().ThrowAsync<TimPushException>())
            .Which.ErrorCode.Should()
            .Be(TimPushErrorCode.SchedTaskDispatching);
        _stub.Journal.Of("deleteScheduledTask").Should().ContainSingle();
    }

    [Fact]
    public async Task A_limit_that_was_hit_is_waited_out_even_for_a_push()
    {
        _stub.For("pushToUsers").Answer(StubAnswer.Json(200, Limited())).Once();

        var result = await _stub.Client().PushToAccountsAsync(["alice"], Message);

        result.Batches.Should().ContainSingle();
        _stub
            .Bodies("pushToUsers")
            .Select(body => body["MsgRandom"]!.GetValue<long>())
            .Distinct()
            .Should()
            .ContainSingle();
    }

    private static Dictionary<string, object> Limited() =>
        new()
        {
            ["ActionStatus"] = "FAIL",
            ["ErrorCode"] = 60007,
            ["ErrorInfo"] = "",
        };
}
