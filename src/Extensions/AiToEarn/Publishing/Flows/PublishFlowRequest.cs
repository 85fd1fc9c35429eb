using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Errors;
using AiToEarn.Publishing.Content;
using AiToEarn.Publishing.Platforms;

namespace AiToEarn.Publishing.Flows;

/// <summary>What to publish, when, and where: one flow, which becomes one task for each post.</summary>
/// <param name="Content">The content that all posts share.</param>
/// <param name="PublishAt">When to publish; a time that has passed publishes at once.</param>
/// <param name="Posts">One post for each account; an account appears once.</param>
public sealed record PublishFlowRequest(
    PublishContent Content,
    DateTimeOffset PublishAt,
    IReadOnlyList<PlatformPost> Posts
)
{
    /// <summary>
    /// An ID of your own. Creating a flow under an ID that was used before fails with
    /// <see cref="AiToEarnErrorCode.ChannelPublishTaskAlreadyExists"/>. Null lets the client make one, so that creating the flow can be
    /// repeated after an unknown outcome without publishing twice.
    /// </summary>
    public string? FlowId { get; init; }

    /// <summary>The caller's material group that the flow belongs to.</summary>
    public string? MaterialGroupId { get; init; }

    /// <summary>The caller's material that the flow belongs to.</summary>
    public string? MaterialId { get; init; }

    /// <summary>The documented rules that this request breaks, all at once; empty when it can be sent.</summary>
    public IReadOnlyList<PublishViolation> FindViolations()
    {
        var violations = new List<PublishViolation>();
        if (Posts.Count == 0)
        {
            violations.Add(new PublishViolation("items", "is empty; at least one post is needed"));
        }
        for (var index = 0; index < Posts.Count; index++)
        {
            var post = Posts[index];
            var place = $"items[{index}].";
            var own = PublishRules.Required("accountId", post.AccountId).Concat(post.Violations());
            violations.AddRange(own.Select(violation => violation with { Path = place + violation.Path }));
        }
        violations.AddRange(
            Posts
                .GroupBy(post => (post.Platform, post.AccountId))
                .Where(group => group.Count() > 1)
                .Select(group => new PublishViolation(
                    "items",
                    $"names account {group.Key.AccountId} on {group.Key.Platform} {group.Count()} times; once is allowed"
                ))
        );
        return violations;
    }

    internal FlowsPostRequestBody ToBody(string flowId) =>
        new()
        {
            FlowId = flowId,
            Content = Content.ToModel(FlowsPostRequestBody_content.CreateFromDiscriminatorValue),
            PublishAt = PublishAt.ToUniversalTime(),
            Context =
                MaterialGroupId is null && MaterialId is null
                    ? null
                    : new FlowsPostRequestBody_context { MaterialGroupId = MaterialGroupId, MaterialId = MaterialId },
            Items = [.. Posts.Select(post => post.ToItem())],
        };
}
