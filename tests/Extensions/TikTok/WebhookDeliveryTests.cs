using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using OpenApi.Extensions.Tests.Webhooks;
using TikTok.Errors;
using TikTok.Webhooks;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>A delivery with a good signature is taken whatever it holds: TikTok repeats a refused one for 72 hours, and then it is lost.</summary>
public class WebhookDeliveryTests
{
    private const string Secret = "app-secret";
    private const long Now = 1752894700;
    private const int Deliveries = 10_000;

    private readonly TikTokWebhookReceiver _receiver = new(
        [Secret],
        time: new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(Now))
    );

    [Fact]
    public void The_portals_test_event_with_its_milliseconds_is_taken()
    {
        var ping = Receive(
            """{"client_key":"aw1","event":"tiktok.ping","create_time":1752894700622,"user_openid":"u","content":"{\"reason\":\"testing Webhook\"}"}"""
        );

        ping.Should().BeOfType<UnrecognizedEvent>();
        (ping.Name, ping.Content).Should().Be(("tiktok.ping", """{"reason":"testing Webhook"}"""));
        ping.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeMilliseconds(1752894700622));
    }

    [Theory]
    [InlineData("1752894700")]
    [InlineData("\"1752894700\"")]
    [InlineData("1752894700000")]
    [InlineData("\"1752894700000\"")]
    [InlineData("1752894700.0")]
    public void A_time_is_read_in_seconds_or_milliseconds_as_number_or_text(string written) =>
        Receive($$"""{"client_key":"a","event":"b","content":"{}","create_time":{{written}}}""")
            .CreatedAt.Should()
            .Be(DateTimeOffset.FromUnixTimeSeconds(1752894700));

    [Theory]
    [InlineData("""{"publish_id":"p1","publish_type":"DIRECT_PUBLISH"}""")]
    [InlineData("\"{\\\"publish_id\\\":\\\"p1\\\",\\\"publish_type\\\":\\\"DIRECT_PUBLISH\\\"}\"")]
    public void Content_is_read_as_an_object_and_as_text(string content) =>
        Receive($$"""{"client_key":"a","event":"post.publish.complete","create_time":1,"content":{{content}}}""")
            .Should()
            .BeOfType<PublishCompletedEvent>()
            .Which.Should()
            .Match<PublishCompletedEvent>(done => done.PublishId == "p1" && done.PublishType == "DIRECT_PUBLISH");

    [Fact]
    public void An_event_without_content_or_time_keeps_what_it_has()
    {
        var removed = Receive("""{"client_key":"a","event":"authorization.removed","user_openid":"u"}""");

        removed.Should().BeOfType<AuthorizationRemovedEvent>().Which.RawReason.Should().BeNull();
        (removed.UserOpenId, removed.CreatedAt, removed.Content).Should().Be(("u", null, ""));
    }

    [Fact]
    public void Events_about_a_task_need_its_id_alone()
    {
        var failed = (PublishFailedEvent)Content("post.publish.failed", """{"publish_id":"p1"}""");
        var posted = (PostBecamePublicEvent)Content("post.publish.publicly_available", """{"publish_id":"p1"}""");

        (failed.PublishId, failed.PublishType, failed.RawReason, failed.Reason)
            .Should()
            .Be(("p1", null, null, PublishFailReason.Unknown));
        (posted.PublishId, posted.PublishType, posted.PostId).Should().Be(("p1", null, null));
    }

    [Theory]
    [InlineData("post.publish.no_longer_publicaly_available")]
    [InlineData("post.publish.no_longer_publicly_available")]
    public void Both_spellings_of_a_post_that_left_the_public_are_known(string name) =>
        Content(name, """{"publish_id":"p1","post_id":7512340000000000123}""")
            .Should()
            .BeOfType<PostLeftPublicEvent>()
            .Which.PostId.Should()
            .Be("7512340000000000123");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("not json")]
    public void A_body_that_is_no_event_is_kept_as_it_came(string body)
    {
        var read = Receive(body);

        read.Should().BeOfType<UnrecognizedEvent>();
        (read.Name, read.Content).Should().Be(("", body));
    }

    [Fact]
    public void Of_several_signatures_one_has_to_fit()
    {
        var body = Encoding.UTF8.GetBytes("{}");
        var good = Sign(Secret, body).Split(',')[1];
        var other = Sign("other-secret", body).Split(',')[1];

        _receiver.Invoking(receiver => receiver.Verify($"t={Now},{other},{good}", body)).Should().NotThrow();
        _receiver.Invoking(receiver => receiver.Verify($"t={Now},s=zz,{good},{other}", body)).Should().NotThrow();
        Answer($"t={Now},{other},{other}", body).Should().Be(401);
    }

    [Fact]
    public void The_key_of_an_event_stays_short_however_long_the_event_is()
    {
        var one = Content("something.new", $$"""{"text":"{{new string('x', 100_000)}}1"}""").DuplicateKey;
        var two = Content("something.new", $$"""{"text":"{{new string('x', 100_000)}}2"}""").DuplicateKey;

        one.Length.Should().BeLessThan(200);
        one.Should().NotBe(two);
    }

    [Fact]
    public void Ten_thousand_odd_deliveries_with_good_signatures_are_answered_200()
    {
        var random = new Random(20_260_718);
        for (var number = 0; number < Deliveries; number++)
        {
            var body = Odd(random);

            Answer(Sign(Secret, body), body).Should().Be(200, "{0}", Encoding.UTF8.GetString(body));
        }
    }

    [Fact]
    public void Ten_thousand_deliveries_with_bad_signatures_are_answered_401()
    {
        var random = new Random(20_260_719);
        for (var number = 0; number < Deliveries; number++)
        {
            var body = Odd(random);

            Answer(Forged(random, body), body).Should().Be(401, "{0}", Encoding.UTF8.GetString(body));
        }
    }

    /// <summary>What the endpoint of an application answers.</summary>
    private int Answer(string? signature, byte[] body)
    {
        try
        {
            var delivery = _receiver.Receive(signature, body);
            delivery.DuplicateKey.Should().NotBeNull();
            delivery.ToString().Should().NotBeNull();
            return 200;
        }
        catch (TikTokWebhookException)
        {
            return 401;
        }
    }

    private static byte[] Odd(Random random)
    {
        var (name, content) = Events[random.Next(Events.Length)];
        var envelope = new JsonObject
        {
            ["client_key"] = "aw1clientkeyexample",
            ["event"] = name,
            ["create_time"] = Now,
            ["user_openid"] = "5a0f3c1e",
            ["content"] = content,
        };
        switch (random.Next(4))
        {
            case 0:
                return Encoding.UTF8.GetBytes(OddDelivery.WithOddMember(random, envelope));
            case 1:
                envelope["content"] = OddDelivery.WithOddMember(random, JsonNode.Parse(content)!.AsObject());
                return Encoding.UTF8.GetBytes(envelope.ToJsonString());
            case 2:
                envelope["content"] = "@@content@@";
                var inner = OddDelivery.WithOddMember(random, JsonNode.Parse(content)!.AsObject());
                return Encoding.UTF8.GetBytes(
                    envelope.ToJsonString().Replace("\"@@content@@\"", inner, StringComparison.Ordinal)
                );
            default:
                return OddDelivery.WithOddBytes(random, envelope.ToJsonString());
        }
    }

    private static readonly (string Name, string Content)[] Events =
    [
        ("tiktok.ping", """{"reason":"testing Webhook"}"""),
        ("authorization.removed", """{"reason":1}"""),
        ("video.upload.failed", """{"share_id":"video.6974245311675353080.VDCxrcMJ"}"""),
        ("video.publish.completed", """{"share_id":"video.6974245311675353080.VDCxrcMJ"}"""),
        ("portability.download.ready", """{"request_id":7512340000000000123}"""),
        ("post.publish.failed", """{"publish_id":"p","publish_type":"INBOX_SHARE","reason":"internal"}"""),
        ("post.publish.complete", """{"publish_id":"p","publish_type":"DIRECT_PUBLISH"}"""),
        ("post.publish.inbox_delivered", """{"publish_id":"p","publish_type":"INBOX_SHARE"}"""),
        (
            "post.publish.publicly_available",
            """{"publish_id":"p","publish_type":"DIRECT_PUBLISH","post_id":"7512340000000000123"}"""
        ),
        (
            "post.publish.no_longer_publicaly_available",
            """{"publish_id":"p","publish_type":"DIRECT_PUBLISH","post_id":"7512340000000000123"}"""
        ),
    ];

    private static string? Forged(Random random, byte[] body)
    {
        var good = Sign(Secret, body);
        return random.Next(6) switch
        {
            0 => null,
            1 => "",
            2 => Sign("other-secret", body),
            3 => Sign(Secret, [.. body, 0]),
            4 => good.Replace($"t={Now}", $"t={Now + 1}", StringComparison.Ordinal),
            // A digit of another value.
            _ => good[..^1] + (good[^1] == '0' ? '1' : '0'),
        };
    }

    private TikTokWebhookEvent Content(string name, string content) =>
        Receive(
            new JsonObject
            {
                ["client_key"] = "a",
                ["event"] = name,
                ["create_time"] = Now,
                ["content"] = content,
            }.ToJsonString()
        );

    private TikTokWebhookEvent Receive(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return _receiver.Receive(Sign(Secret, bytes), bytes);
    }

    private static string Sign(string secret, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{Now}."), .. body];
        return $"t={Now},s={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
