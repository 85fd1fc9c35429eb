using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using OpenApi.Extensions.Tests.Webhooks;
using TimPush.Webhooks;

namespace OpenApi.Extensions.Tests.TimPush.Webhooks;

/// <summary>The service does not send a webhook again: one with a good signature is taken whatever it holds, and an odd event costs no other.</summary>
public sealed class WebhookDeliveryTests
{
    private const string Token = "xxxxyyyy";
    private const long Now = 1767225600;
    private const int Deliveries = 10_000;
    private const int Neighbours = 9;

    private readonly TimPushWebhookReceiver _receiver = new(
        new TimPushWebhookOptions { SdkAppId = 88888888, Token = Token },
        new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(Now))
    );

    [Fact]
    public void Ten_thousand_odd_deliveries_with_good_signatures_are_accepted_and_keep_the_neighbours()
    {
        var random = new Random(20_260_718);
        for (var number = 0; number < Deliveries; number++)
        {
            var isChat = random.Next(2) == 0;
            var place = random.Next(Neighbours + 1);
            var odd =
                random.Next(4) == 0
                    ? OddDelivery.Value(random)
                    : OddDelivery.WithOddMember(random, isChat ? Chat(0) : Task(0));
            var events = Enumerable
                .Range(1, Neighbours)
                .Select(index => (isChat ? Chat(index) : Task(index)).ToJsonString())
                .ToList();
            events.Insert(place, odd);

            var webhook = _receiver.Receive(Query(isChat), Bytes($$"""{"Events":[{{string.Join(',', events)}}]}"""));

            Accounts(webhook)
                .Where(account => account.StartsWith("neighbour", StringComparison.Ordinal))
                .Should()
                .Equal(Enumerable.Range(1, Neighbours).Select(index => $"neighbour-{index}"), "{0}", odd);
        }
    }

    [Fact]
    public void Ten_thousand_bodies_with_broken_bytes_and_good_signatures_are_accepted()
    {
        var random = new Random(20_260_720);
        var task = $$"""{"Events":[{{Task(0).ToJsonString()}},{{Task(1).ToJsonString()}}]}""";
        var chat = $$"""{"Events":[{{Chat(0).ToJsonString()}},{{Chat(1).ToJsonString()}}]}""";
        for (var number = 0; number < Deliveries; number++)
        {
            var isChat = random.Next(2) == 0;
            var body = OddDelivery.WithOddBytes(random, isChat ? chat : task);

            Answer(Query(isChat), body).Should().Be(200, "{0}", Encoding.UTF8.GetString(body));
        }
    }

    [Fact]
    public void Ten_thousand_deliveries_with_bad_signatures_are_answered_401()
    {
        var random = new Random(20_260_719);
        for (var number = 0; number < Deliveries; number++)
        {
            var query = Forged(random, Query(random.Next(2) == 0));

            Answer(query, OddDelivery.WithOddBytes(random, Task(0).ToJsonString())).Should().Be(401, query);
        }
    }

    /// <summary>What the endpoint of an application answers.</summary>
    private int Answer(string query, byte[] body)
    {
        try
        {
            _receiver.Receive(query, body).ToString().Should().NotBeNull();
            return 200;
        }
        catch (TimPushWebhookException)
        {
            return 401;
        }
    }

    private static IEnumerable<string> Accounts(TimPushWebhook webhook) =>
        webhook switch
        {
            TaskPushWebhook task => task.Events.Select(read => read.ToAccount),
            ChatPushWebhook chat => chat.Events.Select(read => read.ToAccount),
            _ => [],
        };

    private static JsonObject Task(int index) =>
        new()
        {
            ["EventType"] = 1,
            ["TaskId"] = "68a1c0de_4f2b91aa",
            ["DataId"] = "campaign-7",
            ["TaskTime"] = Now,
            ["EventTime"] = Now + index,
            ["To_Account"] = $"neighbour-{index}".Replace("neighbour-0", "odd"),
            ["PushPlatform"] = 3,
            ["DeviceType"] = 0,
            ["PushStage"] = 1,
            ["ErrCode"] = 0,
            ["ErrInfo"] = "OK",
        };

    private static JsonObject Chat(int index) =>
        new()
        {
            ["EventType"] = 1,
            ["From_Account"] = "alice",
            ["To_Account"] = $"neighbour-{index}".Replace("neighbour-0", "odd"),
            ["MsgKey"] = "10_20_1767225600",
            ["MsgSeq"] = 10,
            ["MsgRandom"] = 20,
            ["MsgTime"] = Now,
            ["EventTime"] = Now + index,
            ["PushID"] = "6710c631_85_1a2b3c",
            ["PushPlatform"] = 1,
            ["PushStage"] = 1,
            ["ErrCode"] = 0,
            ["ErrInfo"] = "OK",
        };

    private static string Query(bool isChat)
    {
        var command = isChat ? ChatPushWebhook.CommandName : TaskPushWebhook.CommandName;
        return $"?SdkAppid=88888888&CallbackCommand={command}&contenttype=json&Sign={Sign(Token, Now)}&RequestTime={Now}";
    }

    private static string Forged(Random random, string query) =>
        random.Next(6) switch
        {
            0 => query.Replace("&Sign=", "&Sing=", StringComparison.Ordinal),
            1 => query.Replace("&RequestTime=", "&Time=", StringComparison.Ordinal),
            2 => query.Replace(Sign(Token, Now), Sign("other", Now), StringComparison.Ordinal),
            3 => query.Replace($"RequestTime={Now}", $"RequestTime={Now + 1}", StringComparison.Ordinal),
            4 => query.Replace(Sign(Token, Now), "", StringComparison.Ordinal),
            _ => query.Replace("SdkAppid=88888888", "SdkAppid=88888889", StringComparison.Ordinal),
        };

    private static string Sign(string token, long time) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}{time}")));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
