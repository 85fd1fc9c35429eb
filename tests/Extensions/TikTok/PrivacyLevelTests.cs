using TikTok.Models;
using TikTok.Posting;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>TikTok's list of privacy levels is open: one that is newer than the document can be read and posted.</summary>
public class PrivacyLevelTests
{
    private static readonly PublishOptions Options = new() { CheckMedia = false };

    [Fact]
    public async Task A_new_level_is_read_and_posted_as_a_video_and_as_photos()
    {
        await using var server = await PostingServer.StartAsync();
        server.Creator =
            """{"creator_nickname":"Ada","privacy_level_options":["SELF_ONLY","CLOSE_FRIENDS"],"max_video_post_duration_sec":600}""";
        using var account = VideoUploadTests.Account(server);

        var creator = await account.Posting.GetCreatorAsync();
        creator.PrivacyLevels.Should().Equal("SELF_ONLY", "CLOSE_FRIENDS");
        (creator.CreatorNickname, creator.MaxVideoPostDurationSec).Should().Be(("Ada", 600));

        var video = new VideoPostInfo { Title = "Hello" };
        video.SetPrivacyLevel(creator.PrivacyLevels[1]);
        await account.Posting.PostVideoAsync(VideoSource.FromUrl(new Uri("https://m.example/v.mp4")), video, Options);
        var photos = new PhotoPostInfo();
        photos.SetPrivacyLevel(creator.PrivacyLevels[1]);
        await account.Posting.PostPhotosAsync(new PhotoSet([new Uri("https://m.example/1.webp")], photos), Options);

        server
            .Calls.Where(call => call.Path.EndsWith("/init/", StringComparison.Ordinal))
            .Should()
            .HaveCount(2)
            .And.OnlyContain(call => call.Body.Contains("\"privacy_level\":\"CLOSE_FRIENDS\""));
    }

    [Fact]
    public async Task A_level_that_the_creator_may_not_pick_is_refused_before_anything_is_sent()
    {
        await using var server = await PostingServer.StartAsync();
        using var account = VideoUploadTests.Account(server);
        var post = new VideoPostInfo();
        post.SetPrivacyLevel("CLOSE_FRIENDS");

        var publish = () =>
            account.Posting.PostVideoAsync(VideoSource.FromUrl(new Uri("https://m.example/v.mp4")), post, Options);

        await publish
            .Should()
            .ThrowAsync<ArgumentException>()
            .WithMessage("*CLOSE_FRIENDS*PUBLIC_TO_EVERYONE, SELF_ONLY*");
        server.CallsTo("/v2/post/publish/video/init/").Should().BeEmpty();
    }

    [Fact]
    public void A_level_that_is_known_is_set_as_such_and_replaces_a_new_one()
    {
        var post = new PhotoPostInfo();

        post.SetPrivacyLevel("CLOSE_FRIENDS");
        (post.PrivacyLevel, post.AdditionalData["privacy_level"]).Should().Be((null, "CLOSE_FRIENDS"));
        post.SetPrivacyLevel("SELF_ONLY");
        post.PrivacyLevel.Should().Be(PrivacyLevel.SELF_ONLY);
        post.AdditionalData.Should().BeEmpty();
    }

    [Fact]
    public async Task A_photo_draft_without_words_sends_no_empty_post_info()
    {
        await using var server = await PostingServer.StartAsync();
        using var account = VideoUploadTests.Account(server);

        await account.Posting.SendPhotoDraftAsync(
            new PhotoSet([new Uri("https://m.example/1.webp")], new PhotoPostInfo())
        );

        server.CallsTo("/v2/post/publish/content/init/").Single().Body.Should().NotContain("post_info");
    }

    [Fact]
    public async Task A_failing_source_of_tokens_is_not_taken_for_a_post_that_may_have_been_made()
    {
        await using var server = await PostingServer.StartAsync();
        using var account = VideoUploadTests.Account(
            server,
            options =>
            {
                options.AccessToken = "";
                options.AccessTokenProvider = _ => throw new HttpRequestException("the vault is away");
            }
        );
        var post = new PhotoPostInfo { PrivacyLevel = PrivacyLevel.SELF_ONLY };

        var publish = () =>
            account.Posting.PostPhotosAsync(
                new PhotoSet([new Uri("https://m.example/1.webp")], post),
                Options with
                {
                    CheckCreator = false,
                }
            );

        await publish
            .Should()
            .ThrowAsync<InvalidOperationException>()
            .WithMessage("AccessTokenProvider failed, so the call was not made*the vault is away*");
        server.Calls.Should().BeEmpty();
    }
}
