using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>
/// A work on Xiaohongshu (<c>xhs</c> on the wire) that was published with the vendor's browser extension: the flow
/// only registers it.
/// </summary>
/// <param name="AccountId">The connected account.</param>
/// <param name="WorkLink">The link of the finished work.</param>
public sealed record XiaohongshuPost(string AccountId, string WorkLink) : PlatformPost(AccountId)
{
    /// <inheritdoc />
    public override string Platform => "xhs";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember13 = new FlowsPostRequestBody_itemsMember13
            {
                Platform = FlowsPostRequestBody_itemsMember13_platform.Xhs,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember13_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember13_option { WorkLink = WorkLink },
            },
        };

    internal override IEnumerable<PublishViolation> Violations() => PublishRules.Required("option.workLink", WorkLink);
}
