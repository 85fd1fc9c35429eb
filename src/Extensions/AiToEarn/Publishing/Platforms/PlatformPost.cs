using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>One post of a flow: an account on a platform, with the settings that this platform has.</summary>
/// <param name="AccountId">The connected account, from the account list.</param>
public abstract record PlatformPost(string AccountId)
{
    /// <summary>What this post does differently from the flow's content; null takes it as it is.</summary>
    public PublishOverrides? Overrides { get; init; }

    /// <summary>The platform's name on the wire, case-sensitive.</summary>
    public abstract string Platform { get; }

    /// <summary>The item of the request.</summary>
    internal abstract FlowsPostRequestBody.FlowsPostRequestBody_items ToItem();

    /// <summary>The platform's documented rules that these settings break.</summary>
    internal virtual IEnumerable<PublishViolation> Violations() => [];
}
