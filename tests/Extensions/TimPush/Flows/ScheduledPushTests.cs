using System.Globalization;
using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Scripting;
using TimPush;
using TimPush.Limits;
using TimPush.Models;
using TimPush.Pushing;
using TimPush.Scheduling;

namespace OpenApi.Extensions.Tests.TimPush.Flows;

public sealed class ScheduledPushTests : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 12, 24, 19, 30, 15, 999, TimeSpan.FromHours(8));
    private static readonly PushMessage Message = PushMessage.Of("Order update", "Your parcel is on its way");
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task A_scheduled_push_names_the_app_and_the_time_in_utc()
    {
        var task = await _stub.Client().SchedulePushToAllAsync(At, Message);

        task.Should().BePositive();
        CanonicalJson
            .Of(_stub.Bodies("createScheduledTask").Single())
            .Should()
            .Be(
                """{"Content":{"From_Account":"administrator","OfflinePushInfo":{"Desc":"Your parcel is on its way","Title":"Order update"}},"SchedAt":"2026-12-24 11:30:15","Sdkappid":88888888,"Type":"All"}"""
            );
    }

    [Fact]
    public async Task Tags_and_accounts_have_their_types()
    {
        var client = _stub.Client();
        await client.SchedulePushToTagsAsync(At, new TagCondition { AllOf = ["gold"] }, Message);
        await client.SchedulePushToAccountsAsync(At, ["alice", "bob"], Message);

        var bodies = _stub.Bodies("createScheduledTask");
        bodies.Select(body => body["Type"]!.GetValue<string>()).Should().Equal("Tag", "User");
        CanonicalJson.Of(bodies[0]["Content"]!["Condition"]!).Should().Be("""{"TagsAnd":["gold"]}""");
        CanonicalJson.Of(bodies[1]["Content"]!["To_Account"]!).Should().Be("""["alice","bob"]""");
    }

    [Fact]
    public async Task Too_many_accounts_for_one_task_are_refused_before_sending()
    {
        var accounts = Enumerable.Range(0, 501).Select(index => $"user-{index}").ToList();

        var create = () => _stub.Client().SchedulePushToAccountsAsync(At, accounts, Message);

        await create
            .Should()
            .ThrowAsync<TimPushLimitException>()
            .WithMessage("*To_Account has 501 entries, 500 are allowed*");
        _stub.Journal.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_change_sends_only_what_changes()
    {
        await _stub.Client().ChangeScheduledPushAsync(7, ScheduledTaskType.Tag, new ScheduledPushChange { At = At });

        CanonicalJson
            .Of(_stub.Bodies("updateScheduledTask").Single())
            .Should()
            .Be("""{"SchedAt":"2026-12-24 11:30:15","Sdkappid":88888888,"TaskID":7,"Type":"Tag"}""");
    }

    [Fact]
    public async Task Receivers_change_only_together_with_the_message()
    {
        var change = () =>
            _stub
                .Client()
                .ChangeScheduledPushAsync(7, ScheduledTaskType.User, new ScheduledPushChange { Accounts = ["alice"] });

        await change.Should().ThrowAsync<ArgumentException>().WithMessage("*together with the message*");
    }

    [Fact]
    public async Task A_task_is_read_and_deleted()
    {
        var client = _stub.Client();

        var task = await client.GetScheduledPushAsync(1234567890);
        await client.DeleteScheduledPushAsync(1234567890, ScheduledTaskType.All);

        TimPushTime.Parse(task.SchedAt).Should().NotBeNull();
        CanonicalJson
            .Of(_stub.Bodies("deleteScheduledTask").Single())
            .Should()
            .Be("""{"Sdkappid":88888888,"TaskID":1234567890,"Type":"All"}""");
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_as_it_is_asked_for()
    {
        _stub.For("listScheduledTasks").Answer(call => Page(call, total: 7));
        var query = Query with { PageSize = 3 };

        var ids = new List<long?>();
        await foreach (var task in _stub.Client().ListScheduledPushesAsync(query))
        {
            ids.Add(task.TaskID);
            _stub.Journal.Count.Should().Be(((ids.Count - 1) / 3) + 1);
        }

        ids.Should().Equal(0, 1, 2, 3, 4, 5, 6);
        _stub.Bodies("listScheduledTasks").Select(body => body["Offset"]!.GetValue<long>()).Should().Equal(0, 3, 6);
    }

    [Fact]
    public async Task A_listing_that_is_left_early_asks_for_no_more_pages()
    {
        _stub.For("listScheduledTasks").Answer(call => Page(call, total: 1000));

        await foreach (var _ in _stub.Client().ListScheduledPushesAsync(Query with { PageSize = 3 }))
        {
            break;
        }

        _stub.Journal.Count.Should().Be(1);
    }

    [Fact]
    public async Task Tasks_that_move_to_the_next_page_come_once_and_an_empty_page_ends_the_list()
    {
        var pages = new Queue<int[]>([
            [0, 1, 2],
            [2, 3, 4],
            [],
        ]);
        _stub.For("listScheduledTasks").Answer(_ => Page(pages.Dequeue(), total: 100));

        var ids = new List<long?>();
        await foreach (var task in _stub.Client().ListScheduledPushesAsync(Query with { PageSize = 3 }))
        {
            ids.Add(task.TaskID);
        }

        ids.Should().Equal(0, 1, 2, 3, 4);
    }

    [Fact]
    public async Task The_query_is_sent_in_full()
    {
        _stub.For("listScheduledTasks").Answer(call => Page(call, total: 0));

        await foreach (
            var _ in _stub
                .Client()
                .ListScheduledPushesAsync(
                    Query with
                    {
                        Keyword = "parcel",
                        OrderBy = ListScheduledTasksRequest_OrderBy.CreateAt,
                        Ascending = false,
                    }
                )
        )
        {
            // An empty list.
        }

        CanonicalJson
            .Of(_stub.Bodies("listScheduledTasks").Single())
            .Should()
            .Be(
                """{"Asc":false,"BeginTime":"2026-01-01 00:00:00","EndTime":"2026-02-01 00:00:00","Keyword":"parcel","Offset":0,"OrderBy":"createAt","Sdkappid":88888888,"Want":50}"""
            );
    }

    [Fact]
    public async Task The_older_spelling_of_the_order_is_an_option()
    {
        using var network = new Pipeline.RecordingHandler();
        var connection = TimPushClientFactory.Connect(_stub.Options(), primary: network);
        using var http = connection.Http;
        var query = Query with { LowerCaseOrder = true };

        await foreach (var _ in TimPushClientFactory.CreateClient(connection).ListScheduledPushesAsync(query))
        {
            // The recorded answer has no tasks.
        }

        JsonNode.Parse(network.Bodies.Single())!["OrderBy"]!.GetValue<string>().Should().Be("schedat");
    }

    [Theory]
    [InlineData("2026-12-24 11:30:15", true)]
    [InlineData("2026-12-24T11:30:15Z", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Times_are_read_strictly_and_without_an_exception(string? text, bool isTime)
    {
        var time = TimPushTime.Parse(text);

        (time is not null).Should().Be(isTime);
        if (time is { } read)
        {
            read.Offset.Should().Be(TimeSpan.Zero);
            TimPushTime.Format(read).Should().Be(text);
        }
    }

    [Fact]
    public void Times_are_written_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            TimPushTime.Format(At).Should().Be("2026-12-24 11:30:15");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ScheduledPushQuery Query =>
        new()
        {
            Begin = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            End = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
        };

    private static StubAnswer Page(StubCall call, int total)
    {
        var body = JsonNode.Parse(call.Request.Body.Span)!;
        var offset = body["Offset"]!.GetValue<int>();
        var count = Math.Min(body["Want"]!.GetValue<int>(), total - offset);
        return Page([.. Enumerable.Range(offset, count)], total);
    }

    private static StubAnswer Page(int[] ids, int total) =>
        StubAnswer.Json(
            200,
            new Dictionary<string, object>
            {
                ["ActionStatus"] = "OK",
                ["ErrorCode"] = 0,
                ["ErrorInfo"] = "",
                ["Total"] = total,
                ["Tasks"] = ids.Select(id => new Dictionary<string, object>
                    {
                        ["TaskID"] = id,
                        ["Sdkappid"] = 88888888,
                        ["Type"] = "All",
                        ["SchedAt"] = "2026-01-02 00:00:00",
                        ["Status"] = "pending",
                    })
                    .ToArray(),
            }
        );
}
