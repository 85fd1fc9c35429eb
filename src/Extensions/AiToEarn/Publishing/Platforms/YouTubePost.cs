using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A video on YouTube.</summary>
/// <param name="AccountId">The connected account.</param>
public sealed record YouTubePost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>Who can see the video; the vendor's default is everybody.</summary>
    public YouTubePrivacy? Privacy { get; init; }

    /// <summary>The category: a value of the publish option <c>categoryId</c>.</summary>
    public string? CategoryId { get; init; }

    /// <summary>
    /// When YouTube itself makes the video public. Needs <see cref="Privacy"/> to be <see cref="YouTubePrivacy.Private"/>; independent of
    /// the flow's own time.
    /// </summary>
    public DateTimeOffset? PublicFrom { get; init; }

    /// <summary>The license; YouTube's own by default.</summary>
    public YouTubeLicense? License { get; init; }

    /// <summary>Whether other sites may embed the video; the vendor's default is yes.</summary>
    public bool? Embeddable { get; init; }

    /// <summary>Whether subscribers are notified; the vendor's default is no.</summary>
    public bool? NotifySubscribers { get; init; }

    /// <summary>The uploader's own claim that the video is made for kids; the vendor's default is no.</summary>
    public bool? SelfDeclaredMadeForKids { get; init; }

    /// <summary>Declares altered or synthetic content.</summary>
    public bool? ContainsSyntheticMedia { get; init; }

    /// <inheritdoc />
    public override string Platform => "youtube";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember2 = new FlowsPostRequestBody_itemsMember2
            {
                Platform = FlowsPostRequestBody_itemsMember2_platform.Youtube,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember2_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember2_option
                {
                    PrivacyStatus = Wire(Privacy),
                    CategoryId = CategoryId,
                    PublishAt = PublicFrom?.ToUniversalTime(),
                    License = Wire(License),
                    Embeddable = Embeddable,
                    NotifySubscribers = NotifySubscribers,
                    SelfDeclaredMadeForKids = SelfDeclaredMadeForKids,
                    ContainsSyntheticMedia = ContainsSyntheticMedia,
                },
            },
        };

    internal override IEnumerable<PublishViolation> Violations()
    {
        if (PublicFrom is not null && Privacy is not YouTubePrivacy.Private)
        {
            yield return new PublishViolation("option.publishAt", "needs privacyStatus private");
        }
    }

    private static FlowsPostRequestBody_itemsMember2_option_privacyStatus? Wire(YouTubePrivacy? privacy) =>
        privacy switch
        {
            null => null,
            YouTubePrivacy.Public => FlowsPostRequestBody_itemsMember2_option_privacyStatus.Public,
            YouTubePrivacy.Unlisted => FlowsPostRequestBody_itemsMember2_option_privacyStatus.Unlisted,
            YouTubePrivacy.Private => FlowsPostRequestBody_itemsMember2_option_privacyStatus.Private,
            _ => throw new ArgumentOutOfRangeException(nameof(privacy), privacy, "Not a privacy of YouTube."),
        };

    private static FlowsPostRequestBody_itemsMember2_option_license? Wire(YouTubeLicense? license) =>
        license switch
        {
            null => null,
            YouTubeLicense.Standard => FlowsPostRequestBody_itemsMember2_option_license.Youtube,
            YouTubeLicense.CreativeCommons => FlowsPostRequestBody_itemsMember2_option_license.CreativeCommon,
            _ => throw new ArgumentOutOfRangeException(nameof(license), license, "Not a license of YouTube."),
        };
}

/// <summary>Who can see a video on YouTube.</summary>
public enum YouTubePrivacy
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Whoever has the link.</summary>
    Unlisted,

    /// <summary>The uploader alone.</summary>
    Private,
}

/// <summary>Licenses of videos on YouTube.</summary>
public enum YouTubeLicense
{
    /// <summary>YouTube's standard license.</summary>
    Standard,

    /// <summary>Creative Commons, attribution.</summary>
    CreativeCommons,
}
