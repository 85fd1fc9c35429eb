using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A pin on Pinterest.</summary>
/// <param name="AccountId">The connected account.</param>
/// <param name="BoardId">The board: a value of the publish option <c>boardId</c>, which can also make one.</param>
public sealed record PinterestPost(string AccountId, string BoardId) : PlatformPost(AccountId)
{
    /// <summary>Where the pin leads.</summary>
    public Uri? Link { get; init; }

    /// <summary>Alternative text, up to 500 characters.</summary>
    public string? AltText { get; init; }

    /// <summary>The cover of a video pin.</summary>
    public Uri? CoverImageUrl { get; init; }

    /// <inheritdoc />
    public override string Platform => "pinterest";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember7 = new FlowsPostRequestBody_itemsMember7
            {
                Platform = FlowsPostRequestBody_itemsMember7_platform.Pinterest,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember7_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember7_option
                {
                    BoardId = BoardId,
                    Link = Link?.AbsoluteUri,
                    AltText = AltText,
                    CoverImageUrl = CoverImageUrl?.AbsoluteUri,
                },
            },
        };

    internal override IEnumerable<PublishViolation> Violations() =>
        PublishRules.Required("option.boardId", BoardId).Concat(PublishRules.MaxLength("option.altText", AltText, 500));
}
