using System.Text;
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
    [InlineData("""{"Events":{}}""")]
    [InlineData("""{"Events":[1]}""")]
    [InlineData("""{"Events":[{}]}""")]
    [InlineData("""{"Events":[{"EventType":1,"To_Account":"a"}]}""")]
    [InlineData("""{"Events":[{"EventType":1.5,"To_Account":"a","ErrCode":0}]}""")]
    [InlineData("""{"Events":[{"EventType":3000000000,"To_Account":"a","ErrCode":0}]}""")]
    [InlineData("""{"Events":[{"EventType":1,"To_Account":5,"ErrCode":0}]}""")]
    [InlineData("""{"Events":[{"EventType":1,"To_Account":"\ud800","ErrCode":0}]}""")]
    [InlineData("""{"Events":[{"EventType":1,"To_Account":"a","ErrCode":0,"EventTime":999999999999999}]}""")]
    public void A_body_of_another_form_is_refused_with_a_reason(string body) =>
        FluentActions
            .Invoking(() => Read<TimPushWebhook>(Task, body))
            .Should()
            .Throw<TimPushWebhookException>()
            .Where(refusal => refusal.Fault == TimPushWebhookFault.Malformed);

    [Fact]
    public void Random_bytes_give_events_or_the_documented_exception() =>
        Gen.Select(Gen.OneOf(Gen.Const(Task), Gen.Const(Chat), Gen.Const("Other")), Bodies())
            .Sample((command, body) => OnlyDocumented(command, body));

    [Fact]
    public void Random_queries_give_events_or_the_documented_exception() =>
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

    // Plain noise, and the documented examples with some bytes changed, which get further into the reader.
    private static Gen<byte[]> Bodies()
    {
        var examples = new[] { Example("pushTaskEvent"), Example("chatPushEvent") }
            .Select(Encoding.UTF8.GetBytes)
            .ToArray();
        var changed = Gen.Select(Gen.Int[0, examples.Length - 1], Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 6])
            .Select(
                (example, changes) =>
                {
                    var copy = (byte[])examples[example].Clone();
                    foreach (var (position, value) in changes)
                    {
                        copy[position % copy.Length] = value;
                    }

                    return copy;
                }
            );
        return Gen.OneOf(Gen.Byte.Array, changed);
    }

    private static void OnlyDocumented(string command, byte[] body)
    {
        try
        {
            Receiver.Receive($"SdkAppid=1&CallbackCommand={command}", body);
        }
        catch (TimPushWebhookException)
        {
            // The documented way to refuse.
        }
    }

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
