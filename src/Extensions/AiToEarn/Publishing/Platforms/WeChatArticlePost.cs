using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>An article of a WeChat official account (<c>wxGzh</c> on the wire).</summary>
/// <param name="AccountId">The connected account.</param>
public sealed record WeChatArticlePost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>The author, up to 8 characters.</summary>
    public string? Author { get; init; }

    /// <summary>The summary, up to 120 characters.</summary>
    public string? Digest { get; init; }

    /// <summary>Whether readers may comment.</summary>
    public bool? OpenComments { get; init; }

    /// <summary>Whether only followers may comment.</summary>
    public bool? OnlyFollowersComment { get; init; }

    /// <summary>Whether the article shows its cover.</summary>
    public bool? ShowCover { get; init; }

    /// <summary>The original article.</summary>
    public Uri? SourceUrl { get; init; }

    /// <inheritdoc />
    public override string Platform => "wxGzh";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember3 = new FlowsPostRequestBody_itemsMember3
            {
                Platform = FlowsPostRequestBody_itemsMember3_platform.WxGzh,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember3_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember3_option
                {
                    Author = Author,
                    Digest = Digest,
                    OpenComment = Wire(OpenComments),
                    OnlyFansCanComment = Wire(OnlyFollowersComment),
                    ShowCoverPic = ShowCover,
                    SourceUrl = SourceUrl?.AbsoluteUri,
                },
            },
        };

    internal override IEnumerable<PublishViolation> Violations() =>
        PublishRules.MaxLength("option.author", Author, 8).Concat(PublishRules.MaxLength("option.digest", Digest, 120));

    private static double? Wire(bool? on) =>
        on switch
        {
            null => null,
            true => 1,
            false => 0,
        };
}
