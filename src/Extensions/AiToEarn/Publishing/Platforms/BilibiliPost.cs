using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A video on Bilibili.</summary>
/// <param name="AccountId">The connected account.</param>
/// <param name="SectionId">The section (<c>tid</c>): a value of the publish option <c>tid</c>; more than zero.</param>
public sealed record BilibiliPost(string AccountId, long SectionId) : PlatformPost(AccountId)
{
    /// <summary>Where a repost comes from; setting it makes the video a repost, null an original.</summary>
    public string? RepostedFrom { get; init; }

    /// <summary>Forbids others to repost.</summary>
    public bool? ForbidReposts { get; init; }

    /// <summary>The topic.</summary>
    public long? TopicId { get; init; }

    /// <summary>The creator campaign.</summary>
    public long? MissionId { get; init; }

    /// <inheritdoc />
    public override string Platform => "bilibili";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember1 = new FlowsPostRequestBody_itemsMember1
            {
                Platform = FlowsPostRequestBody_itemsMember1_platform.Bilibili,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember1_overrides.CreateFromDiscriminatorValue
                ),
                Option = RepostedFrom is null ? Original() : Repost(),
            },
        };

    internal override IEnumerable<PublishViolation> Violations() =>
        PublishRules
            .Positive("option.tid", SectionId)
            .Concat(PublishRules.Positive("option.topic_id", TopicId))
            .Concat(PublishRules.Positive("option.mission_id", MissionId))
            .Concat(RepostedFrom is null ? [] : PublishRules.Required("option.source", RepostedFrom));

    private FlowsPostRequestBody_itemsMember1.FlowsPostRequestBody_itemsMember1_option Original() =>
        new()
        {
            FlowsPostRequestBodyItemsMember1OptionMember1 = new FlowsPostRequestBody_itemsMember1_optionMember1
            {
                Tid = SectionId,
                Copyright = 1,
                NoReprint = NoReprint,
                TopicId = TopicId,
                MissionId = MissionId,
            },
        };

    private FlowsPostRequestBody_itemsMember1.FlowsPostRequestBody_itemsMember1_option Repost() =>
        new()
        {
            FlowsPostRequestBodyItemsMember1OptionMember2 = new FlowsPostRequestBody_itemsMember1_optionMember2
            {
                Tid = SectionId,
                Copyright = 2,
                Source = RepostedFrom,
                NoReprint = NoReprint,
                TopicId = TopicId,
                MissionId = MissionId,
            },
        };

    private double? NoReprint =>
        ForbidReposts switch
        {
            null => null,
            true => 1,
            false => 0,
        };
}
