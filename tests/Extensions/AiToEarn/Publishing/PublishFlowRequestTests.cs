using System.Text.Json.Nodes;
using AiToEarn.Publishing.Content;
using AiToEarn.Publishing.Flows;
using AiToEarn.Publishing.Platforms;
using Microsoft.Kiota.Serialization.Json;

namespace AiToEarn.Tests.Publishing;

public sealed class PublishFlowRequestTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 2, 20, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void The_documents_example_is_what_goes_out()
    {
        var request = new PublishFlowRequest(
            new PublishContent
            {
                Title = "Hello",
                Body = "First post through the API",
                Media = [new PublishMedia(new Uri("https://example.com/media/clip.mp4"))],
                Cover = new PublishMedia(new Uri("https://example.com/media/clip.jpg")),
            },
            Noon,
            [
                new KuaishouPost("KWAI_9b41d7c0")
                {
                    Overrides = new PublishOverrides
                    {
                        Title = "Hello Kuaishou",
                        Cover = new PublishMedia(new Uri("https://example.com/media/clip.jpg")),
                    },
                },
            ]
        )
        {
            MaterialId = "665f0c2ab1d4e80012ab34ce",
        };
        var expected = Example();
        expected["flowId"] = "flow-1";
        expected["items"]![0]!["option"] = new JsonObject();

        Same(Wire(request), expected);
    }

    public static TheoryData<PlatformPost, string> Posts =>
        new()
        {
            {
                new BilibiliPost("a", 21) { ForbidReposts = true, TopicId = 7 },
                """{"tid":21,"copyright":1,"no_reprint":1,"topic_id":7}"""
            },
            {
                new BilibiliPost("a", 9007199254740991) { RepostedFrom = "https://example.com" },
                """{"tid":9007199254740991,"copyright":2,"source":"https://example.com"}"""
            },
            {
                new YouTubePost("a")
                {
                    Privacy = YouTubePrivacy.Private,
                    PublicFrom = Noon,
                    License = YouTubeLicense.CreativeCommons,
                },
                """{"privacyStatus":"private","publishAt":"2026-07-02T12:00:00+00:00","license":"creativeCommon"}"""
            },
            {
                new WeChatArticlePost("a")
                {
                    Author = "作者",
                    OpenComments = true,
                    OnlyFollowersComment = false,
                },
                """{"author":"作者","open_comment":1,"only_fans_can_comment":0}"""
            },
            {
                new FacebookPost("a")
                {
                    Kind = FacebookPostKind.Reel,
                    VideoState = FacebookVideoState.Published,
                    FeedTargeting = new Dictionary<string, object> { ["age_min"] = 18 },
                },
                """{"content_category":"reel","video_state":"PUBLISHED","feed_targeting":{"age_min":18}}"""
            },
            {
                new InstagramPost("a")
                {
                    Kind = InstagramMediaKind.Carousel,
                    Collaborators = ["x"],
                    UserTags = [new InstagramUserTag("u", 0.5, 1)],
                    ProductTags = [new InstagramProductTag("p", 0, 0.25)],
                },
                """
                    {"media_type":"CAROUSEL","collaborators":["x"],"user_tags":[{"username":"u","x":0.5,"y":1}],
                     "product_tags":[{"product_id":"p","x":0,"y":0.25}]}
                    """
            },
            {
                new ThreadsPost("a") { ReplyControl = ThreadsReplyControl.FollowersOnly, Countries = ["DE"] },
                """{"reply_control":"followers_only","allowlisted_country_codes":["DE"]}"""
            },
            {
                new PinterestPost("a", "board") { Link = new Uri("https://example.com/x") },
                """{"boardId":"board","link":"https://example.com/x"}"""
            },
            {
                new TikTokPost("a")
                {
                    Privacy = TikTokPrivacy.SelfOnly,
                    Source = TikTokMediaSource.PullFromUrl,
                    IsAiGenerated = true,
                },
                """{"privacy_level":"SELF_ONLY","source":"PULL_FROM_URL","is_aigc":true}"""
            },
            {
                new DouyinPost("a")
                {
                    CoverPosition = TimeSpan.FromSeconds(1.5),
                    AllowDownload = false,
                    Visibility = DouyinVisibility.Friends,
                },
                """{"cover_tsp":1500,"download_type":2,"private_status":2}"""
            },
            {
                new XPost("a")
                {
                    ReplySettings = XReplySettings.MentionedUsers,
                    Poll = new XPoll(["yes", "no"], TimeSpan.FromHours(1)),
                },
                """{"reply_settings":"mentionedUsers","poll":{"options":["yes","no"],"duration_minutes":60}}"""
            },
            {
                new KuaishouPost("a") { Cover = new Uri("https://example.com/c.jpg") },
                """{"cover":"https://example.com/c.jpg"}"""
            },
            {
                new LinkedInPost("a")
                {
                    Visibility = LinkedInVisibility.Connections,
                    Distribution = LinkedInDistribution.None,
                },
                """{"visibility":"CONNECTIONS","distribution":"NONE"}"""
            },
            { new XiaohongshuPost("a", "https://xhs.example/1"), """{"workLink":"https://xhs.example/1"}""" },
            {
                new WeChatChannelsPost("a") { WorkId = "w", MediaMd5 = "m" },
                """{"workId":"w","linkMeta":{"mediaMd5sum":"m"}}"""
            },
        };

    [Theory]
    [MemberData(nameof(Posts))]
    public void The_settings_of_each_platform_go_out_under_their_wire_names(PlatformPost post, string option)
    {
        var item = Wire(Flow(post))["items"]![0]!.AsObject();

        item["platform"]!.GetValue<string>().Should().Be(post.Platform);
        item["accountId"]!.GetValue<string>().Should().Be("a");
        item.ContainsKey("overrides").Should().BeFalse();
        Same(item["option"]!, JsonNode.Parse(option)!);
    }

    [Fact]
    public void The_posts_cover_the_platforms_of_the_document()
    {
        var documented = AiToEarnDocument
            .Operations()
            .Single(found => found.Path == "/api/v2/channels/publish/flows")
            .Operation.GetProperty("requestBody")
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("schema")
            .GetProperty("properties")
            .GetProperty("items")
            .GetProperty("items")
            .GetProperty("oneOf")
            .EnumerateArray()
            .Select(item => item.GetProperty("properties").GetProperty("platform").GetProperty("enum")[0].GetString());

        Posts.Select(row => row.Data.Item1.Platform).Distinct().Should().BeEquivalentTo(documented);
    }

    [Fact]
    public void An_override_can_take_the_cover_away_and_the_format_can_be_asked_for()
    {
        var media = new PublishMedia(new Uri("https://example.com/a.png")) { ImageFormat = PublishImageFormat.WebP };
        var post = new XPost("a")
        {
            Overrides = new PublishOverrides { ClearCover = true, Media = [media] },
        };

        var overrides = Wire(Flow(post))["items"]![0]!["overrides"]!;

        Same(
            overrides,
            JsonNode.Parse(
                """{"cover":null,"media":[{"url":"https://example.com/a.png","options":{"adaptation":{"imageFormat":"webp"}}}]}"""
            )!
        );
    }

    [Fact]
    public void All_broken_rules_are_found_at_once_and_say_where()
    {
        var request = new PublishFlowRequest(
            new PublishContent(),
            Noon,
            [
                new XPost("a") { Poll = new XPoll(["yes", new string('x', 26)], TimeSpan.FromMinutes(1)) },
                new DouyinPost("a") { ShortTitle = "一二三四五六七八九十十一二" },
                new YouTubePost("") { PublicFrom = Noon },
                new XPost("a"),
                new LinkedInPost("b") { AuthorUrn = "urn:li:organization:1" },
            ]
        );

        request
            .FindViolations()
            .Select(violation => violation.Path)
            .Should()
            .BeEquivalentTo(
                "items[0].option.poll.options[1]",
                "items[0].option.poll.duration_minutes",
                "items[1].option.short_title",
                "items[2].accountId",
                "items[2].option.publishAt",
                "items[4].option.authorUrn",
                "items"
            );
    }

    [Fact]
    public void Lengths_count_characters_and_not_utf16_units()
    {
        var post = new DouyinPost("a") { ShortTitle = string.Concat(Enumerable.Repeat("😀", 12)) };

        Flow(post).FindViolations().Should().BeEmpty();
    }

    private static PublishFlowRequest Flow(PlatformPost post) => new(new PublishContent(), Noon, [post]);

    private static JsonObject Wire(PublishFlowRequest request)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, request.ToBody("flow-1"));
        return JsonNode.Parse(writer.GetSerializedContent())!.AsObject();
    }

    private static void Same(JsonNode actual, JsonNode expected) =>
        JsonNode.DeepEquals(Normal(actual), Normal(expected)).Should().BeTrue($"{actual} should equal {expected}");

    // The same instant may be written with Z or with an offset.
    private static JsonNode Normal(JsonNode node) =>
        JsonNode.Parse(
            node.ToJsonString()
                .Replace("\\u002B00:00\"", "Z\"", StringComparison.Ordinal)
                .Replace(".000Z\"", "Z\"", StringComparison.Ordinal)
        )!;

    private static JsonObject Example()
    {
        var json = AiToEarnDocument
            .Operations()
            .Single(found => found.Path == "/api/v2/channels/publish/flows")
            .Operation.GetProperty("requestBody")
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("example");
        return JsonNode.Parse(json.GetRawText())!.AsObject();
    }
}
