using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A video or photo post on TikTok.</summary>
/// <param name="AccountId">The connected account.</param>
public sealed record TikTokPost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>Who can see the post: one of the choices that the creator's info allows.</summary>
    public TikTokPrivacy? Privacy { get; init; }

    /// <summary>Forbids duets.</summary>
    public bool? DisableDuet { get; init; }

    /// <summary>Forbids stitches.</summary>
    public bool? DisableStitch { get; init; }

    /// <summary>Forbids comments.</summary>
    public bool? DisableComment { get; init; }

    /// <summary>Marks promotion of one's own brand.</summary>
    public bool? PromotesOwnBrand { get; init; }

    /// <summary>Marks branded content for a third party.</summary>
    public bool? IsBrandedContent { get; init; }

    /// <summary>Adds music to photo posts.</summary>
    public bool? AutoAddMusic { get; init; }

    /// <summary>Which photo is the cover, counted from 0.</summary>
    public long? PhotoCoverIndex { get; init; }

    /// <summary>How TikTok gets the media.</summary>
    public TikTokMediaSource? Source { get; init; }

    /// <summary>Declares AI-generated content.</summary>
    public bool? IsAiGenerated { get; init; }

    /// <inheritdoc />
    public override string Platform => "tiktok";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember8 = new FlowsPostRequestBody_itemsMember8
            {
                Platform = FlowsPostRequestBody_itemsMember8_platform.Tiktok,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember8_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember8_option
                {
                    PrivacyLevel = Wire(Privacy),
                    DisableDuet = DisableDuet,
                    DisableStitch = DisableStitch,
                    DisableComment = DisableComment,
                    BrandOrganicToggle = PromotesOwnBrand,
                    BrandContentToggle = IsBrandedContent,
                    AutoAddMusic = AutoAddMusic,
                    PhotoCoverIndex = PhotoCoverIndex,
                    Source = Wire(Source),
                    IsAigc = IsAiGenerated,
                },
            },
        };

    internal override IEnumerable<PublishViolation> Violations() =>
        PublishRules.NotNegative("option.photo_cover_index", PhotoCoverIndex);

    private static FlowsPostRequestBody_itemsMember8_option_privacy_level? Wire(TikTokPrivacy? privacy) =>
        privacy switch
        {
            null => null,
            TikTokPrivacy.Everyone => FlowsPostRequestBody_itemsMember8_option_privacy_level.PUBLIC_TO_EVERYONE,
            TikTokPrivacy.MutualFriends => FlowsPostRequestBody_itemsMember8_option_privacy_level.MUTUAL_FOLLOW_FRIENDS,
            TikTokPrivacy.SelfOnly => FlowsPostRequestBody_itemsMember8_option_privacy_level.SELF_ONLY,
            TikTokPrivacy.Followers => FlowsPostRequestBody_itemsMember8_option_privacy_level.FOLLOWER_OF_CREATOR,
            _ => throw new ArgumentOutOfRangeException(nameof(privacy), privacy, "Not a privacy level of TikTok."),
        };

    private static FlowsPostRequestBody_itemsMember8_option_source? Wire(TikTokMediaSource? source) =>
        source switch
        {
            null => null,
            TikTokMediaSource.Upload => FlowsPostRequestBody_itemsMember8_option_source.FILE_UPLOAD,
            TikTokMediaSource.PullFromUrl => FlowsPostRequestBody_itemsMember8_option_source.PULL_FROM_URL,
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not a media source of TikTok."),
        };
}

/// <summary>Who can see a post on TikTok.</summary>
public enum TikTokPrivacy
{
    /// <summary>Everybody.</summary>
    Everyone,

    /// <summary>Accounts that follow the creator and that the creator follows.</summary>
    MutualFriends,

    /// <summary>The creator alone.</summary>
    SelfOnly,

    /// <summary>The creator's followers.</summary>
    Followers,
}

/// <summary>How TikTok gets the media.</summary>
public enum TikTokMediaSource
{
    /// <summary>AiToEarn's server uploads it.</summary>
    Upload,

    /// <summary>TikTok fetches it; the URL must belong to a verified domain or prefix.</summary>
    PullFromUrl,
}
