using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;
using AiToEarn.Publishing.Tasks;

namespace AiToEarn.Publishing.Platforms;

/// <summary>
/// A post on Douyin. Its task may stop at <see cref="PublishStatus.WaitingForUserAction"/>: then a person has to open the link of
/// the user action.
/// </summary>
/// <param name="AccountId">The connected account.</param>
public sealed record DouyinPost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>The short title, up to 12 characters.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>Where in the video the cover is taken, in whole milliseconds.</summary>
    public TimeSpan? CoverPosition { get; init; }

    /// <summary>Whether viewers may download the video.</summary>
    public bool? AllowDownload { get; init; }

    /// <summary>Who can see the post.</summary>
    public DouyinVisibility? Visibility { get; init; }

    /// <inheritdoc />
    public override string Platform => "douyin";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember9 = new FlowsPostRequestBody_itemsMember9
            {
                Platform = FlowsPostRequestBody_itemsMember9_platform.Douyin,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember9_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember9_option
                {
                    ShortTitle = ShortTitle,
                    CoverTsp = (long?)CoverPosition?.TotalMilliseconds,
                    DownloadType = AllowDownload switch
                    {
                        null => null,
                        true => 1,
                        false => 2,
                    },
                    PrivateStatus = (int?)Visibility,
                },
            },
        };

    internal override IEnumerable<PublishViolation> Violations() =>
        PublishRules
            .MaxLength("option.short_title", ShortTitle, 12)
            .Concat(PublishRules.NotNegative("option.cover_tsp", (long?)CoverPosition?.TotalMilliseconds));
}

/// <summary>Who can see a post on Douyin; the values are those of the wire.</summary>
public enum DouyinVisibility
{
    /// <summary>Everybody.</summary>
    Public = 0,

    /// <summary>The author alone.</summary>
    Private = 1,

    /// <summary>The author's friends.</summary>
    Friends = 2,
}
