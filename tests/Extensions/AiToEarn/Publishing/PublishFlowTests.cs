using AiToEarn.Configuration;
using AiToEarn.Errors;
using AiToEarn.Publishing.Content;
using AiToEarn.Publishing.Flows;
using AiToEarn.Publishing.Platforms;
using AiToEarn.Publishing.Tasks;
using AiToEarn.Tests.Stubs;
using OpenApi.Contract;
using OpenApi.Contract.Exchange;

namespace AiToEarn.Tests.Publishing;

[Collection(AiToEarnStubs.Name)]
public sealed class PublishFlowTests(AiToEarnStub stub)
{
    private const string Create = "PublishFlowController_createFlow_v2";
    private const string Read = "PublishFlowController_getFlow_v2";

    private static readonly DateTimeOffset Now = new(2026, 7, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Creating_a_flow_gives_a_task_for_each_post()
    {
        var scope = stub.Server.OpenScope();

        var flow = await AiToEarnStub.Client(scope).CreatePublishFlowAsync(Request());

        flow.Id.Should().Be("flow_123");
        flow.Tasks.Should().ContainSingle().Which.Status.Should().Be(PublishStatus.Queued);
        flow.Tasks[0].FlowId.Should().Be("flow_123");
        flow.IsFinished.Should().BeFalse();
    }

    [Fact]
    public async Task A_flow_that_breaks_rules_is_not_sent()
    {
        var scope = stub.Server.OpenScope();
        var request = Request() with { Posts = [] };

        var create = () => AiToEarnStub.Client(scope).CreatePublishFlowAsync(request);

        (await create.Should().ThrowAsync<PublishRequestException>()).Which.Violations.Should().ContainSingle();
        scope.Journal.Count.Should().Be(0);
    }

    [Fact]
    public async Task A_lost_answer_does_not_publish_twice()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Create).Answer("success").Reset().Once();
        scope.For(Create).Answer("channelPublishTaskAlreadyExists15025");
        var client = AiToEarnStub.Client(scope, options => Hurry(options, attempts: 2));

        var flow = await client.CreatePublishFlowAsync(Request());

        flow.Tasks.Should().HaveCount(2, "the flow of the first try was looked up");
        var sent = scope.Journal.Of(Create).Select(call => FlowIdOf(call.Request)).ToList();
        sent.Should().HaveCount(2);
        sent.Distinct().Should().ContainSingle().Which.Should().HaveLength(32);
        scope.Journal.Of(Read).Should().ContainSingle().Which.Path.Should().EndWith(sent[0]);
    }

    [Fact]
    public async Task A_repeated_id_of_the_callers_own_is_told_with_the_flow_that_exists()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Create).Answer("channelPublishTaskAlreadyExists15025");
        var request = Request() with { FlowId = "mine" };

        var create = () => AiToEarnStub.Client(scope).CreatePublishFlowAsync(request);

        var thrown = (await create.Should().ThrowAsync<AiToEarnException>()).Which;
        thrown.Details!.FlowId.Should().Be("flow_123");
        FlowIdOf(scope.Journal.Of(Create)[0].Request).Should().Be("mine");
    }

    [Fact]
    public async Task Following_tells_each_change_once_and_ends_with_the_last_task()
    {
        var scope = stub.Server.OpenScope();
        Sequence(scope, [0, 0], [2, 6], [2, 6], [1, 8], [1, -1]);
        var clock = new HurriedClock(Now);

        var seen = new List<string>();
        var follow = AiToEarnStub
            .Client(scope)
            .FollowPublishFlowAsync("flow_1", new PublishFollowOptions { Time = clock });
        await foreach (var change in follow)
        {
            seen.Add($"{change.Task.Id}:{change.Previous?.Status.ToString() ?? "-"}>{change.Task.Status}");
        }

        seen.Should()
            .Equal(
                "t0:->WaitingForPublish",
                "t1:->WaitingForPublish",
                "t0:WaitingForPublish>Publishing",
                "t1:WaitingForPublish>Queued",
                "t0:Publishing>Published",
                "t1:Queued>WaitingForUserAction",
                "t1:WaitingForUserAction>Failed"
            );
        clock.Pauses.Should().Equal(Enumerable.Repeat(TimeSpan.FromSeconds(5), 4));
    }

    [Fact]
    public async Task Waiting_gives_the_finished_flow_and_failures_only_on_demand()
    {
        var scope = stub.Server.OpenScope();
        Sequence(scope, [2, 2], [1, -1]);

        var flow = await AiToEarnStub
            .Client(scope)
            .WaitForPublishFlowAsync("flow_1", new PublishFollowOptions { Time = new HurriedClock(Now) });

        flow.IsFinished.Should().BeTrue();
        flow.Unpublished.Should().ContainSingle().Which.Id.Should().Be("t1");
        flow.Invoking(finished => finished.EnsurePublished())
            .Should()
            .Throw<PublishFailedException>()
            .WithMessage("1 of 2 posts of flow flow_1 are not published*t1*Failed*broken*");
    }

    [Fact]
    public async Task A_limit_on_waiting_is_kept_and_says_that_the_flow_goes_on()
    {
        var scope = stub.Server.OpenScope();
        Sequence(scope, [2]);
        var clock = new HurriedClock(Now);
        var options = new PublishFollowOptions { Time = clock, Timeout = TimeSpan.FromSeconds(12) };

        var wait = () => AiToEarnStub.Client(scope).WaitForPublishFlowAsync("flow_1", options);

        await wait.Should().ThrowAsync<TimeoutException>().WithMessage("*flow_1*goes on*");
        clock.Pauses.Should().HaveCount(2);
    }

    [Fact]
    public async Task An_outage_does_not_end_the_waiting_for_a_flow()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Read).Answer().Reset().Times(3);
        Sequence(scope, [2], [1]);
        var clock = new HurriedClock(Now);

        var flow = await AiToEarnStub
            .Client(scope)
            .WaitForPublishFlowAsync("flow_1", new PublishFollowOptions { Time = clock });

        flow.IsFinished.Should().BeTrue();
        clock.Pauses.Should().Equal(Enumerable.Repeat(TimeSpan.FromSeconds(5), 4));
    }

    [Fact]
    public async Task An_outage_that_lasts_is_told_after_the_time_for_outages()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Read).Answer().Reset();
        var options = new PublishFollowOptions { Time = new HurriedClock(Now), OutageLimit = TimeSpan.FromMinutes(1) };

        var wait = () => AiToEarnStub.Client(scope).WaitForPublishFlowAsync("flow_1", options);

        await wait.Should().ThrowAsync<HttpRequestException>();
        scope.Journal.Of(Read).Should().HaveCountGreaterThan(10);
    }

    [Fact]
    public async Task Waiting_without_a_limit_of_the_callers_ends_two_hours_after_the_last_publish_time()
    {
        var scope = stub.Server.OpenScope();
        scope
            .For(Read)
            .Answer(
                Flow(
                    new
                    {
                        id = "t0",
                        status = 2,
                        publishTime = Now.AddHours(3),
                    }
                )
            );
        var clock = new HurriedClock(Now);

        var wait = () =>
            AiToEarnStub
                .Client(scope)
                .WaitForPublishFlowAsync(
                    "flow_1",
                    new PublishFollowOptions { Time = clock, Interval = TimeSpan.FromMinutes(10) }
                );

        await wait.Should().ThrowAsync<TimeoutException>();
        (clock.GetUtcNow() - Now).Should().Be(TimeSpan.FromMinutes(290), "a look at the end would be cut off");
    }

    [Fact]
    public async Task Cancellation_ends_a_pause_at_once()
    {
        var scope = stub.Server.OpenScope();
        Sequence(scope, [2]);
        using var cancellation = new CancellationTokenSource();
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();

        var wait = AiToEarnStub
            .Client(scope)
            .WaitForPublishFlowAsync("flow_1", new PublishFollowOptions { Time = time }, cancellation.Token);
        await scope.Journal.WaitForAsync(1, CancellationToken.None);
        await cancellation.CancelAsync();

        await wait.Invoking(async task => await task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Links_are_waited_for_when_asked()
    {
        var scope = stub.Server.OpenScope();
        var read = scope.For(Read);
        read.Answer(
                Flow(
                    new
                    {
                        id = "t0",
                        status = 1,
                        linkStatus = "pending",
                    }
                )
            )
            .Once();
        read.Answer(
            Flow(
                new
                {
                    id = "t0",
                    status = 1,
                    linkStatus = "ready",
                    workLink = "https://x.example/1",
                }
            )
        );
        var options = new PublishFollowOptions { Time = new HurriedClock(Now), WaitForLinks = true };

        var flow = await AiToEarnStub.Client(scope).WaitForPublishFlowAsync("flow_1", options);

        flow.Tasks[0].WorkLink.Should().Be("https://x.example/1");
        flow.Tasks[0].LinkStatus.Should().Be(PublishLinkStatus.Ready);
    }

    [Fact]
    public async Task Nothing_about_to_happen_is_looked_at_less_often()
    {
        var scope = stub.Server.OpenScope();
        var read = scope.For(Read);
        read.Answer(
                Flow(
                    new
                    {
                        id = "t0",
                        status = 6,
                        publishTime = Now.AddHours(1),
                    }
                )
            )
            .Once();
        read.Answer(
                Flow(
                    new
                    {
                        id = "t0",
                        status = 7,
                        publishTime = Now.AddHours(1),
                    }
                )
            )
            .Once();
        read.Answer(
                Flow(
                    new
                    {
                        id = "t0",
                        status = 6,
                        publishTime = Now.AddMinutes(1),
                    }
                )
            )
            .Once();
        read.Answer(Flow(new { id = "t0", status = 4 })).Once();
        read.Answer(Flow(new { id = "t0", status = 42 })).Once();
        read.Answer(Flow(new { id = "t0", status = 1 }));
        var clock = new HurriedClock(Now);

        await AiToEarnStub.Client(scope).WaitForPublishFlowAsync("flow_1", new PublishFollowOptions { Time = clock });

        clock.Pauses.Select(pause => pause.TotalSeconds).Should().Equal(30, 30, 5, 30, 5);
    }

    [Fact]
    public void The_statuses_are_those_of_the_document()
    {
        var status = AiToEarnDocument
            .Root.GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("ChannelPublishRecordVo")
            .GetProperty("properties")
            .GetProperty("status");
        var documented = status
            .GetProperty("enum")
            .EnumerateArray()
            .Zip(status.GetProperty("x-enum-varnames").EnumerateArray())
            .Select(pair => (pair.First.GetInt32(), pair.Second.GetString()!));

        Enum.GetValues<PublishStatus>()
            .Select(known => ((int)known, known.ToString()))
            .Should()
            .BeEquivalentTo(documented);
    }

    private static PublishFlowRequest Request() =>
        new(
            new PublishContent { Body = "Hello", Media = [new PublishMedia(new Uri("https://example.com/a.mp4"))] },
            Now,
            [new KuaishouPost("KWAI_9b41d7c0")]
        );

    private static void Hurry(AiToEarnOptions options, int attempts)
    {
        options.Resilience.MaximumAttempts = attempts;
        options.Resilience.BaseDelay = TimeSpan.FromMilliseconds(1);
    }

    private static string FlowIdOf(CallRequest request) =>
        System.Text.Json.JsonElement.Parse(request.BodyText).GetProperty("flowId").GetString()!;

    // One answer for each list of statuses; the last one stays.
    private static void Sequence(ContractScope scope, params int[][] sights)
    {
        for (var sight = 0; sight < sights.Length; sight++)
        {
            var tasks = sights[sight]
                .Select(
                    (status, index) =>
                        (object)
                            new
                            {
                                id = $"t{index}",
                                status,
                                publishTime = Now,
                                errorMsg = "broken",
                            }
                );
            var answer = scope.For(Read).Answer(Flow([.. tasks]));
            if (sight < sights.Length - 1)
            {
                answer.Once();
            }
        }
    }

    private static StubAnswer Flow(params object[] tasks) =>
        StubAnswer.Json(
            200,
            new
            {
                code = 0,
                message = "OK",
                data = new { flowId = "flow_1", tasks },
            }
        );
}
