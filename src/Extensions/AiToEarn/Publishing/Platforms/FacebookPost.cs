using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A post on Facebook.</summary>
/// <param name="AccountId">The connected account.</param>
public sealed record FacebookPost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>The kind of post.</summary>
    public FacebookPostKind? Kind { get; init; }

    /// <summary>The link of a feed post.</summary>
    public Uri? Link { get; init; }

    /// <summary>Tags that describe the content.</summary>
    public IReadOnlyList<string>? ContentTags { get; init; }

    /// <summary>Labels for one's own statistics.</summary>
    public IReadOnlyList<string>? CustomLabels { get; init; }

    /// <summary>Facebook's <c>direct_share_status</c> number.</summary>
    public double? DirectShareStatus { get; init; }

    /// <summary>Whether other sites may embed a video.</summary>
    public bool? Embeddable { get; init; }

    /// <summary>The audience, in Facebook's open form; null shows the post to everybody.</summary>
    public IReadOnlyDictionary<string, object>? FeedTargeting { get; init; }

    /// <summary>The state of reels and videos.</summary>
    public FacebookVideoState? VideoState { get; init; }

    /// <inheritdoc />
    public override string Platform => "facebook";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember4 = new FlowsPostRequestBody_itemsMember4
            {
                Platform = FlowsPostRequestBody_itemsMember4_platform.Facebook,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember4_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember4_option
                {
                    ContentCategory = Wire(Kind),
                    Link = Link?.AbsoluteUri,
                    ContentTags = ContentTags?.ToList(),
                    CustomLabels = CustomLabels?.ToList(),
                    DirectShareStatus = DirectShareStatus,
                    Embeddable = Embeddable,
                    FeedTargeting = FeedTargeting is null
                        ? null
                        : new FlowsPostRequestBody_itemsMember4_option_feed_targeting
                        {
                            AdditionalData = new Dictionary<string, object>(FeedTargeting),
                        },
                    VideoState = Wire(VideoState),
                },
            },
        };

    private static FlowsPostRequestBody_itemsMember4_option_content_category? Wire(FacebookPostKind? kind) =>
        kind switch
        {
            null => null,
            FacebookPostKind.Post => FlowsPostRequestBody_itemsMember4_option_content_category.Post,
            FacebookPostKind.Reel => FlowsPostRequestBody_itemsMember4_option_content_category.Reel,
            FacebookPostKind.Story => FlowsPostRequestBody_itemsMember4_option_content_category.Story,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of Facebook post."),
        };

    private static FlowsPostRequestBody_itemsMember4_option_video_state? Wire(FacebookVideoState? state) =>
        state switch
        {
            null => null,
            FacebookVideoState.Draft => FlowsPostRequestBody_itemsMember4_option_video_state.DRAFT,
            FacebookVideoState.Scheduled => FlowsPostRequestBody_itemsMember4_option_video_state.SCHEDULED,
            FacebookVideoState.Published => FlowsPostRequestBody_itemsMember4_option_video_state.PUBLISHED,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a video state of Facebook."),
        };
}

/// <summary>Kinds of posts on Facebook.</summary>
public enum FacebookPostKind
{
    /// <summary>A post in the feed.</summary>
    Post,

    /// <summary>A reel.</summary>
    Reel,

    /// <summary>A story.</summary>
    Story,
}

/// <summary>States of reels and videos on Facebook.</summary>
public enum FacebookVideoState
{
    /// <summary>A draft.</summary>
    Draft,

    /// <summary>Held until its time.</summary>
    Scheduled,

    /// <summary>Out at once.</summary>
    Published,
}
