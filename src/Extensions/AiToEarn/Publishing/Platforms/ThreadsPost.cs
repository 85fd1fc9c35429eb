using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A post on Threads.</summary>
/// <param name="AccountId">The connected account.</param>
public sealed record ThreadsPost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>Who may reply; null lets everybody.</summary>
    public ThreadsReplyControl? ReplyControl { get; init; }

    /// <summary>The place: a value of the publish option <c>location_id</c>.</summary>
    public string? LocationId { get; init; }

    /// <summary>Two-letter codes of the countries where the post is visible; null shows it everywhere.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Alternative text for the media, up to 1,000 characters.</summary>
    public string? AltText { get; init; }

    /// <summary>Publishes posts of text alone at once.</summary>
    public bool? AutoPublishText { get; init; }

    /// <summary>A link attached to the post.</summary>
    public Uri? LinkAttachment { get; init; }

    /// <summary>The post being answered.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The post being quoted.</summary>
    public string? QuotePostId { get; init; }

    /// <inheritdoc />
    public override string Platform => "threads";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember6 = new FlowsPostRequestBody_itemsMember6
            {
                Platform = FlowsPostRequestBody_itemsMember6_platform.Threads,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember6_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember6_option
                {
                    ReplyControl = Wire(ReplyControl),
                    LocationId = LocationId,
                    AllowlistedCountryCodes = Countries?.ToList(),
                    AltText = AltText,
                    AutoPublishText = AutoPublishText,
                    LinkAttachment = LinkAttachment?.AbsoluteUri,
                    ReplyToId = ReplyToId,
                    QuotePostId = QuotePostId,
                },
            },
        };

    internal override IEnumerable<PublishViolation> Violations() =>
        PublishRules.MaxLength("option.alt_text", AltText, 1000);

    private static FlowsPostRequestBody_itemsMember6_option_reply_control? Wire(ThreadsReplyControl? control) =>
        control switch
        {
            null => null,
            ThreadsReplyControl.Everyone => FlowsPostRequestBody_itemsMember6_option_reply_control.Everyone,
            ThreadsReplyControl.AccountsYouFollow =>
                FlowsPostRequestBody_itemsMember6_option_reply_control.Accounts_you_follow,
            ThreadsReplyControl.MentionedOnly => FlowsPostRequestBody_itemsMember6_option_reply_control.Mentioned_only,
            ThreadsReplyControl.ParentPostAuthorOnly =>
                FlowsPostRequestBody_itemsMember6_option_reply_control.Parent_post_author_only,
            ThreadsReplyControl.FollowersOnly => FlowsPostRequestBody_itemsMember6_option_reply_control.Followers_only,
            _ => throw new ArgumentOutOfRangeException(nameof(control), control, "Not a reply control of Threads."),
        };
}

/// <summary>Who may reply to a post on Threads.</summary>
public enum ThreadsReplyControl
{
    /// <summary>Everybody.</summary>
    Everyone,

    /// <summary>Accounts that the author follows.</summary>
    AccountsYouFollow,

    /// <summary>Accounts that the post mentions.</summary>
    MentionedOnly,

    /// <summary>The author of the post being answered.</summary>
    ParentPostAuthorOnly,

    /// <summary>The author's followers.</summary>
    FollowersOnly,
}
