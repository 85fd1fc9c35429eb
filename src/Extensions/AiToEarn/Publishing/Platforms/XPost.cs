using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A post on X (formerly Twitter; <c>twitter</c> on the wire). X posts cost extra.</summary>
/// <param name="AccountId">The connected account.</param>
public sealed record XPost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>The post being answered.</summary>
    public string? ReplyToPostId { get; init; }

    /// <summary>The post being quoted.</summary>
    public string? QuotePostId { get; init; }

    /// <summary>Who may reply; null lets everybody.</summary>
    public XReplySettings? ReplySettings { get; init; }

    /// <summary>A poll; null posts none.</summary>
    public XPoll? Poll { get; init; }

    /// <summary>Declares AI-generated content.</summary>
    public bool? MadeWithAi { get; init; }

    /// <summary>Declares a paid partnership.</summary>
    public bool? PaidPartnership { get; init; }

    /// <summary>Alternative text for the media, up to 1,000 characters.</summary>
    public string? AltText { get; init; }

    /// <inheritdoc />
    public override string Platform => "twitter";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember10 = new FlowsPostRequestBody_itemsMember10
            {
                Platform = FlowsPostRequestBody_itemsMember10_platform.Twitter,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember10_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember10_option
                {
                    ReplyToTweetId = ReplyToPostId,
                    QuoteTweetId = QuotePostId,
                    ReplySettings = Wire(ReplySettings),
                    Poll = Poll is null
                        ? null
                        : new FlowsPostRequestBody_itemsMember10_option_poll
                        {
                            Options = [.. Poll.Options],
                            DurationMinutes = (int)Poll.Duration.TotalMinutes,
                        },
                    MadeWithAi = MadeWithAi,
                    PaidPartnership = PaidPartnership,
                    AltText = AltText,
                },
            },
        };

    internal override IEnumerable<PublishViolation> Violations() =>
        PublishRules.MaxLength("option.alt_text", AltText, 1000).Concat(Poll?.Violations() ?? []);

    private static FlowsPostRequestBody_itemsMember10_option_reply_settings? Wire(XReplySettings? settings) =>
        settings switch
        {
            null => null,
            XReplySettings.Following => FlowsPostRequestBody_itemsMember10_option_reply_settings.Following,
            XReplySettings.MentionedUsers => FlowsPostRequestBody_itemsMember10_option_reply_settings.MentionedUsers,
            XReplySettings.Subscribers => FlowsPostRequestBody_itemsMember10_option_reply_settings.Subscribers,
            XReplySettings.Verified => FlowsPostRequestBody_itemsMember10_option_reply_settings.Verified,
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings, "Not a reply setting of X."),
        };
}

/// <summary>Who may reply to a post on X.</summary>
public enum XReplySettings
{
    /// <summary>Accounts that the author follows.</summary>
    Following,

    /// <summary>Accounts that the post mentions.</summary>
    MentionedUsers,

    /// <summary>The author's subscribers.</summary>
    Subscribers,

    /// <summary>Verified accounts.</summary>
    Verified,
}

/// <summary>A poll on X.</summary>
/// <param name="Options">2 to 4 choices of 1 to 25 characters.</param>
/// <param name="Duration">How long it runs: 5 minutes to 7 days, in whole minutes.</param>
public sealed record XPoll(IReadOnlyList<string> Options, TimeSpan Duration)
{
    internal IEnumerable<PublishViolation> Violations()
    {
        if (Options.Count is < 2 or > 4)
        {
            yield return new PublishViolation(
                "option.poll.options",
                $"has {Options.Count} choices; 2 to 4 are allowed"
            );
        }
        for (var index = 0; index < Options.Count; index++)
        {
            var length = PublishRules.Length(Options[index]);
            if (length is < 1 or > 25)
            {
                yield return new PublishViolation(
                    $"option.poll.options[{index}]",
                    $"has {length} characters; 1 to 25 are allowed"
                );
            }
        }
        if (Duration < TimeSpan.FromMinutes(5) || Duration > TimeSpan.FromDays(7))
        {
            yield return new PublishViolation(
                "option.poll.duration_minutes",
                $"is {Duration.TotalMinutes} minutes; 5 to 10,080 are allowed"
            );
        }
    }
}
