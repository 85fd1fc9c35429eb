using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Pipeline;
using TimPush;
using TimPush.Accounts;
using TimPush.Configuration;
using TimPush.Errors;
using TimPush.Models;
using TimPush.Pushing;
using TimPush.Scheduling;
using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Pipeline;

/// <summary>What is sent again when nobody knows what became of the first sending, and what is not.</summary>
public sealed class RepetitionTests : IAsyncLifetime
{
    private static readonly PushMessage Message = PushMessage.Of("Order update", "Your parcel is on its way");
    private readonly VirtualTime _time = new();
    private readonly List<HttpClient> _clients = [];
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task A_push_is_repeated_within_the_second_with_the_same_MsgRandom_and_a_new_random()
    {
        _stub.For("pushToAll").Answer().Reset().Once();
        var receipt = await Run(client => client.PushToAllAsync(Message), options => options.Quotas.Enabled = true);

        _time.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(1), "the quota must not hold a repetition back");
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
            Run(
                client => client.PushToAllAsync(Message),
                options => options.Resilience.BaseDelay = TimeSpan.FromSeconds(2)
            );

        await push.Should().ThrowAsync<HttpRequestException>();
        _stub.Journal.Of("pushToAll").Should().ContainSingle();
    }

    [Fact]
    public async Task A_window_of_zero_repeats_no_push_of_unknown_outcome()
    {
        _stub.For("pushToUsers").Answer().Reset();

        var push = () =>
            Run(
                client => client.PushToAccountsAsync(["alice"], Message),
                options => options.PushRepeatWindow = TimeSpan.Zero
            );

        await push.Should().ThrowAsync<HttpRequestException>();
        _stub.Journal.Of("pushToUsers").Should().ContainSingle();
    }

    [Fact]
    public async Task A_refusal_after_an_unknown_outcome_does_not_make_a_late_repetition_safe()
    {
        _stub.For("pushToAll").Answer().Reset().Once();
        _stub.For("pushToAll").Answer("error90024PushTooFrequent").Once();

        var push = () => Run(client => client.PushToAllAsync(Message));

        (await push.Should().ThrowAsync<TimPushException>())
            .Which.ErrorCode.Should()
            .Be(TimPushErrorCode.PushTooFrequent);
        _stub.Journal.Of("pushToAll").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_scheduled_push_is_never_made_twice()
    {
        _stub.For("createScheduledTask").Answer().Reset();

        var create = () => Run(client => client.SchedulePushToAllAsync(_time.GetUtcNow().AddDays(1), Message));

        await create.Should().ThrowAsync<HttpRequestException>();
        _stub.Journal.Of("createScheduledTask").Should().ContainSingle();
    }

    [Fact]
    public async Task A_reading_call_is_repeated_although_it_is_a_post()
    {
        _stub.For("getUserTags").Answer().Reset().Times(2);

        var read = await Run(client => client.GetTagsAsync(["alice"]));

        read.Accounts.Should().NotBeEmpty();
        _stub.Journal.Of("getUserTags").Should().HaveCount(3);
    }

    [Fact]
    public async Task A_failure_that_the_service_calls_passing_is_repeated()
    {
        _stub.For("deleteScheduledTask").Answer("error90105SchedTaskInternalError").Once();

        await Run(Delete);

        _stub.Journal.Of("deleteScheduledTask").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_failure_that_stays_is_not_repeated()
    {
        _stub.For("deleteScheduledTask").Answer("error90107SchedTaskDispatching");

        var delete = () => Run(Delete);

        (await delete.Should().ThrowAsync<TimPushException>())
            .Which.ErrorCode.Should()
            .Be(TimPushErrorCode.SchedTaskDispatching);
        _stub.Journal.Of("deleteScheduledTask").Should().ContainSingle();
    }

    [Theory]
    [InlineData("error90024PushTooFrequent")]
    public async Task A_push_that_came_too_soon_waits_for_more_than_the_second(string refusal)
    {
        _stub.For("pushToAll").Answer(refusal).Once();

        await Run(client => client.PushToAllAsync(Message));

        _stub.Journal.Of("pushToAll").Should().HaveCount(2);
        _time.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(1)).And.BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_failing_source_of_signatures_is_not_taken_for_a_push_that_may_have_been_made()
    {
        var push = () => Run(client => client.PushToAllAsync(Message), options => options.SignWith(new AbsentSource()));

        await push.Should()
            .ThrowAsync<InvalidOperationException>()
            .WithMessage("The source of signatures failed, so the call was not made*the signer is away*");
        _stub.Journal.Of("pushToAll").Should().BeEmpty();
    }

    private sealed class AbsentSource : IUserSigSource
    {
        public ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
            throw new HttpRequestException("the signer is away");

        public void Invalidate(string refused) { }
    }

    [Fact]
    public async Task A_limit_that_was_hit_is_waited_out_even_for_a_push()
    {
        _stub.For("pushToUsers").Answer(StubAnswer.Json(200, Limited())).Once();

        var result = await Run(client => client.PushToAccountsAsync(["alice"], Message));

        result.Batches.Should().ContainSingle();
        _stub
            .Bodies("pushToUsers")
            .Select(body => body["MsgRandom"]!.GetValue<long>())
            .Distinct()
            .Should()
            .ContainSingle();
    }

    private static async Task<bool> Delete(TimPushClient client)
    {
        await client.DeleteScheduledPushAsync(1234567890, ScheduledTaskType.All);
        return true;
    }

    // The clock jumps from wait to wait, so what a test says about time does not depend on the machine.
    private Task<T> Run<T>(Func<TimPushClient, Task<T>> call, Action<TimPushOptions>? configure = null)
    {
        var options = _stub.Options();
        options.Resilience.BaseDelay = TimeSpan.FromMilliseconds(500);
        configure?.Invoke(options);
        var connection = TimPushClientFactory.Connect(options, new ServiceDependencies { Time = _time });
        _clients.Add(connection.Http);
        return _time.RunAsync(call(TimPushClientFactory.CreateClient(connection)));
    }

    private static Dictionary<string, object> Limited() =>
        new()
        {
            ["ActionStatus"] = "FAIL",
            ["ErrorCode"] = 60007,
            ["ErrorInfo"] = "",
        };
}
