using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A post on Instagram.</summary>
/// <param name="AccountId">The connected account.</param>
public sealed record InstagramPost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>The kind of post; null lets the vendor tell by the media.</summary>
    public InstagramMediaKind? Kind { get; init; }

    /// <summary>The caption, up to 2,200 characters; null takes the flow's text.</summary>
    public string? Caption { get; init; }

    /// <summary>Alternative text for the media, up to 1,000 characters.</summary>
    public string? AltText { get; init; }

    /// <summary>Names of up to 3 accounts that are invited as co-authors.</summary>
    public IReadOnlyList<string>? Collaborators { get; init; }

    /// <summary>The cover of a reel.</summary>
    public Uri? CoverUrl { get; init; }

    /// <summary>The picture to post, when it is not among the flow's media.</summary>
    public Uri? ImageUrl { get; init; }

    /// <summary>The place.</summary>
    public string? LocationId { get; init; }

    /// <summary>Accounts tagged on the picture.</summary>
    public IReadOnlyList<InstagramUserTag>? UserTags { get; init; }

    /// <summary>Products tagged on the picture.</summary>
    public IReadOnlyList<InstagramProductTag>? ProductTags { get; init; }

    /// <inheritdoc />
    public override string Platform => "instagram";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember5 = new FlowsPostRequestBody_itemsMember5
            {
                Platform = FlowsPostRequestBody_itemsMember5_platform.Instagram,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember5_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember5_option
                {
                    MediaType = Wire(Kind),
                    Caption = Caption,
                    AltText = AltText,
                    Collaborators = Collaborators?.ToList(),
                    CoverUrl = CoverUrl?.AbsoluteUri,
                    ImageUrl = ImageUrl?.AbsoluteUri,
                    LocationId = LocationId,
                    UserTags = UserTags?.Select(tag => tag.ToModel()).ToList(),
                    ProductTags = ProductTags?.Select(tag => tag.ToModel()).ToList(),
                },
            },
        };

    internal override IEnumerable<PublishViolation> Violations() =>
        PublishRules
            .MaxLength("option.caption", Caption, 2200)
            .Concat(PublishRules.MaxLength("option.alt_text", AltText, 1000))
            .Concat(PublishRules.MaxCount("option.collaborators", Collaborators, 3));

    private static FlowsPostRequestBody_itemsMember5_option_media_type? Wire(InstagramMediaKind? kind) =>
        kind switch
        {
            null => null,
            InstagramMediaKind.Image => FlowsPostRequestBody_itemsMember5_option_media_type.IMAGE,
            InstagramMediaKind.Reels => FlowsPostRequestBody_itemsMember5_option_media_type.REELS,
            InstagramMediaKind.Stories => FlowsPostRequestBody_itemsMember5_option_media_type.STORIES,
            InstagramMediaKind.Carousel => FlowsPostRequestBody_itemsMember5_option_media_type.CAROUSEL,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of Instagram post."),
        };
}

/// <summary>Kinds of posts on Instagram.</summary>
public enum InstagramMediaKind
{
    /// <summary>One picture.</summary>
    Image,

    /// <summary>A reel.</summary>
    Reels,

    /// <summary>A story.</summary>
    Stories,

    /// <summary>Several pictures or videos.</summary>
    Carousel,
}

/// <summary>An account tagged on a picture.</summary>
/// <param name="Username">The account's name.</param>
/// <param name="X">Horizontal position, 0 (left) to 1 (right).</param>
/// <param name="Y">Vertical position, 0 (top) to 1 (bottom).</param>
public sealed record InstagramUserTag(string Username, double X, double Y)
{
    internal FlowsPostRequestBody_itemsMember5_option_user_tags ToModel() =>
        new()
        {
            Username = Username,
            X = X,
            Y = Y,
        };
}

/// <summary>A product tagged on a picture.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="X">Horizontal position, 0 (left) to 1 (right).</param>
/// <param name="Y">Vertical position, 0 (top) to 1 (bottom).</param>
public sealed record InstagramProductTag(string ProductId, double X, double Y)
{
    internal FlowsPostRequestBody_itemsMember5_option_product_tags ToModel() =>
        new()
        {
            ProductId = ProductId,
            X = X,
            Y = Y,
        };
}
