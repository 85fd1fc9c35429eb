using System.Text.Json;
using TikTok.Errors;
using TikTok.Webhooks;
using YamlDotNet.RepresentationModel;

namespace OpenApi.Extensions.Tests.TikTok;

public class WebhookEventTests
{
    [Fact]
    public void Every_event_of_the_document_has_a_type_and_its_example_arrives_in_it()
    {
        var examples = DocumentExamples();

        examples.Should().HaveCount(9);
        foreach (var (name, body) in examples)
        {
            var read = TikTokWebhookEvent.Parse(body);
            read.Should().NotBeOfType<UnrecognizedEvent>(because: name);
            read.Name.Should().Be(name);
            read.ClientKey.Should().Be("aw1clientkeyexample");
            read.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1793870460));
        }
    }

    [Fact]
    public void The_end_of_a_link_tells_why()
    {
        var removed = (AuthorizationRemovedEvent)Event("authorization.removed", """{"reason":1}""");
        var later = (AuthorizationRemovedEvent)Event("authorization.removed", """{"reason":99}""");

        removed.Reason.Should().Be(AuthorizationRemovedReason.RemovedByUser);
        (later.Reason, later.RawReason).Should().Be((AuthorizationRemovedReason.Unknown, 99));
    }

    [Fact]
    public void A_failed_task_tells_the_reason_also_when_it_is_new()
    {
        var known = (PublishFailedEvent)Event(
            "post.publish.failed",
            """{"publish_id":"p","reason":"publish_cancelled","publish_type":"DIRECT_PUBLISH"}"""
        );
        var unknown = (PublishFailedEvent)Event(
            "post.publish.failed",
            """{"publish_id":"p","reason":"moon_phase","publish_type":"INBOX_SHARE"}"""
        );

        known.Reason.Should().Be(PublishFailReason.PublishCancelled);
        (unknown.Reason, unknown.RawReason).Should().Be((PublishFailReason.Unknown, "moon_phase"));
    }

    [Theory]
    [InlineData("\"7512340000000000123\"")]
    [InlineData("7512340000000000123")]
    public void A_post_id_keeps_all_its_digits_as_text_or_number(string written)
    {
        var post = (PostBecamePublicEvent)Event(
            "post.publish.publicly_available",
            $$"""{"publish_id":"p","publish_type":"DIRECT_PUBLISH","post_id":{{written}}}"""
        );

        post.PostId.Should().Be("7512340000000000123");
    }

    [Theory]
    [InlineData("tiktok.ping", "{}")]
    [InlineData("something.new", """{"a":1}""")]
    [InlineData("post.publish.failed", """{"reason":"internal"}""")]
    [InlineData("post.publish.failed", "not json")]
    [InlineData("portability.download.ready", """{"request_id":99999999999999999999}""")]
    public void An_event_that_is_new_or_misfits_is_kept_with_its_content(string name, string content)
    {
        var read = Event(name, content);

        read.Should().BeOfType<UnrecognizedEvent>();
        (read.Name, read.Content).Should().Be((name, content));
    }

    [Fact]
    public void Repeated_deliveries_have_one_key_and_different_events_have_different_keys()
    {
        const string content = """{"publish_id":"p","publish_type":"DIRECT_PUBLISH"}""";

        Event("post.publish.complete", content)
            .DuplicateKey.Should()
            .Be(Event("post.publish.complete", content).DuplicateKey);
        string[] keys =
        [
            Event("post.publish.complete", content).DuplicateKey,
            Event("post.publish.inbox_delivered", content).DuplicateKey,
            Event("post.publish.complete", content, at: 1793870461).DuplicateKey,
            Event("post.publish.complete", content, user: "u2").DuplicateKey,
            Event("post.publish.complete", content, user: "u:p").DuplicateKey,
            Event("post.publish.complete", content.Replace("\"p\"", "\"q\"", StringComparison.Ordinal)).DuplicateKey,
            Event(
                "post.publish.publicly_available",
                """{"publish_id":"p","publish_type":"D","post_id":"1"}"""
            ).DuplicateKey,
            Event(
                "post.publish.publicly_available",
                """{"publish_id":"p","publish_type":"D","post_id":"2"}"""
            ).DuplicateKey,
        ];
        keys.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_fail_reasons_are_those_of_the_document()
    {
        var reasons = TikTokDocument.Load().Find("components", "schemas", "FailReason")!;

        reasons
            .Texts("enum")
            .Select(PublishFailReasons.Parse)
            .Should()
            .BeEquivalentTo(Enum.GetValues<PublishFailReason>().Where(reason => reason != PublishFailReason.Unknown));
        reasons
            .Texts("x-retryable-values")
            .Select(PublishFailReasons.Parse)
            .Should()
            .BeEquivalentTo(Enum.GetValues<PublishFailReason>().Where(reason => reason.MayRetryUnchanged()));
    }

    private static TikTokWebhookEvent Event(string name, string content, long at = 1793870460, string user = "u") =>
        TikTokWebhookEvent.Parse(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    client_key = "key",
                    @event = name,
                    create_time = at,
                    user_openid = user,
                    content,
                }
            )
        );

    private static List<(string Name, byte[] Body)> DocumentExamples() =>
        [
            .. ((YamlMappingNode)TikTokDocument.Load()["x-webhooks"]).Children.Values.Select(hook =>
            {
                var example = (YamlMappingNode)
                    hook.Find("post", "requestBody", "content", "application/json", "examples", "event", "value")!;
                var fields = example.Children.ToDictionary(
                    field => ((YamlScalarNode)field.Key).Value!,
                    field =>
                        ((YamlScalarNode)field.Key).Value == "create_time"
                            ? (object)
                                long.Parse(
                                    ((YamlScalarNode)field.Value).Value!,
                                    System.Globalization.CultureInfo.InvariantCulture
                                )
                            : ((YamlScalarNode)field.Value).Value!
                );
                return ((string)fields["event"], JsonSerializer.SerializeToUtf8Bytes(fields));
            }),
        ];
}
