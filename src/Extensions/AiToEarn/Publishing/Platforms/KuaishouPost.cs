using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A video on Kuaishou (<c>KWAI</c> on the wire).</summary>
/// <param name="AccountId">The connected account.</param>
public sealed record KuaishouPost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>The cover.</summary>
    public Uri? Cover { get; init; }

    /// <summary>Kuaishou's type of video.</summary>
    public string? StereoType { get; init; }

    /// <summary>A product attached to the video.</summary>
    public string? MerchantProductId { get; init; }

    /// <inheritdoc />
    public override string Platform => "KWAI";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember11 = new FlowsPostRequestBody_itemsMember11
            {
                Platform = FlowsPostRequestBody_itemsMember11_platform.KWAI,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember11_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember11_option
                {
                    Cover = Cover?.AbsoluteUri,
                    StereoType = StereoType,
                    MerchantProductId = MerchantProductId,
                },
            },
        };
}
