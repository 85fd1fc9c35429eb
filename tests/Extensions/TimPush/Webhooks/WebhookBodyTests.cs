using System.Text;
using System.Text.Json;
using CsCheck;
using TimPush.Webhooks;

namespace OpenApi.Extensions.Tests.TimPush.Webhooks;

public sealed class WebhookBodyTests
{
    private const string Task = "Push.AllMemberPush";
    private const string Chat = "Push.OfflinePush";
    private static readonly TimPushWebhookReceiver Receiver = new(
        new TimPushWebhookOptions { SdkAppId = 1, Token = null }
    );

    [Fact]
    public void The_documents_example_of_a_task_event_is_read_in_full() =>
        Read<TaskPushWebhook>(Task, Example("pushTaskEvent"))
            .Events.Should()
            .Equal(
                new TaskPushEvent
                {
                    Delivery = PushDelivery.Offline,
                    TaskId = "68a1c0de_4f2b91aa_2000001c7d4e5f6_1a2b3c4d_5d6e7f",
                    DataId = "campaign-7",
                    TaskTime = DateTimeOffset.FromUnixTimeSeconds(1767225600),
                    EventTime = DateTimeOffset.FromUnixTimeSeconds(1767225603),
                    ToAccount = "alice",
                    Platform = PushPlatform.Huawei,
                    DeviceType = PushPlatform.Unknown,
                    Stage = PushStage.Sent,
                    ErrorCode = 0,
                    ErrorInfo = "OK",
                }
            );

    [Fact]
    public void The_documents_example_of_a_chat_event_is_read_in_full() =>
        Read<ChatPushWebhook>(Chat, Example("chatPushEvent"))
            .Events.Should()
            .Equal(
                new ChatPushEvent
                {
                    Chat = ChatKind.OneToOne,
                    EventTime = DateTimeOffset.FromUnixTimeSeconds(1767225603),
                    FromAccount = "alice",
                    ToAccount = "bob",
                    Platform = PushPlatform.Apns,
                    Stage = PushStage.Sent,
                    MessageKey = "10_20_1767225600",
                    MessageSequence = 10,
                    MessageRandom = 20,
                    MessageTime = DateTimeOffset.FromUnixTimeSeconds(1767225600),
                    PushId = "6710c631_85_1a2b3c",
                    ErrorCode = 0,
                    ErrorInfo = "OK",
                }
            );

    [Fact]
    public void Numbers_without_a_name_are_kept()
    {
        var read = Read<TaskPushWebhook>(
            Task,
            """{"Events":[{"EventType":7,"To_Account":"a","ErrCode":-2,"PushPlatform":42,"PushStage":9,"DeviceType":11}]}"""
        )
            .Events.Single();

        ((int)read.Delivery).Should().Be(7);
        ((int?)read.Platform).Should().Be(42);
        ((int?)read.Stage).Should().Be(9);
        ((int?)read.DeviceType).Should().Be(11);
        read.ErrorCode.Should().Be(-2);
    }

    [Fact]
    public void The_names_of_the_platform_numbers_are_the_documents()
    {
        var schema = TimPushDocument.Root["components"]!["schemas"]!["PushPlatform"]!;
        var numbers = TimPushDocument.Items(schema["x-known-values"]).Select(TimPushDocument.Number);
        var names = TimPushDocument.Items(schema["x-known-value-names"]).Select(name => name.AsString!);

        Enum.GetValues<PushPlatform>()
            .Select(platform => ((long)platform, platform.ToString()))
            .Should()
            .Equal(numbers.Zip(names));
    }

    [Fact]
    public void A_number_may_be_empty_text_digits_in_text_or_absent()
    {
        var read = Read<ChatPushWebhook>(
            Chat,
            """
            {"Events":[
              {"EventType":2,"To_Account":"a","ErrCode":0,"MsgRandom":"","MsgSeq":"4294967295"},
              {"EventType":2,"To_Account":"a","ErrCode":0,"MsgRandom":null}
            ]}
            """
        ).Events;

        read[0].MessageRandom.Should().BeNull();
        read[0].MessageSequence.Should().Be(4294967295);
        read[1].MessageRandom.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Events":null}""")]
    public void A_body_without_events_is_kept_as_it_came(string body)
    {
        var unknown = Read<UnknownWebhook>(Task, body);

        unknown.Command.Should().Be(Task);
        var kept =
            unknown.Body.ValueKind == JsonValueKind.String ? unknown.Body.GetString() : unknown.Body.GetRawText();
        kept.Should().Be(body);
    }

    [Fact]
    public void A_single_event_may_stand_where_the_list_is_promised() =>
        Read<TaskPushWebhook>(Task, """{"Events":{"EventType":1,"To_Account":"alice","ErrCode":0}}""")
            .Events.Single()
            .ToAccount.Should()
            .Be("alice");

    [Fact]
    public void Numbers_as_text_texts_as_numbers_and_milliseconds_are_read()
    {
        var read = Read<TaskPushWebhook>(
            Task,
            """{"Events":[{"EventType":"1","To_Account":4711,"ErrCode":"-8589934592","EventTime":1767225603123,"TaskTime":"1767225600","PushPlatform":"3"}]}"""
        )
            .Events.Single();

        (read.Delivery, read.ToAccount, read.ErrorCode, read.Platform)
            .Should()
            .Be((PushDelivery.Offline, "4711", -8589934592, PushPlatform.Huawei));
        read.EventTime.Should().Be(DateTimeOffset.FromUnixTimeMilliseconds(1767225603123));
        read.TaskTime.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1767225600));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"EventType":1.5,"To_Account":null,"PushPlatform":3000000000}""")]
    [InlineData("""{"EventType":{},"To_Account":[],"EventTime":999999999999999999}""")]
    public void What_cannot_be_read_of_an_event_is_left_out_of_it(string body)
    {
        var read = Read<TaskPushWebhook>(Task, $$"""{"Events":[{{body}}]}""").Events.Single();

        read.Should().Be(new TaskPushEvent { Delivery = PushDelivery.None, ToAccount = "" });
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"EventType":1,"To_Account":"a"}""")]
    [InlineData("""{"EventType":1.5,"To_Account":"a","ErrCode":0}""")]
    [InlineData("""{"EventType":3000000000,"To_Account":"a","ErrCode":0}""")]
    [InlineData("""{"EventType":1,"To_Account":5,"ErrCode":9999999999}""")]
    [InlineData("""{"EventType":1,"To_Account":"\ud800","ErrCode":0}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"EventType":1,"To_Account":"a","ErrCode":0,"EventTime":999999999999999999}""")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("[]")]
    public void One_odd_event_among_a_hundred_costs_no_other(string odd)
    {
        var events = Enumerable
            .Range(0, 100)
            .Select(number => number == 41 ? odd : EventOf($"user-{number}"))
            .ToArray();

        var webhook = Read<TaskPushWebhook>(Task, $$"""{"Events":[{{string.Join(',', events)}}]}""");

        (webhook.Events.Length + webhook.Unreadable.Length).Should().Be(100);
        webhook
            .Events.Select(read => read.ToAccount)
            .Should()
            .ContainInOrder(Enumerable.Range(0, 100).Where(number => number != 41).Select(number => $"user-{number}"));
        webhook.Unreadable.Select(entry => entry.GetRawText()).Should().BeEquivalentTo(odd[0] == '{' ? [] : [odd]);
    }

    [Fact]
    public void A_letter_that_is_no_UTF_8_costs_itself_alone()
    {
        var body = Encoding.UTF8.GetBytes($$"""{"Events":[{{EventOf("al?ce")}},{{EventOf("bob")}}]}""");
        body[Array.IndexOf(body, (byte)'?')] = 0xB0;

        var events = ((TaskPushWebhook)Receiver.Receive($"SdkAppid=1&CallbackCommand={Task}", body)).Events;

        events.Select(read => read.ToAccount).Should().Equal("al\uFFFDce", "bob");
    }

    [Fact]
    public void Random_bytes_and_queries_give_a_webhook_or_a_refusal_of_the_query()
    {
        Gen.Select(Gen.OneOf(Gen.Const(Task), Gen.Const(Chat), Gen.Const("Other")), Gen.Byte.Array)
            .Sample((command, body) => Receiver.Receive($"SdkAppid=1&CallbackCommand={command}", body) is not null);
        Gen.String.Sample(query =>
        {
            try
            {
                Receiver.Receive(query, "{}"u8.ToArray());
            }
            catch (TimPushWebhookException)
            {
                // The documented way to refuse.
            }
        });
    }

    private static string EventOf(string account) => $$"""{"EventType":1,"To_Account":"{{account}}","ErrCode":0}""";

    private static T Read<T>(string command, string body)
        where T : TimPushWebhook =>
        Receiver
            .Receive($"SdkAppid=1&CallbackCommand={command}", Encoding.UTF8.GetBytes(body))
            .Should()
            .BeAssignableTo<T>()
            .Subject;

    private static string Example(string webhook) =>
        DocumentJson
            .Of(
                TimPushDocument.Root["x-webhooks"]![webhook]!["post"]!["requestBody"]!["content"]!["application/json"]![
                    "examples"
                ]!["events"]!["value"]!
            )!
            .ToJsonString();
}
