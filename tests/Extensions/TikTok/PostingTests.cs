using System.Text.Json;
using TikTok.Errors;
using TikTok.Models;
using TikTok.Posting;
using TikTok.Restrictions;

namespace OpenApi.Extensions.Tests.TikTok;

public class PostingTests
{
    private static readonly VideoSource Link = VideoSource.FromUrl(
        new Uri("https://media.example.com/clips/launch.mp4")
    );

    private static readonly VideoPostInfo Private = new()
    {
        PrivacyLevel = PrivacyLevel.SELF_ONLY,
        Title = "Opening day",
    };

    [Fact]
    public async Task A_link_is_posted_with_both_toggles_after_a_look_at_the_creator()
    {
        await using var server = await PostingServer.StartAsync();
        using var account = VideoUploadTests.Account(server);

        var task = await account.Posting.PostVideoAsync(Link, Private);

        task.PublishId.Should().Be("task-1");
        server
            .Calls.Select(call => call.Path)
            .Should()
            .Equal("/v2/post/publish/creator_info/query/", "/v2/post/publish/video/init/");
        server.Calls.Should().OnlyContain(call => call.Header("Content-Type") == "application/json; charset=UTF-8");
        server.Calls.Should().OnlyContain(call => call.Header("Authorization") == "Bearer act.planted-access-token");
        JsonElement
            .DeepEquals(
                JsonDocument.Parse(server.Calls.Last().Body).RootElement,
                JsonDocument
                    .Parse(
                        """{"post_info":{"title":"Opening day","privacy_level":"SELF_ONLY","brand_content_toggle":false,"brand_organic_toggle":false},"source_info":{"source":"PULL_FROM_URL","video_url":"https://media.example.com/clips/launch.mp4"}}"""
                    )
                    .RootElement
            )
            .Should()
            .BeTrue(server.Calls.Last().Body);
    }

    [Fact]
    public async Task A_block_of_the_creator_inside_HTTP_200_ends_the_post_before_it_begins()
    {
        await using var server = await PostingServer.StartAsync();
        server.Instead = async (_, context) =>
        {
            await PostingServer.JsonAsync(
                context,
                """{"data":{},"error":{"code":"spam_risk_too_many_posts","message":"used up","log_id":"LOG7"}}"""
            );
            return true;
        };
        using var account = VideoUploadTests.Account(server);

        var failure = (
            await account
                .Posting.Awaiting(posting => posting.PostVideoAsync(Link, Private))
                .Should()
                .ThrowAsync<TikTokException>()
        ).Which;

        (failure.ErrorCode, failure.HttpStatus, failure.LogId)
            .Should()
            .Be((TikTokErrorCode.SpamRiskTooManyPosts, 200, "LOG7"));
        server.Calls.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_privacy_level_that_the_creator_may_not_use_is_refused_before_the_init()
    {
        await using var server = await PostingServer.StartAsync();
        using var account = VideoUploadTests.Account(server);

        await account
            .Posting.Awaiting(posting =>
                posting.PostVideoAsync(Link, new VideoPostInfo { PrivacyLevel = PrivacyLevel.FOLLOWER_OF_CREATOR })
            )
            .Should()
            .ThrowAsync<ArgumentException>()
            .WithMessage("*PUBLIC_TO_EVERYONE, SELF_ONLY*");

        server.CallsTo("/v2/post/publish/video/init/").Should().BeEmpty();
    }

    [Fact]
    public async Task A_video_longer_than_the_creator_may_post_is_refused_before_the_init()
    {
        await using var server = await PostingServer.StartAsync();
        server.Creator = """{"privacy_level_options":["SELF_ONLY"],"max_video_post_duration_sec":60}""";
        using var account = VideoUploadTests.Account(server);
        await using var video = new MemoryStream(LongVideo());

        var refusal = await account
            .Posting.Awaiting(posting => posting.PostVideoAsync(VideoSource.FromStream(video), Private))
            .Should()
            .ThrowAsync<MediaRestrictionException>();

        refusal.Which.Violations.Select(violation => violation.Subject).Should().Equal("duration");
        server.CallsTo("/v2/post/publish/video/init/").Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_is_checked_and_its_type_is_told_by_its_header()
    {
        await using var server = await PostingServer.StartAsync();
        var file = Path.Combine(AppContext.BaseDirectory, "TikTok", "Media", "h264.mov");
        server.NewUpload = () => new UploadEndpoint(new FileInfo(file).Length, () => UploadFault.None);
        using var account = VideoUploadTests.Account(server);

        await account.Posting.PostVideoAsync(VideoSource.FromFile(file), Private);

        server.CallsTo("/video/").Single().Header("Content-Type").Should().Be("video/quicktime");
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_caption_is_told_at_once()
    {
        await using var server = await PostingServer.StartAsync();
        using var account = VideoUploadTests.Account(server);
        var post = new VideoPostInfo
        {
            PrivacyLevel = PrivacyLevel.SELF_ONLY,
            BrandContentToggle = true,
            Title = new string('x', 2_201),
        };

        await account
            .Posting.Awaiting(posting => posting.PostVideoAsync(Link, post))
            .Should()
            .ThrowAsync<ArgumentException>()
            .WithMessage("*2201*2200*Branded*");
        await account
            .Posting.Awaiting(posting => posting.PostVideoAsync(Link, new VideoPostInfo()))
            .Should()
            .ThrowAsync<ArgumentException>()
            .WithMessage("*privacy level*");

        server.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Photos_are_posted_as_the_documents_example_shows()
    {
        await using var server = await PostingServer.StartAsync();
        using var account = VideoUploadTests.Account(server);

        await account.Posting.PostPhotosAsync(
            new PhotoSet(
                [new("https://media.example.com/p/1.webp"), new("https://media.example.com/p/2.jpg")],
                new PhotoPostInfo
                {
                    Title = "Before and after",
                    Description = "Two weeks of paint and patience #diy",
                    PrivacyLevel = PrivacyLevel.SELF_ONLY,
                    DisableComment = false,
                    AutoAddMusic = true,
                }
            )
            {
                IsAigc = false,
            }
        );

        JsonElement
            .DeepEquals(
                JsonDocument.Parse(server.Calls.Last().Body).RootElement,
                JsonDocument
                    .Parse(
                        """{"media_type":"PHOTO","post_mode":"DIRECT_POST","post_info":{"title":"Before and after","description":"Two weeks of paint and patience #diy","privacy_level":"SELF_ONLY","disable_comment":false,"auto_add_music":true,"brand_content_toggle":false,"brand_organic_toggle":false},"source_info":{"source":"PULL_FROM_URL","photo_cover_index":0,"photo_images":["https://media.example.com/p/1.webp","https://media.example.com/p/2.jpg"]},"is_aigc":false}"""
                    )
                    .RootElement
            )
            .Should()
            .BeTrue(server.Calls.Last().Body);
    }

    [Fact]
    public async Task A_photo_draft_sends_title_and_description_only()
    {
        await using var server = await PostingServer.StartAsync();
        using var account = VideoUploadTests.Account(server);

        await account.Posting.SendPhotoDraftAsync(
            new PhotoSet(
                [new("https://media.example.com/p/1.webp")],
                new PhotoPostInfo { Title = "T", AutoAddMusic = true }
            )
        );

        server
            .Calls.Single()
            .Body.Should()
            .Contain("MEDIA_UPLOAD")
            .And.Contain("\"title\":\"T\"")
            .And.NotContain("auto_add_music")
            .And.NotContain("brand");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(36)]
    public void A_set_has_1_to_35_photos(int count) =>
        FluentActions
            .Invoking(() =>
                new PhotoSet(Enumerable.Repeat(new Uri("https://media.example.com/p.webp"), count), new PhotoPostInfo())
            )
            .Should()
            .Throw<ArgumentException>();

    [Fact]
    public void A_link_that_TikTok_would_not_fetch_is_refused() =>
        FluentActions
            .Invoking(() => VideoSource.FromUrl(new Uri("http://media.example.com/a.mp4")))
            .Should()
            .Throw<ArgumentException>();

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(502)]
    public async Task An_init_whose_outcome_is_unknown_is_sent_once_and_said_to_be_unknown(int status)
    {
        await using var server = await PostingServer.StartAsync();
        server.Instead = async (call, context) =>
        {
            if (!call.Path.EndsWith("/init/", StringComparison.Ordinal))
            {
                return false;
            }

            if (status == 0)
            {
                context.Abort();
            }
            else if (status == 500)
            {
                await PostingServer.JsonAsync(
                    context,
                    """{"error":{"code":"internal_error","message":"","log_id":"L"}}""",
                    500
                );
            }
            else
            {
                context.Response.StatusCode = status;
            }

            return true;
        };
        using var account = VideoUploadTests.Account(server);

        var pull = await account
            .Posting.Awaiting(posting => posting.PostVideoAsync(Link, Private))
            .Should()
            .ThrowAsync<PublishOutcomeUnknownException>();
        var photos = await account
            .Posting.Awaiting(posting =>
                posting.PostPhotosAsync(
                    new PhotoSet(
                        [new("https://m.example.com/p.webp")],
                        new PhotoPostInfo { PrivacyLevel = PrivacyLevel.SELF_ONLY }
                    )
                )
            )
            .Should()
            .ThrowAsync<PublishOutcomeUnknownException>();

        pull.Which.MayPostTwice.Should().BeTrue();
        photos.Which.MayPostTwice.Should().BeTrue();
        server.CallsTo("/v2/post/publish/video/init/").Should().HaveCount(1);
        server.CallsTo("/v2/post/publish/content/init/").Should().HaveCount(1);
    }

    [Fact]
    public async Task An_upload_whose_init_is_unknown_may_be_posted_again_without_harm()
    {
        await using var server = await PostingServer.StartAsync();
        server.Instead = (_, context) =>
        {
            context.Abort();
            return Task.FromResult(true);
        };
        using var account = VideoUploadTests.Account(server);
        await using var video = new MemoryStream(new byte[9]);

        var unknown = await account
            .Posting.Awaiting(posting =>
                posting.SendVideoDraftAsync(
                    VideoSource.FromStream(video, contentType: "video/mp4"),
                    new PublishOptions { CheckMedia = false }
                )
            )
            .Should()
            .ThrowAsync<PublishOutcomeUnknownException>();

        unknown.Which.MayPostTwice.Should().BeFalse();
        server.Calls.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(400, "invalid_params", TikTokErrorCode.InvalidParams)]
    [InlineData(403, "url_ownership_unverified", TikTokErrorCode.UrlOwnershipUnverified)]
    [InlineData(403, "some_new_code", TikTokErrorCode.Unknown)]
    public async Task An_init_that_was_refused_is_a_refusal_and_not_unknown(
        int status,
        string code,
        TikTokErrorCode expected
    )
    {
        await using var server = await PostingServer.StartAsync();
        server.Instead = async (call, context) =>
        {
            if (call.Path.EndsWith("/init/", StringComparison.Ordinal))
            {
                await PostingServer.JsonAsync(
                    context,
                    $$$"""{"data":{},"error":{"code":"{{{code}}}","message":"m","log_id":"L"}}""",
                    status
                );
                return true;
            }

            return false;
        };
        using var account = VideoUploadTests.Account(server);

        var refusal = await account
            .Posting.Awaiting(posting => posting.PostVideoAsync(Link, Private))
            .Should()
            .ThrowAsync<TikTokException>();

        (refusal.Which.ErrorCode, refusal.Which.RawCode).Should().Be((expected, code));
    }

    /// <summary>The half-second test picture with a movie header that claims two minutes.</summary>
    private static byte[] LongVideo()
    {
        var video = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TikTok", "Media", "h264.mp4"));
        var header = video.AsSpan().IndexOf("mvhd"u8);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(video.AsSpan(header + 20), 120_000);
        return video;
    }
}
