using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>
/// A work on WeChat Channels (<c>wxSph</c> on the wire) that was published with the vendor's browser extension: the
/// flow takes what the extension returned.
/// </summary>
/// <param name="AccountId">The connected account.</param>
public sealed record WeChatChannelsPost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>The work's ID from the extension.</summary>
    public string? WorkId { get; init; }

    /// <summary>The work's link from the extension.</summary>
    public string? WorkLink { get; init; }

    /// <summary>MD5 of the media, from the extension.</summary>
    public string? MediaMd5 { get; init; }

    /// <summary>ID of the clip task, from the extension.</summary>
    public string? VideoClipTaskId { get; init; }

    /// <inheritdoc />
    public override string Platform => "wxSph";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember14 = new FlowsPostRequestBody_itemsMember14
            {
                Platform = FlowsPostRequestBody_itemsMember14_platform.WxSph,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember14_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember14_option
                {
                    WorkId = WorkId,
                    WorkLink = WorkLink,
                    LinkMeta =
                        MediaMd5 is null && VideoClipTaskId is null
                            ? null
                            : new FlowsPostRequestBody_itemsMember14_option_linkMeta
                            {
                                MediaMd5sum = MediaMd5,
                                VideoClipTaskId = VideoClipTaskId,
                            },
                },
            },
        };
}
